import type { Calendar } from '../calendar/index.ts'
import { addDays, type DateOnly, dayOfWeek } from '../dates/index.ts'
import { isReminderDay } from './remindersDue.ts'

/** What is not disclosed in an office and wants looking at: so many of each kind. */
export type DueInOffice = {
  office: string
  /** Within the next month. */
  soon: number
  /** Today or before. */
  due: number
  /** A review has decided to disclose them, and they are not disclosed yet. */
  toDisclose: number
}

/** The Monday of a date's week, which names the week. */
export const weekOf = (date: DateOnly): DateOnly => addDays(date, 1 - dayOfWeek(date))

/**
 * The offices whose people are told today of reviews that are due (Art. 18): all of an office in one
 * message, on the first working day of a week, and only where there is something to do. A review is
 * no step that somebody waits at, so a message for each would only teach people to delete them.
 */
export const reviewDigestsDue = ({
  today,
  offices,
  given,
  calendar,
}: {
  today: DateOnly
  offices: readonly DueInOffice[]
  /** Offices that were told this week. */
  given: readonly string[]
  calendar: Calendar
}): DueInOffice[] =>
  isReminderDay(today, calendar)
    ? offices.filter(
        ({ office, soon, due, toDisclose }) =>
          soon + due + toDisclose > 0 && !given.includes(office),
      )
    : []
