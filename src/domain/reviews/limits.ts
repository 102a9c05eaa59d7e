import type { Calendar } from '../calendar/index.ts'
import { addDays, addMonths, compare, type DateOnly } from '../dates/index.ts'
import { isReviewFirst, REVIEW_FIRST_SINCE } from '../requests/remedies.ts'
import type { Contested, Review, ReviewKind } from './types.ts'

/**
 * Whether a suit is possible only after review (复议前置; Review Law of 2023, Art. 23 ¶1): what is
 * refused (no. 4), and that nothing is answered in time (no. 3).
 */
export function mustReviewFirst({ isOpen, replyType, repliedOn, dueOn }: Contested): boolean {
  if (replyType !== null && repliedOn !== null) return isReviewFirst({ replyType, on: repliedOn })
  return isOpen && dueOn !== null && compare(dueOn, REVIEW_FIRST_SINCE) >= 0
}

/** The last days on which each kind of proceeding can be begun; null where that cannot be said. */
export type ReviewLimits = Record<ReviewKind, DateOnly | null>

/**
 * 60 days for review (Review Law, Art. 20), six months for a suit at once, 15 days after the decision
 * on review (Administrative Procedure Law, Art. 45, 46), from the reply or from the day on which it
 * was due. A last day on which nobody works moves to the next working day. These are for information:
 * whether a proceeding came in time, the authority decides.
 */
export function reviewLimits({
  contested,
  reviews,
  calendar,
}: {
  contested: Contested
  reviews: readonly Review[]
  calendar: Calendar
}): ReviewLimits {
  const from = contested.repliedOn ?? contested.dueOn
  const decided = reviews
    .filter(({ kind }) => kind === 'review')
    .map(({ decidedOn }) => decidedOn)
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  return {
    review: from && rolled(addDays(from, 60), calendar),
    directSuit: from && !mustReviewFirst(contested) ? rolled(addMonths(from, 6), calendar) : null,
    suitAfterReview: decided ? rolled(addDays(decided, 15), calendar) : null,
  }
}

/** Whether a proceeding was begun after the last day that the law gives. */
export const isLate = ({ kind, filedOn }: Review, limits: ReviewLimits): boolean => {
  const last = limits[kind]
  return last !== null && compare(filedOn, last) > 0
}

/** The day itself, or the next on which offices work; where the calendar ends, the day itself. */
function rolled(day: DateOnly, calendar: Calendar): DateOnly {
  let next = day
  while (calendar.covers(next) && !calendar.isWorkday(next)) next = addDays(next, 1)
  return calendar.covers(next) ? next : day
}
