import { addDays, addMonths, compare, type DateOnly, isDateOnly } from '../../dates/index.ts'
import { intervalOf } from './intervals.ts'

/** When a decision not to disclose is looked at again. There is always a date, also beside an event. */
export type ReviewClock = {
  on: DateOnly
  /** What it waits for: it is due when that has happened, and on the date at the latest. */
  event: string | null
}

/** An event is told in a line. */
export const REVIEW_EVENT_LIMIT_CHARACTERS = 100

/**
 * PD-4, Art. 18: the next review of what is decided not to be disclosed on `decidedOn`. A date that
 * was asked for counts, but no later than the ground allows; with an event alone the latest date
 * allowed stands beside it; without either it is the ground's own interval.
 */
export const nextReview = ({
  ground,
  decidedOn,
  reviewOn,
  reviewEvent,
}: {
  ground: string | null | undefined
  decidedOn: DateOnly
  reviewOn?: string | null
  reviewEvent?: string | null
}): ReviewClock => {
  const { months, atMostMonths } = intervalOf(ground)
  const latest = addMonths(decidedOn, atMostMonths)
  const event = reviewEvent?.trim() || null
  if (isDateOnly(reviewOn)) return { on: compare(reviewOn, latest) > 0 ? latest : reviewOn, event }
  return { on: event ? latest : addMonths(decidedOn, months), event }
}

/** Told ahead by so many days. */
export const REVIEW_SOON_DAYS = 30

export type ReviewState = 'notDue' | 'dueSoon' | 'due' | 'overdue'

/** How a review stands today; the day itself is `due`, the day after `overdue`. */
export const reviewState = ({ on, today }: { on: DateOnly; today: DateOnly }): ReviewState => {
  if (compare(today, on) > 0) return 'overdue'
  if (compare(today, on) === 0) return 'due'
  return compare(addDays(today, REVIEW_SOON_DAYS), on) >= 0 ? 'dueSoon' : 'notDue'
}
