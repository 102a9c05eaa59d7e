import type { Payload, PayloadRequest } from 'payload'
import { todayIn } from '../../domain/dates/index.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { capacitiesFor } from '../documents/capacities.ts'
import { refuse, refuseFaults } from '../errors.ts'
import { act } from '../ledger/act.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { loadRequest, lockRequest, type StoredRequest } from './load.ts'
import { fingerprintOf, openJson, sealJson } from './sealed.ts'

/** A legal hold was placed or lifted. Why names cases and people, so it is sealed with the request. */
export type HoldAct = {
  isHeld: boolean
  /** `YYYY-MM-DD`. */
  on: string
  actor: string
  actorName: string
  reason: string
}

/** Every act of hold of a request, the oldest first. */
export const holdsOf = (payload: Payload, row: StoredRequest): HoldAct[] =>
  openJson<HoldAct[]>(payload, row, 'sealedHolds', row.sealedHolds) ?? []

/**
 * Places a legal hold on a request, or lifts it: while a review, a suit or an inquiry is under way,
 * nothing of it is erased. The head of the disclosure office does it, with a reason, at any state: a
 * hold is no event, since most are placed on cases that are archived, and an archived case has no
 * further events (ADR 14). The ledger knows each act, and its reason by a keyed hash. Refuses with 403,
 * 404, and 422 `ALREADY_HELD` or `NOT_HELD`.
 */
export async function setHold(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    id,
    actor,
    isHeld,
    reason,
  }: { id: string | number; actor: Actor; isHeld: boolean; reason: string },
): Promise<HoldAct[]> {
  return act(req, gongkai, async ({ req: own, record }) => {
    await lockRequest(own, id)
    const row = await loadRequest(own, id)
    if (!row) throw refuse(req, 404, 'NOT_FOUND')
    const { disclosureHead } = await capacitiesFor(own, { actor, office: idOf(row.office) })
    const [capacity] = disclosureHead ?? []
    if (!capacity) throw refuse(req, 403, 'NOT_ENTITLED')
    refuseFaults(req, [
      Boolean(row.legalHold) === isHeld && { code: isHeld ? 'ALREADY_HELD' : 'NOT_HELD' },
      !reason && { code: 'REASON_REQUIRED', field: 'reason' },
    ])
    const on = todayIn(gongkai.timeZone, gongkai.now())
    const holds = [
      ...holdsOf(own.payload, row),
      { isHeld, on, actor: actor.id, actorName: actor.name, reason },
    ]
    await own.payload.db.updateOne({
      collection: slugs.requests,
      id: row.id,
      data: { legalHold: isHeld, sealedHolds: sealJson(own.payload, row, 'sealedHolds', holds) },
      req: own,
      returning: false,
    })
    record({
      subject: slugs.requests,
      subjectId: String(row.id),
      action: isHeld ? 'hold' : 'release',
      actor: actor.id,
      actorName: actor.name,
      onBehalfOf: capacity.onBehalfOf,
      details: { holds: fingerprintOf(own.payload, holds) },
    })
    return holds
  })
}
