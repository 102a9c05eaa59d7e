import { reviewIn } from '../disclosure/review/index.ts'
import type { LedgerEntry } from './entry.ts'
import type { History } from './replay.ts'

/**
 * Whether an entry can be a review (复核) at all: of something live, with a reason, with an outcome
 * that makes sense, and by nobody who wrote the document, in person or for another.
 */
export const isProperReview = (entry: LedgerEntry, { last, writers }: History): boolean =>
  last?.state.live != null &&
  Boolean(entry.opinion?.trim()) &&
  reviewIn(entry.details) !== null &&
  ![entry.actor, entry.onBehalfOf].some((id) => id !== null && writers.includes(id))
