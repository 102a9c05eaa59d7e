import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { todayIn } from '../../domain/dates/index.ts'
import {
  type Capacities,
  type Capacity,
  decideEvent,
  foldEvents,
  initialRequest,
  type RequestEvent,
  type RequestState,
} from '../../domain/requests/index.ts'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { type Actor, idOf, lockedActor } from '../access/actor.ts'
import { capacitiesFor } from '../documents/capacities.ts'
import { refusalOf, refuse } from '../errors.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import { isRecorded } from '../ledger/act.ts'
import { anchorOf } from '../ledger/anchor.ts'
import { appendToLedger } from '../ledger/append.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres } from '../postgres/connection.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { ownRequest } from '../request.ts'
import { slugs } from '../slugs.ts'
import { columnsOf, requestHash } from './columns.ts'
import { applyEffects } from './effects/apply.ts'
import { queueEffects } from './effects/queue.ts'
import { eventHash } from './eventHash.ts'
import {
  eventContext,
  loadEvents,
  loadRequest,
  lockRequest,
  openEvent,
  registrationOf,
  type StoredEvent,
  type StoredRequest,
} from './load.ts'
import { prepareEvent } from './prepare.ts'
import { withDraft } from './publication.ts'
import { fingerprintOf, splitParams } from './sealed.ts'

/** Who acts: the person of the request (staff), the applicant or a third party by their code, the site itself. */
export type By = 'staff' | 'applicant' | 'system' | { party: string }

export type AskedEvent = {
  id: string | number
  event: RequestEvent
  by: By
  expectedRevision?: number | undefined
  /** What its ledger entry says besides. */
  details?: Record<string, unknown>
}

/**
 * The one writer of requests. Nothing else changes one: lock, load, decide, write the event with its
 * ledger entry, the columns that follow from it and its jobs, commit; only then answer. Throws a
 * `Refusal` with every reason.
 */
