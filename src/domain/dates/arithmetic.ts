import { type DateOnly, dateOfDayNumber, dateOnlyOf, dayNumber, isDateOnly } from './dateOnly.ts'

/** The date `days` calendar days later (earlier when negative). */
export const addDays = (date: DateOnly, days: number): DateOnly =>
  dateOfDayNumber(dayNumber(date) + days)

/**
 * The same day so many calendar months later (earlier when negative); where that month is shorter,
 * its last day.
 * @throws RangeError when the text is not a date
 */
export const addMonths = (date: DateOnly, months: number): DateOnly => {
  if (!isDateOnly(date)) throw new RangeError(`Not a date (YYYY-MM-DD): ${JSON.stringify(date)}`)
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const candidates = [day, 30, 29, 28].filter((each) => each <= day)
  const found = candidates
    .map((each) => dateOnlyOf(Math.floor(count / 12), (count % 12) + 1, each))
    .find((each) => each !== null)
  if (!found) throw new RangeError(`${date} and ${months} months is no date`)
  return found
}

/** Negative, zero or positive, as `a` is before, the same as or after `b`; in calendar days. */
export const compare = (a: DateOnly, b: DateOnly): number => dayNumber(a) - dayNumber(b)

/** The day of the week: 1 Monday to 7 Sunday (ISO 8601). */
export const dayOfWeek = (date: DateOnly): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** The calendar year. */
export const yearOf = (date: DateOnly): number => Number(date.slice(0, 4))
