import { compare, type DateOnly, isDateOnly } from '../dates/index.ts'
import { isGiven } from '../lifecycle/index.ts'
import { mustReviewFirst } from './limits.ts'
import type { Contested, Review, ReviewGiven, ReviewKind, ReviewReason } from './types.ts'

/** Another proceeding about the same request, with what tells it from the others. */
export type KnownReview = Review & { caseNumber: string }

export type ReviewSituation = {
  given: ReviewGiven
  /** The same proceeding as it was recorded before; null when it is new. */
  before: KnownReview | null
  /** The other proceedings about the request. */
  others: readonly KnownReview[]
  contested: Contested
  /** Where the office is. */
  today: DateOnly
}

/** What an entry does: begins a proceeding, changes or decides a pending one, or puts a decided one right. */
export type ReviewAct = 'recordReview' | 'amendReview' | 'decideReview' | 'correctReview'

/**
 * Whether a proceeding may be recorded so. Outcomes move from pending to decided; what was decided is
 * put down otherwise only with a reason, and is not pending again. Pure; every reason at once.
 */
export function decideReview(
  situation: ReviewSituation,
): { ok: true; act: ReviewAct } | { ok: false; reasons: ReviewReason[] } {
  const reasons = [
    ...missing(situation),
    ...orderFaults(situation),
    ...outcomeFaults(situation),
    ...(situation.before === null ? twinFaults(situation) : []),
    ...(situation.before?.kind === situation.given.kind ? [] : kindFaults(situation)),
  ]
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, act: actOf(situation) }
}

/** What stands in the way of a new proceeding of this kind, whatever else is said of it. */
export function kindFaults({
  given,
  others,
  contested,
  today,
}: Pick<ReviewSituation, 'others' | 'contested' | 'today'> & {
  given: { kind: ReviewKind; filedOn?: DateOnly; note?: string | undefined }
}): ReviewReason[] {
  const { kind, filedOn = today, note } = given
  const { isOpen, dueOn } = contested
  const isSilent = isOpen && isDateOnly(filedOn) && dueOn !== null && compare(filedOn, dueOn) > 0
  const isAfterReview = others.some(
    (each) => each.kind === 'review' && compare(each.filedOn, filedOn) <= 0,
  )
  return [
    ...when(isOpen && !isSilent, 'NOTHING_TO_REVIEW', 'kind'),
    // What a court has taken up all the same is counted as what it is; the note says how.
    ...when(
      kind === 'directSuit' && mustReviewFirst(contested) && !isGiven(note),
      'REVIEW_FIRST',
      'kind',
    ),
    ...when(kind === 'suitAfterReview' && !isAfterReview, 'REVIEW_MISSING', 'kind'),
  ]
}

const when = (holds: boolean, code: ReviewReason['code'], field: string): ReviewReason[] =>
  holds ? [{ code, field }] : []

function missing({ given, before }: ReviewSituation): ReviewReason[] {
  const isPutRight = before !== null && before.outcome !== 'pending'
  return [
    ...when(!isGiven(given.authority), 'REASON_REQUIRED', 'authority'),
    ...when(isPutRight && !isGiven(given.reason), 'REASON_REQUIRED', 'reason'),
    ...when(given.outcome !== 'pending' && !given.decidedOn, 'REASON_REQUIRED', 'decidedOn'),
  ]
}

function orderFaults({ given, contested, today }: ReviewSituation): ReviewReason[] {
  const { filedOn, decidedOn } = given
  const from = contested.repliedOn ?? contested.submittedOn
  if (!isDateOnly(filedOn)) return [{ code: 'INVALID_DATE', field: 'filedOn' }]
  return [
    ...when(compare(filedOn, from) < 0, 'OUT_OF_ORDER', 'filedOn'),
    ...when(compare(filedOn, today) > 0, 'IN_FUTURE', 'filedOn'),
    ...(decidedOn === null
      ? []
      : isDateOnly(decidedOn)
        ? [
            ...when(compare(decidedOn, filedOn) < 0, 'OUT_OF_ORDER', 'decidedOn'),
            ...when(compare(decidedOn, today) > 0, 'IN_FUTURE', 'decidedOn'),
          ]
        : [{ code: 'INVALID_DATE', field: 'decidedOn' } as const]),
  ]
}

function outcomeFaults({ given, before }: ReviewSituation): ReviewReason[] {
  const { outcome, decidedOn, decideAnew = false } = given
  const wasDecided = before !== null && before.outcome !== 'pending'
  return [
    ...when(outcome === 'pending' && wasDecided, 'ALREADY_DECIDED', 'outcome'),
    ...when(outcome === 'pending' && decidedOn !== null, 'OUTCOME_REQUIRED', 'outcome'),
    ...when(decideAnew && outcome !== 'corrected', 'INVALID_VALUE', 'decideAnew'),
    ...when(decideAnew && before?.anew != null, 'ALREADY_ANEW', 'decideAnew'),
  ]
}

/** Sent twice, it is still one proceeding. */
function twinFaults({ given, others }: ReviewSituation): ReviewReason[] {
  const isTwin = others.some(
    (each) =>
      each.kind === given.kind &&
      each.filedOn === given.filedOn &&
      each.caseNumber === (given.caseNumber ?? ''),
  )
  return when(isTwin, 'ALREADY_RECORDED', 'caseNumber')
}

function actOf({ given, before }: ReviewSituation): ReviewAct {
  if (before === null) return 'recordReview'
  if (before.outcome !== 'pending') return 'correctReview'
  return given.outcome === 'pending' ? 'amendReview' : 'decideReview'
}
