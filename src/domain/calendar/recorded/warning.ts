import { compare, type DateOnly, yearOf } from '../../dates/index.ts'
import type { Calendar } from '../calendar.ts'

/**
 * Whether it is time to ask for the next notice: from 1 November of the last covered year on. It comes
 * between October and December, and a limit of 20 working days reaches the new year by early December.
 * @returns the first year without an arrangement, and the last day covered; null when it is not time
 */
export function calendarWarning({
  calendar: { coveredUntil },
  today,
}: {
  calendar: Pick<Calendar, 'coveredUntil'>
  today: DateOnly
}): { year: number; until: DateOnly } | null {
  const last = yearOf(coveredUntil)
  if (compare(today, `${last}-11-01`) < 0) return null
  return { year: last + 1, until: coveredUntil }
}
