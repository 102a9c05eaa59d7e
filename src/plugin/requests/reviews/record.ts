import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { todayIn } from '../../../domain/dates/index.ts'
import { chooseCapacity, entitledCapacities } from '../../../domain/lifecycle/index.ts'
import type { Capacities } from '../../../domain/requests/index.ts'
import { decideReview, type ReviewAct, type ReviewGiven } from '../../../domain/reviews/index.ts'
import { idOf, lockedActor } from '../../access/actor.ts'
import { capacitiesFor } from '../../documents/capacities.ts'
import { refusalOf, refuse } from '../../errors.ts'
import { act } from '../../ledger/act.ts'
import type { Act } from '../../ledger/append.ts'
import type { Gongkai } from '../../options.ts'
import { refuseSecrecyMarks } from '../../screening/refuseMarks.ts'
import { slugs } from '../../slugs.ts'
import { loadRequest, lockRequest, type StoredRequest } from '../load.ts'
import { handles } from '../readable.ts'
import { registerAnew } from './registerAnew.ts'
import {
  contestedOf,
  knownReview,
  loadReviews,
  openWords,
  type ReviewWords,
  reviewHash,
  type StoredReview,
  sealWords,
} from './stored.ts'

export type AskedReview = {
  /** Id of the request. */
  request: string | number
  /** Id of the proceeding, where it is recorded already, and its revision that was seen. */
  review?: string | undefined
  expectedRevision?: number | undefined
  given: ReviewGiven
}

/**
 * The one writer of proceedings: lock, load, decide, write the row, its ledger entry and, where the
 * office must decide anew, the request in which it does; commit; only then answer. The request that
 * it is about is not touched, archived or not. Throws a `Refusal` with every reason.
 */
export async function recordReview(
  outer: PayloadRequest,
  gongkai: Gongkai,
  asked: AskedReview,
): Promise<StoredReview> {
  return act(outer, gongkai, async ({ req, record }) => {
    const { row, actor, name, onBehalfOf } = await entitled(req, asked.request)
    const rows = await loadReviews(req, row.id)
    const stored = rows.find(({ id }) => String(id) === asked.review) ?? null
    if (asked.review !== undefined && stored === null) throw refuse(req, 404, 'NOT_FOUND')
    if (stored && asked.expectedRevision !== undefined) {
      if (Number(stored.revision) !== asked.expectedRevision) {
        throw refuse(req, 409, 'STALE_REVISION', 'expectedRevision')
      }
    }
    const { given } = asked
    const { authority, caseNumber = '', note = '', reason = '' } = given
    await refuseSecrecyMarks(req, gongkai, {
      subject: slugs.requests,
      id: row.id,
      texts: { authority, caseNumber, note, reason },
    })
    const before = stored && knownReview(req, stored)
    const decision = decideReview({
      given,
      before,
      others: rows.filter((each) => each !== stored).map((each) => knownReview(req, each)),
      contested: contestedOf(row),
      today: todayIn(gongkai.timeZone, gongkai.now()),
    })
    if (!decision.ok) throw refusalOf(req, decision.reasons)
    const { corrections } = stored ? openWords(req, stored) : { corrections: [] }
    const correction =
      decision.act === 'correctReview' && before
        ? {
            kind: before.kind,
            outcome: before.outcome,
            filedOn: before.filedOn,
            decidedOn: before.decidedOn,
            at: gongkai.now().toISOString(),
            by: name,
            reason,
          }
        : null
    const anew = given.decideAnew
      ? await registerAnew(req, gongkai, { row, decidedOn: given.decidedOn ?? '' })
      : (before?.anew ?? null)
    const words = {
      authority,
      caseNumber,
      note,
      corrections: correction ? [...corrections, correction] : corrections,
    }
    const written = await write(req, {
      row,
      stored,
      facts: {
        kind: given.kind,
        outcome: given.outcome,
        filedOn: given.filedOn,
        decidedOn: given.decidedOn,
        anew,
      },
      words,
    })
    record({
      ...entryOf(written, { act: decision.act, from: before?.outcome ?? null }),
      actor,
      actorName: name,
      onBehalfOf,
    })
    return written
  })
}

/** Who may: the officers of the case, in their own right or for somebody else; asked under the lock. */
async function entitled(req: PayloadRequest, request: string | number) {
  if (!(await lockRequest(req, request))) throw refuse(req, 404, 'NOT_FOUND')
  const row = await loadRequest(req, request)
  if (!row) throw refuse(req, 404, 'NOT_FOUND')
  const actor = await lockedActor(req)
  if (!actor) throw refuse(req, 401, 'NOT_SIGNED_IN')
  const capacities: Capacities = await capacitiesFor(req, { actor, office: idOf(row.office) })
  const held = entitledCapacities(['requestOfficer', 'disclosureHead'], capacities)
  const { capacity } = chooseCapacity(held, () => null)
  if (!capacity || !handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
  return { row, actor: actor.id, name: actor.name, onBehalfOf: capacity.onBehalfOf }
}

type Facts = Pick<StoredReview, 'kind' | 'outcome' | 'filedOn' | 'decidedOn' | 'anew'>

async function write(
  req: PayloadRequest,
  {
    row,
    stored,
    facts,
    words,
  }: { row: StoredRequest; stored: StoredReview | null; facts: Facts; words: ReviewWords },
): Promise<StoredReview> {
  const sealKey = stored?.sealKey ?? randomUUID()
  const data = {
    ...facts,
    request: String(row.id),
    revision: Number(stored?.revision ?? 0) + 1,
    sealKey,
    ...sealWords(req, sealKey, words),
  }
  if (stored) {
    await req.payload.db.updateOne({
      collection: slugs.requestReviews,
      id: stored.id,
      data,
      req,
      returning: false,
    })
    return { ...data, id: stored.id }
  }
  const made = await req.payload.db.create({ collection: slugs.requestReviews, data, req })
  return { ...data, id: (made as { id: string }).id }
}

/** The same words with `change` made of them; for the erasure of who was named in them. */
export async function rewriteWords(
  req: PayloadRequest,
  row: StoredRequest,
  change: (words: ReviewWords) => ReviewWords,
): Promise<Act[]> {
  const entries: Act[] = []
  for (const stored of await loadReviews(req, row.id)) {
    const words = openWords(req, stored)
    const after = change(words)
    if (JSON.stringify(after) === JSON.stringify(words)) continue
    const { kind, outcome, filedOn, decidedOn, anew } = stored
    const facts = { kind, outcome, filedOn, decidedOn, anew }
    const written = await write(req, { row, stored, facts, words: after })
    entries.push({
      ...entryOf(written, { act: 'eraseReview', from: outcome }),
      actor: 'system',
      actorName: 'system',
    })
  }
  return entries
}

/** What the ledger says of a proceeding. Its number and who hears it are not told: they name people. */
const entryOf = (
  written: StoredReview,
  { act: action, from }: { act: ReviewAct | 'eraseReview'; from: string | null },
) => ({
  subject: slugs.requestReviews,
  subjectId: String(written.id),
  action,
  from,
  to: written.outcome,
  revision: written.revision,
  contentHash: reviewHash(written),
  details: {
    request: written.request,
    kind: written.kind,
    filedOn: written.filedOn,
    decidedOn: written.decidedOn,
    anew: written.anew,
  },
})
