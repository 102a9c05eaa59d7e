import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import {
  type Action,
  type ActionParams,
  decide,
  stageActedOn,
  strayParams,
} from '../../domain/approval/index.ts'
import type { LedgerEntry } from '../../domain/ledger/entry.ts'
import { type Actor, lockedActor } from '../access/actor.ts'
import { refusalOf, refuse } from '../errors.ts'
import { anchorOf } from '../ledger/anchor.ts'
import { appendToLedger } from '../ledger/append.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres } from '../postgres/connection.ts'
import { ownRequest } from '../request.ts'
import { refuseMarksIn } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import { type Applied, applyEffects } from './effects.ts'
import { loadMain, loadWorking, lockDocument } from './load.ts'
import { loadCircumstances, situationOf } from './situation.ts'
import { duesOf, type StoredDocument, stateHash } from './state.ts'
import { writeState } from './writeState.ts'

export type Transition = {
  id: string | number
  action: Action
  params: ActionParams
  expectedRevision: number
  /** One of several in one act: only where the route allows it. */
  isInBatch?: boolean
}

/**
 * The one writer. Nothing else changes a document's stage or what the public sees: lock, load,
 * decide, write the document with its ledger entry and its jobs, commit; then expire what the
 * public may still be shown, and only then answer. Acts for the user of the request, as entitled as
 * they are under the lock. Throws a `Refusal` with every reason.
 */
export async function transition(
  outer: PayloadRequest,
  gongkai: Gongkai,
  asked: Transition,
): Promise<{ document: StoredDocument; entry: LedgerEntry }> {
  if (!isPostgres(outer.payload)) throw refuse(outer, 501, 'NEEDS_POSTGRES')
  const [stray] = strayParams(asked.action, asked.params)
  if (stray) throw refuse(outer, 400, 'BAD_REQUEST', stray)
  const req = await ownRequest(outer)
  await initTransaction(req)
  let done: { entry: LedgerEntry; tags: string[] }
  try {
    done = await decideAndWrite(req, gongkai, asked)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  // Whether a COMMIT that failed took effect is not known: only what can be read back is acknowledged.
  await commitTransaction(req).catch((err: unknown) =>
    outer.payload.logger.error({ err, msg: 'A transition was not committed', document: asked.id }),
  )
  // Before all that may still fail: what was taken down must not be shown for want of a disk.
  if (done.tags.length > 0) await gongkai.onPublicChange(done.tags)
  const after = await ownRequest(outer)
  const document = (await isRecorded(after, done.entry)) && (await loadWorking(after, asked.id))
  if (!document) throw refuse(outer, 503, 'NOT_RECORDED')
  await anchorOf(outer.payload).follow()
  return { document, entry: done.entry }
}

async function isRecorded(req: PayloadRequest, { seq, hash }: LedgerEntry): Promise<boolean> {
  const found = await req.payload.db.findOne({
    collection: slugs.ledger,
    where: { and: [{ seq: { equals: seq } }, { hash: { equals: hash } }] },
    select: { seq: true },
    req,
  })
  return found !== null
}

async function decideAndWrite(
  req: PayloadRequest,
  gongkai: Gongkai,
  { id, action, params, expectedRevision, isInBatch = false }: Transition,
): Promise<{ entry: LedgerEntry; tags: string[] }> {
  if (!(await lockDocument(req, id))) throw refuse(req, 404, 'NOT_FOUND')
  const actor = await lockedActor(req)
  if (!actor) throw refuse(req, 401, 'NOT_SIGNED_IN')
  const working = await loadWorking(req, id)
  // Before first publication the row and its newest version are the same.
  const main = working?.publishedAt ? await loadMain(req, id) : working
  if (!working || !main) throw refuse(req, 404, 'NOT_FOUND')

  const circumstances = await loadCircumstances(req, { gongkai, actor, document: working })
  const situation = situationOf(circumstances, { action, params, expectedRevision, isInBatch })
  const decision = decide(situation)
  if (!decision.ok) throw refusalOf(req, decision.reasons)
  // After who may and when: what they write stays in the ledger for ever.
  await refuseMarksIn(req, gongkai, {
    id,
    texts: { opinion: params.opinion, changeNote: params.changeNote },
  })

  const applied = await applyEffects(req, gongkai, { decision, working, main, params })
  const rowHash = await writeState(req, {
    action,
    decision: applied.decision,
    working,
    main,
    changes: applied.changes,
  })
  const entry = await appendToLedger(
    req,
    await actOf(req, {
      asked: { id, action, params, actor },
      from: stageActedOn(situation),
      applied,
      rowHash,
      circumstances,
      working,
    }),
    new Date(circumstances.now),
  )
  return { entry, tags: applied.tags }
}

async function actOf(
  req: PayloadRequest,
  {
    asked: { id, action, params, actor },
    from,
    applied,
    rowHash,
    circumstances,
    working,
  }: {
    asked: Pick<Transition, 'id' | 'action' | 'params'> & { actor: Actor }
    from: string | null
    applied: Applied
    /** Hash of the public row's state, when it is not the working state. */
    rowHash: string | null
    circumstances: { contentHash: string }
    working: StoredDocument
  },
) {
  const { decision } = applied
  const { opinion, ...given } = params
  const details = { ...given, ...applied.details, ...(rowHash ? { rowHash } : {}) }
  return {
    subject: slugs.documents,
    subjectId: String(id),
    action,
    actor: actor.id,
    actorName: actor.name,
    onBehalfOf: decision.capacity.onBehalfOf,
    onBehalfOfName: await nameOf(req, decision.capacity.onBehalfOf),
    from,
    to: decision.to,
    revision: decision.next.revision,
    round: decision.next.round,
    contentHash: applied.contentHash ?? circumstances.contentHash,
    stateHash: stateHash(decision.next, duesOf({ ...working, ...applied.changes })),
    opinion: opinion?.trim() || null,
    details: Object.keys(details).length > 0 ? details : null,
  }
}

async function nameOf(req: PayloadRequest, id: string | null): Promise<string | null> {
  if (id === null) return null
  const person = await req.payload.db.findOne<{ id: string; name?: string }>({
    collection: slugs.users,
    where: { id: { equals: id } },
    select: { name: true },
    req,
  })
  return person?.name ?? null
}
