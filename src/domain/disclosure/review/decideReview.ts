import type { Capacity } from '../../approval/index.ts'
import { type DateOnly, isDateOnly } from '../../dates/index.ts'
import { nextReview, type ReviewClock } from './nextReview.ts'
import { reviewFaults } from './reviewFaults.ts'

/** What a reviewer decides. */
export type AskedReview = { expectedRevision: number; reason: string } & (
  | { outcome: 'keep'; reviewOn?: string | undefined; reviewEvent?: string | undefined }
  | { outcome: 'disclose' }
)

/** Everything that a review depends on. */
export type ReviewSituation = {
  asked: AskedReview
  revision: number
  /** Whether the public is told anything of it: published or repealed, and not taken down. */
  isLive: boolean
  /** Mode and ground of what is live. */
  mode: string | null
  ground: string | null
  /** A review has decided to disclose it already; the way on is a correction. */
  isDecided: boolean
  /** In whose right the reviewer may act as head of the disclosure office (信息公开工作机构负责人). */
  capacities: readonly Capacity[]
  /** Everybody who ever wrote the document. */
  writers: readonly string[]
  today: DateOnly
}

export type ReviewReason = { code: ReviewCode; field?: string; fault?: string }

export type ReviewCode =
  | 'NOT_ENTITLED'
  | 'STALE_REVISION'
  | 'NOTHING_LIVE'
  | 'NOT_RESTRICTED'
  | 'REVIEW_DECIDED'
  | 'FOUR_EYES'
  | 'REASON_REQUIRED'
  | 'INCOMPLETE'

export type ReviewDecision =
  | { ok: true; capacity: Capacity; clock: ReviewClock | null }
  | { ok: false; reasons: ReviewReason[] }

/**
 * Whether a review (复核, Art. 18) may be decided so; a refusal carries every reason. Nobody upholds
 * what they wrote themselves, nor for somebody who did.
 */
export const decideReview = (situation: ReviewSituation): ReviewDecision => {
  const { asked, ground, capacities, writers, today } = situation
  const capacity = capacities.find(
    ({ actor, onBehalfOf }) =>
      !writers.includes(actor) && !(onBehalfOf !== null && writers.includes(onBehalfOf)),
  )
  const reasons: ReviewReason[] = [
    ...(capacities.length === 0 ? [{ code: 'NOT_ENTITLED' } as const] : []),
    ...(asked.expectedRevision === situation.revision
      ? []
      : [{ code: 'STALE_REVISION', field: 'expectedRevision' } as const]),
    ...standingReasons(situation),
    ...(capacities.length > 0 && !capacity ? [{ code: 'FOUR_EYES' } as const] : []),
    ...(asked.reason.trim() ? [] : [{ code: 'REASON_REQUIRED', field: 'reason' } as const]),
    ...(asked.outcome === 'keep' ? dateReasons(asked, ground, today) : []),
  ]
  if (reasons.length > 0 || !capacity) return { ok: false, reasons }
  const clock =
    asked.outcome === 'keep'
      ? nextReview({
          ground,
          decidedOn: today,
          reviewOn: asked.reviewOn ?? null,
          reviewEvent: asked.reviewEvent ?? null,
        })
      : null
  return { ok: true, capacity, clock }
}

function standingReasons({ isLive, mode, isDecided }: ReviewSituation): ReviewReason[] {
  if (!isLive) return [{ code: 'NOTHING_LIVE' }]
  if (mode === 'proactive') return [{ code: 'NOT_RESTRICTED' }]
  return isDecided ? [{ code: 'REVIEW_DECIDED' }] : []
}

function dateReasons(
  { reviewOn, reviewEvent }: Extract<AskedReview, { outcome: 'keep' }>,
  ground: string | null,
  today: DateOnly,
): ReviewReason[] {
  const isWrong = Boolean(reviewOn) && !isDateOnly(reviewOn)
  return [
    ...(isWrong ? [{ code: 'INCOMPLETE', field: 'reviewOn', fault: 'dateInvalid' } as const] : []),
    ...reviewFaults({ ground, reviewOn, reviewEvent, today }).map(
      ({ code, field }): ReviewReason => ({ code: 'INCOMPLETE', field, fault: code }),
    ),
  ]
}
