import type { PayloadRequest } from 'payload'
import { isReplyType } from '../../../domain/requests/index.ts'
import type { Contested, KnownReview, Review } from '../../../domain/reviews/index.ts'
import { canonicalJson, hashOf } from '../../../lib/canonicalJson.ts'
import { query, sql } from '../../postgres/connection.ts'
import { privacyOf } from '../../privacy/privacyOf.ts'
import { slugs } from '../../slugs.ts'
import type { StoredRequest } from '../load.ts'
import { fingerprintOf } from '../sealed.ts'

/** What was written of a proceeding: people and case numbers are found by it, so it is sealed. */
export type ReviewWords = {
  authority: string
  caseNumber: string
  note: string
  /** What was put down before each correction of something decided, and why it was changed. */
  corrections: (Pick<Review, 'kind' | 'outcome' | 'filedOn' | 'decidedOn'> & {
    /** ISO 8601, when it was corrected, and by whom. */
    at: string
    by: string
    reason: string
  })[]
}

/** A proceeding as it is stored. */
export type StoredReview = Review & {
  id: string | number
  request: string
  revision: number
  sealKey: string
  sealed: string
  fingerprint: string
}

/** Where what was written of a proceeding is sealed to. */
export const reviewContext = (sealKey: string) => ({
  collection: slugs.requestReviews,
  record: sealKey,
  field: 'sealed',
})

/** What was written, sealed, and its keyed hash. */
export const sealWords = (
  { payload }: Pick<PayloadRequest, 'payload'>,
  sealKey: string,
  words: ReviewWords,
): Pick<StoredReview, 'sealed' | 'fingerprint'> => ({
  sealed: privacyOf(payload).seal(canonicalJson(words), reviewContext(sealKey)),
  fingerprint: fingerprintOf(payload, words),
})

const noWords: ReviewWords = { authority: '', caseNumber: '', note: '', corrections: [] }

/** What was written; nothing where it does not open, for a list must not fall with it. */
export function openWords(
  { payload }: Pick<PayloadRequest, 'payload'>,
  { sealKey, sealed }: Pick<StoredReview, 'sealKey' | 'sealed'>,
): ReviewWords {
  const opened = privacyOf(payload).tryOpen(sealed, reviewContext(sealKey))
  if (opened.ok) return JSON.parse(opened.value) as ReviewWords
  payload.logger.error({ msg: 'A sealed proceeding does not open', fault: opened.fault })
  return noWords
}

/** The proceedings about a request, in the order in which they began. Reads as the system. */
export async function loadReviews(
  req: PayloadRequest,
  request: string | number,
): Promise<StoredReview[]> {
  const { docs } = await req.payload.db.find<StoredReview>({
    collection: slugs.requestReviews,
    where: { request: { equals: String(request) } },
    sort: ['filedOn', 'id'],
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** Whether a proceeding about the request is not decided yet: what it is about must be kept until then. */
export async function isContested(req: PayloadRequest, request: string | number): Promise<boolean> {
  const rows = await query(
    req,
    sql`select 1 from request_reviews where request = ${String(request)} and outcome = 'pending' limit 1`,
  )
  return rows.length > 0
}

/** A proceeding without what was written, but for the number that tells it from others. */
export const knownReview = (req: PayloadRequest, row: StoredReview): KnownReview => ({
  ...factsOf(row),
  caseNumber: openWords(req, row).caseNumber,
})

/** What Table 4 and every reader may know of a proceeding. */
export const factsOf = ({ kind, outcome, filedOn, decidedOn, anew }: StoredReview): Review => ({
  kind,
  outcome,
  filedOn,
  decidedOn: decidedOn ?? null,
  anew: anew ?? null,
})

/** What a proceeding about this request is about. */
export const contestedOf = (row: StoredRequest): Contested => ({
  submittedOn: row.submittedOn,
  isOpen: row.isOpen,
  replyType: isReplyType(row.outcome) ? row.outcome : null,
  repliedOn: row.closedOn,
  dueOn: row.dueOn,
})

/** What the ledger vouches for of a proceeding; of what is sealed, by its keyed hash. */
export const reviewHash = (row: StoredReview): string =>
  hashOf({
    request: row.request,
    ...factsOf(row),
    revision: Number(row.revision),
    sealKey: row.sealKey,
    fingerprint: row.fingerprint,
  })
