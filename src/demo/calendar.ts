import { createCalendar } from '../domain/calendar/index.ts'
import { addDays, type DateOnly, dayOfWeek, todayIn } from '../domain/dates/index.ts'

const statutoryCalendar = createCalendar()

/**
 * When something happened or will: a date, or working days counted from today (-3: three working
 * days ago). What waits today is counted from today, so that the demo never looks abandoned.
 */
export type When = DateOnly | number

export type DemoCalendar = {
  /** Today in the county. */
  today: DateOnly
  dateOf: (when: When) => DateOnly
}

const timeZone = 'Asia/Shanghai'

export function demoCalendar(now: Date): DemoCalendar {
  const today = todayIn(timeZone, now)
  return { today, dateOf: (when) => (typeof when === 'string' ? when : workday(today, when)) }
}

/** A moment of a date in the county; China has one time zone and no summer time. */
export const momentOf = (date: DateOnly, minutesAfterMidnight: number): Date =>
  new Date(Date.parse(`${date}T00:00:00+08:00`) + minutesAfterMidnight * 60_000)

/** The working day `count` working days from `from`, backwards when negative. */
function workday(from: DateOnly, count: number): DateOnly {
  const step = count < 0 ? -1 : 1
  let date = from
  for (let left = Math.abs(count); left > 0; ) {
    date = addDays(date, step)
    if (isWorkday(date)) left--
  }
  return date
}

/** Where no arrangement of holidays is known, Monday to Friday will do for a demo. */
const isWorkday = (date: DateOnly): boolean =>
  statutoryCalendar.covers(date) ? statutoryCalendar.isWorkday(date) : dayOfWeek(date) <= 5
