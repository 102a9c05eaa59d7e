import { addDays, compare, type DateOnly } from '../dates/index.ts'
import type { Calendar, Day } from './calendar.ts'

/** One day of a computation, so that anybody can check it: `count` is null on days that do not count. */
export type WorkingLine = Day & { count: number | null }

/** CAL-3: the computation would pass the coverage. Shown as 待节假日安排公布. */
export type CalendarNotPublished = { ok: false; code: 'CALENDAR_NOT_PUBLISHED' }

/**
 * CAL-2: the n-th working day strictly after `from`. The first day is not counted (民法典 Civil Code
 * Art. 201); the result is a working day, so the last day never has to be moved.
 * Only the days after `from` need to be covered.
 * @param days at least 1
 * @returns the day with every day walked over, or `CALENDAR_NOT_PUBLISHED`
 * @throws RangeError when `days` is not a whole number of at least 1, or `from` is not a date
 */
export const workingDaysAfter = ({
  from,
  days,
  calendar,
}: {
  from: DateOnly
  days: number
  calendar: Calendar
}): { ok: true; date: DateOnly; working: WorkingLine[] } | CalendarNotPublished => {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`Not a number of days: ${days}`)
  const working: WorkingLine[] = []
  let counted = 0
  let date = from
  while (counted < days) {
    date = addDays(date, 1)
    if (!calendar.covers(date)) return { ok: false, code: 'CALENDAR_NOT_PUBLISHED' }
    const isWorkday = calendar.isWorkday(date)
    counted += isWorkday ? 1 : 0
    working.push({ ...calendar.dayKind(date), count: isWorkday ? counted : null })
  }
  return { ok: true, date, working }
}

/**
 * The day that `workingDaysAfter` finds, without its working and in no time; null where the calendar
 * does not reach.
 * @throws RangeError as `workingDaysAfter` does
 */
export const nthWorkdayAfter = ({
  from,
  days,
  calendar,
}: {
  from: DateOnly
  days: number
  calendar: Calendar
}): DateOnly | null => {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`Not a number of days: ${days}`)
  const before = calendar.workdaysUntil(from)
  return before === null ? null : calendar.workdayAt(before + days)
}

/**
 * The working days after `from` up to and including `to`; zero when `to` is not after `from`.
 * So `countWorkingDays(d, workingDaysAfter(d, n))` is n.
 */
export const countWorkingDays = ({
  from,
  to,
  calendar,
}: {
  from: DateOnly
  to: DateOnly
  calendar: Calendar
}): { ok: true; count: number } | CalendarNotPublished => {
  if (compare(from, to) >= 0) return { ok: true, count: 0 }
  const [before, until] = [calendar.workdaysUntil(from), calendar.workdaysUntil(to)]
  if (before === null || until === null) return { ok: false, code: 'CALENDAR_NOT_PUBLISHED' }
  return { ok: true, count: until - before }
}
