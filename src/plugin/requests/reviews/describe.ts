import type { PayloadRequest } from 'payload'
import { todayIn } from '../../../domain/dates/index.ts'
import {
  isLate,
  kindFaults,
  mustReviewFirst,
  type Review,
  reviewKindLabels,
  reviewKinds,
  reviewLimits,
  reviewOutcomeLabels,
} from '../../../domain/reviews/index.ts'
import { type Actor, idOf } from '../../access/actor.ts'
import { worded } from '../../errors.ts'
import { calendarOf } from '../../holidays/calendarOf.ts'
import type { Gongkai } from '../../options.ts'
import { slugs } from '../../slugs.ts'
import type { StoredRequest } from '../load.ts'
import { handles } from '../readable.ts'
import {
  contestedOf,
  factsOf,
  knownReview,
  loadReviews,
  openWords,
  type ReviewWords,
} from './stored.ts'

/** A proceeding as staff see it; what was written only as officers of the case. */
export type ShownReview = Review & {
  id: string
  revision: number
  kindLabel: string
  outcomeLabel: string
  /** Id of the request in which the office decides anew. */
  anewId: string | null
  /** Begun after the last day that the law gives: for information. */
  isLate: boolean
  words: ReviewWords | null
}

/**
 * The proceedings about a request, which kinds could be recorded now and why others not, and until
 * when each could be begun.
 */
export async function describeReviews(
  req: PayloadRequest,
  gongkai: Gongkai,
  { row, actor }: { row: StoredRequest; actor: Actor },
) {
  const rows = await loadReviews(req, row.id)
  const isOfficer = handles(actor, row)
  const contested = contestedOf(row)
  const calendar = await calendarOf(req, idOf(row.office) ?? '')
  const others = isOfficer ? rows.map((each) => knownReview(req, each)) : []
  const ids = await idsByNumber(
    req,
    rows.flatMap(({ anew }) => anew ?? []),
  )
  const today = todayIn(gongkai.timeZone, gongkai.now())
  // While it can still be answered in time, nothing runs.
  const isSilent = contested.dueOn !== null && contested.dueOn < today
  const limits = reviewLimits({
    contested: isSilent ? contested : { ...contested, dueOn: null },
    reviews: rows.map(factsOf),
    calendar,
  })
  const { language } = req.i18n
  const said = (label: { zh: string }) => (label as Record<string, string>)[language] ?? label.zh
  return {
    reviews: rows.map((each): ShownReview => {
      const facts = factsOf(each)
      return {
        ...facts,
        id: String(each.id),
        revision: Number(each.revision),
        kindLabel: said(reviewKindLabels[facts.kind]),
        outcomeLabel: said(reviewOutcomeLabels[facts.outcome]),
        anewId: facts.anew ? (ids.get(facts.anew) ?? null) : null,
        isLate: isLate(facts, limits),
        words: isOfficer ? openWords(req, each) : null,
      }
    }),
    kinds: isOfficer
      ? reviewKinds.map((kind) => ({
          kind,
          label: said(reviewKindLabels[kind]),
          // Which field it is about is plain where a kind is chosen.
          reasons: worded(
            req,
            kindFaults({ given: { kind }, others, contested, today }).map(({ code }) => ({ code })),
          ),
        }))
      : [],
    limits,
    isReviewFirst: mustReviewFirst(contested),
    isOfficer,
    today,
  }
}

/** Ids of requests by their receipt numbers. */
async function idsByNumber(
  req: PayloadRequest,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; receiptNumber: string }>({
    collection: slugs.requests,
    where: { receiptNumber: { in: [...numbers] } },
    select: { receiptNumber: true },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, receiptNumber }) => [receiptNumber, String(id)]))
}

export type DescribedReviews = Awaited<ReturnType<typeof describeReviews>>
