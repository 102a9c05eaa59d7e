import type { Endpoint, PayloadRequest } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { compare, type DateOnly, todayIn } from '../../domain/dates/index.ts'
import type { Actor } from '../access/actor.ts'
import { forStaff } from '../endpoint.ts'
import { gongkaiOf } from '../options.ts'
import { chargesOf, findPerson } from '../users/person.ts'
import { readableDelegation } from './store.ts'

/** What a delegation's page shows: the delegation in words, and what may be done about it. */
export type DelegationStanding = {
  delegator: string
  delegate: string
  roles: Role[]
  startsOn: string
  endsOn: string
  reason: string
  /** Who made it, where that was not the delegator. */
  requestedBy: string | null
  isHandover: boolean
  endedAt: string | null
  /** Whether it gives anything today, and if not, why. */
  state: 'active' | 'toCome' | 'pending' | 'refused' | 'ended' | 'over'
  mayConfirm: boolean
  mayRefuse: boolean
  mayEnd: boolean
}

/** `GET /api/delegations/:id/standing`, for whoever may read the delegation. */
export const standingEndpoint: Endpoint = {
  path: '/:id/standing',
  method: 'get',
  handler: forStaff(async (req, actor) => Response.json(await standingOf(req, actor))),
}

async function standingOf(req: PayloadRequest, actor: Actor): Promise<DelegationStanding> {
  const found = await readableDelegation(req, actor)
  const delegator = await findPerson(req, found.delegator)
  const isOwn = !found.requestedBy || found.requestedBy === found.delegator
  const requester = isOwn ? null : await findPerson(req, found.requestedBy ?? '')
  const isDelegator = found.delegator === actor.id
  const isInCharge = delegator !== null && (await chargesOf(req, actor))(delegator)
  const { timeZone, now } = gongkaiOf(req.payload)
  const state = stateOn(todayIn(timeZone, now()), found)
  const isPending = state === 'pending'
  const involved = [found.requestedBy, found.delegate]
  const isOpen = ['active', 'toCome', 'pending'].includes(state)
  return {
    delegator: found.delegatorName,
    delegate: found.delegateName,
    roles: found.roles,
    startsOn: found.startsOn,
    endsOn: found.endsOn,
    reason: found.reason,
    requestedBy: requester?.name ?? null,
    isHandover: found.isHandover,
    endedAt: found.endedAt,
    state,
    mayConfirm: isPending && (isDelegator || (isInCharge && !involved.includes(actor.id))),
    mayRefuse: isPending && (isDelegator || isInCharge),
    mayEnd: isOpen && !isPending && (isDelegator || found.delegate === actor.id || isInCharge),
  }
}

function stateOn(
  today: DateOnly,
  { status, endedAt, startsOn, endsOn }: Awaited<ReturnType<typeof readableDelegation>>,
): DelegationStanding['state'] {
  if (endedAt) return 'ended'
  if (status === 'refused') return 'refused'
  if (compare(endsOn as DateOnly, today) < 0) return 'over'
  if (status === 'pending') return 'pending'
  return compare(startsOn as DateOnly, today) > 0 ? 'toCome' : 'active'
}
