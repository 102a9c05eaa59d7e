import { type Calendar, countWorkingDays } from '../calendar/index.ts'
import { compare, type DateOnly } from '../dates/index.ts'

/**
 * Whether something was, or is being, done after its due date. The due date itself is in time.
 * Without a due date nothing is late: lateness is never invented.
 * @param doneOn the day it was done; without it, `today` decides
 */
export const isLate = ({
  dueOn,
  doneOn,
  today,
}: {
  dueOn: DateOnly | null
  doneOn?: DateOnly | null
  today: DateOnly
}): boolean => dueOn !== null && compare(doneOn ?? today, dueOn) > 0

/**
 * The working days from tomorrow up to and including the due date: 0 on the due date itself,
 * negative once it has passed. Null when there is no due date or the calendar does not reach.
 */
export const workingDaysLeft = ({
  dueOn,
  today,
  calendar,
}: {
  dueOn: DateOnly | null
  today: DateOnly
  calendar: Calendar
}): number | null => {
  if (dueOn === null) return null
  const isPast = compare(today, dueOn) > 0
  const [from, to] = isPast ? [dueOn, today] : [today, dueOn]
  const counted = countWorkingDays({ from, to, calendar })
  if (!counted.ok) return null
  return isPast ? 0 - counted.count : counted.count
}