export async function recordEvent(
  outer: PayloadRequest,
  gongkai: Gongkai,
  asked: AskedEvent,
): Promise<{ request: StoredRequest; event: StoredEvent }> {
  if (!isPostgres(outer.payload)) throw refuse(outer, 501, 'NEEDS_POSTGRES')
  const req = await ownRequest(outer)
  await initTransaction(req)
  let done: Awaited<ReturnType<typeof decideAndWrite>>
  try {
    done = await decideAndWrite(req, gongkai, asked)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  await commitTransaction(req).catch((err: unknown) =>
    outer.payload.logger.error({ err, msg: 'An event was not committed', request: asked.id }),
  )
  // Whether a COMMIT that failed took effect is not known: only what can be read back is acknowledged.
  if (!(await isRecorded(outer, done.entry))) throw refuse(outer, 503, 'NOT_RECORDED')
  await anchorOf(outer.payload).follow()
  const request = await loadRequest(await ownRequest(outer), asked.id)
  if (!request) throw refuse(outer, 503, 'NOT_RECORDED')
  return { request, event: done.event }
}

async function decideAndWrite(
  req: PayloadRequest,
  gongkai: Gongkai,
  { id, event: given, by, expectedRevision, details }: AskedEvent,
) {
  if (!(await lockRequest(req, id))) throw refuse(req, 404, 'NOT_FOUND')
  const { actor, name, capacities, row } = await actingOn(req, { id, by })
  const events = await loadEvents(req, id)
  const office = idOf(row.office) ?? ''
  const calendar = await calendarOf(req, office)
  const now = gongkai.now()
  const today = todayIn(gongkai.timeZone, now)
  const earlier = events.map((stored) => openEvent(req, stored))
  const state = foldEvents(initialRequest(registrationOf(row)), earlier, capacitiesIn(events))
  const { event: prepared, besides } = await prepareEvent(req, gongkai, {
    event: given,
    row,
    state,
    earlier,
    calendar,
    by,
  })
  const decision = decideEvent({
    event: prepared,
    state,
    earlier,
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    capacities,
    today,
    calendar,
    besides,
  })
  if (!decision.ok) throw refusalOf(req, decision.reasons)
  const event = await withDraft(req, { row, event: prepared })
  const applied = await applyEffects(req, gongkai, { row, event, next: decision.next })
  const stored = await insertEvent(req, {
    row,
    event,
    seq: decision.next.revision - 1,
    at: now.toISOString(),
    actor,
    actorName: name,
    capacity: decision.capacity,
  })
  const columns = columnsOf({ state: decision.next, events: [...earlier, event], calendar })
  await req.payload.db.updateOne({
    collection: slugs.requests,
    id: row.id,
    data: { ...columns, ...applied.columns },
    req,
    returning: false,
  })
  const entry = await appendToLedger(
    req,
    {
      subject: slugs.requests,
      subjectId: String(id),
      action: event.type,
      actor,
      actorName: name,
      onBehalfOf: decision.capacity.onBehalfOf,
      from: state.state,
      to: decision.next.state,
      revision: decision.next.revision,
      contentHash: eventHash(stored),
      stateHash: requestHash({ ...row, ...columns, ...applied.columns }),
      ...(details || applied.details ? { details: { ...details, ...applied.details } } : {}),
    },
    now,
  )
  await queueEffects(req, { row, event, seq: stored.seq })
  return { entry, event: stored, next: decision.next }
}

async function actingOn(
  req: PayloadRequest,
  { id, by }: Pick<AskedEvent, 'id' | 'by'>,
): Promise<{ actor: string; name: string; capacities: Capacities; row: StoredRequest }> {
  const row = await loadRequest(req, id)
  if (!row) throw refuse(req, 404, 'NOT_FOUND')
  if (by === 'staff') {
    const actor = await lockedActor(req)
    if (!actor) throw refuse(req, 401, 'NOT_SIGNED_IN')
    const office = idOf(row.office)
    return { actor: actor.id, name: actor.name, capacities: await ofStaff(req, actor, office), row }
  }
  const id_ = typeof by === 'string' ? by : `party:${by.party}`
  const performer = typeof by === 'string' ? by : 'thirdParty'
  return {
    actor: id_,
    name: id_,
    capacities: { [performer]: [{ actor: id_, onBehalfOf: null }] },
    row,
  }
}

const ofStaff = async (
  req: PayloadRequest,
  actor: Actor,
  office: string | null,
): Promise<Capacities> => (await capacitiesFor(req, { actor, office })) as Capacities

/** In whose right each event was done: who proposed a reply must not approve it. */
export const capacitiesIn = (events: readonly StoredEvent[]): Capacity[] =>
  events.map(({ actor, onBehalfOf }) => ({ actor, onBehalfOf }))

async function insertEvent(
  req: PayloadRequest,
  {
    row,
    event,
    seq,
    at,
    actor,
    actorName,
    capacity,
  }: {
    row: StoredRequest
    event: RequestEvent
    seq: number
    at: string
    actor: string
    actorName: string
    capacity: Capacity
  },
): Promise<StoredEvent> {
  const { type, on, ...params } = event as RequestEvent & Record<string, unknown>
  const { open, closed } = splitParams(params)
  const sealKey = `${row.sealKey}/${seq}`
  const hasClosed = Object.keys(closed).length > 0
  const data = {
    request: String(row.id),
    seq,
    type,
    on,
    at,
    actor,
    actorName,
    onBehalfOf: capacity.onBehalfOf,
    params: Object.keys(open).length > 0 ? open : null,
    sealKey,
    sealed: hasClosed
      ? privacyOf(req.payload).seal(canonicalJson(closed), eventContext(sealKey))
      : null,
    fingerprint: hasClosed ? fingerprintOf(req.payload, closed) : null,
  }
  const made = await req.payload.db.create({ collection: slugs.requestEvents, data, req })
  return { ...data, id: (made as { id: string }).id } as StoredEvent
}

export type { RequestState }
