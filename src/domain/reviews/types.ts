import type { DateOnly } from '../dates/index.ts'
import type { ReplyType } from '../requests/replies.ts'
import type { RequestRefusal } from '../requests/types.ts'

/** The blocks of Table 4: 行政复议, 未经复议直接起诉, 复议后起诉. */
export const reviewKinds = ['review', 'directSuit', 'suitAfterReview'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** The columns of Table 4: 结果维持, 结果纠正, 其他结果, 尚未审结. */
export const reviewOutcomes = ['upheld', 'corrected', 'other', 'pending'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** A proceeding about a request as it stands. Dates are `YYYY-MM-DD`. */
export type Review = {
  kind: ReviewKind
  outcome: ReviewOutcome
  /** The day on which it was filed or, where that is all the office knows, told of it. */
  filedOn: DateOnly
  /** The day on which the office got the decision; null while it is pending. */
  decidedOn: DateOnly | null
  /** Receipt number of the request in which the office decides anew; null where it need not. */
  anew: string | null
}

/** What is said of a proceeding when it is recorded. */
export type ReviewGiven = Omit<Review, 'anew'> & {
  /** The body that reviews, or the court. */
  authority: string
  caseNumber?: string | undefined
  note?: string | undefined
  /** Whether the decision orders the office to answer again (责令重新答复). */
  decideAnew?: boolean | undefined
  /** Why what was decided is put down otherwise. */
  reason?: string | undefined
}

/** What a proceeding is about: the reply, or that there is none. */
export type Contested = {
  submittedOn: DateOnly
  isOpen: boolean
  /** Null where nothing was answered: still open, withdrawn, merged. */
  replyType: ReplyType | null
  repliedOn: DateOnly | null
  dueOn: DateOnly | null
}

/** The codes of a refusal that requests do not have. Each has a sentence in `messages.ts`. */
export const reviewRefusals = [
  'NOTHING_TO_REVIEW',
  'REVIEW_FIRST',
  'REVIEW_MISSING',
  'OUTCOME_REQUIRED',
  'ALREADY_DECIDED',
  'ALREADY_ANEW',
  'ALREADY_RECORDED',
] as const
export type ReviewRefusal = (typeof reviewRefusals)[number]

export type ReviewReason = { code: ReviewRefusal | RequestRefusal; field?: string }
