import { addMonths, compare, type DateOnly, isDateOnly } from '../../dates/index.ts'
import { intervalOf } from './intervals.ts'
import { REVIEW_EVENT_LIMIT_CHARACTERS } from './nextReview.ts'

export type ReviewFaultCode =
  /** Today or before: nothing would be looked at again. */
  | 'reviewOnPast'
  /** Later than the ground allows. */
  | 'reviewOnTooFar'
  | 'reviewEventTooLong'

export type ReviewFault = { code: ReviewFaultCode; field: 'reviewOn' | 'reviewEvent' }

/**
 * What is wrong with the review that somebody asks for. To ask for none is no fault: the ground has
 * its own interval, so plain work is never held up. A date that is none is told by its field.
 */
export const reviewFaults = ({
  ground,
  reviewOn,
  reviewEvent,
  today,
}: {
  ground: string | null | undefined
  reviewOn?: unknown
  reviewEvent?: unknown
  today: DateOnly
}): ReviewFault[] => {
  const faults: ReviewFault[] = []
  if (isDateOnly(reviewOn)) {
    if (compare(reviewOn, today) <= 0) faults.push({ code: 'reviewOnPast', field: 'reviewOn' })
    if (compare(reviewOn, addMonths(today, intervalOf(ground).atMostMonths)) > 0) {
      faults.push({ code: 'reviewOnTooFar', field: 'reviewOn' })
    }
  }
  const event = typeof reviewEvent === 'string' ? reviewEvent.trim() : ''
  if ([...event].length > REVIEW_EVENT_LIMIT_CHARACTERS) {
    faults.push({ code: 'reviewEventTooLong', field: 'reviewEvent' })
  }
  return faults
}
