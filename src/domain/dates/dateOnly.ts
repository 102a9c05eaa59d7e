/**
 * A calendar date, `YYYY-MM-DD` (ISO 8601), without a time and without a time zone. The law counts
 * days where the office is, so a date is never a moment: no `Date` travels through the domain.
 */
export type DateOnly = string

/** Whether the text is a date that exists, in exactly the form `YYYY-MM-DD`, years 1000 to 9999. */
export const isDateOnly = (text: unknown): text is DateOnly => {
  const parts = typeof text === 'string' ? FORM.exec(text) : null
  return parts !== null && exists(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/**
 * Builds a date from numbers, or null when there is no such day (30 February, month 13).
 * Years 1000 to 9999; months from 1.
 */
export const dateOnlyOf = (year: number, month: number, day: number): DateOnly | null =>
  exists(year, month, day)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null

/**
 * The number of days since 1970-01-01, for arithmetic.
 * @throws RangeError when the text is not a date. Text from outside goes through `parseDate` first;
 * a date that reaches this point in another form (a timestamp, say) would be miscounted silently.
 */
export const dayNumber = (date: DateOnly): number => {
  if (!isDateOnly(date)) throw new RangeError(`Not a date (YYYY-MM-DD): ${JSON.stringify(date)}`)
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY
}

/** The date with this number of days since 1970-01-01. */
export const dateOfDayNumber = (days: number): DateOnly =>
  new Date(days * MS_PER_DAY).toISOString().slice(0, 10)

const FORM = /^([1-9]\d{3})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

function exists(year: number, month: number, day: number): boolean {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
