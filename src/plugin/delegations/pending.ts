import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { slugs } from '../slugs.ts'
import { chargesOf, findPeople } from '../users/person.ts'

/** A delegation that an administrator made for somebody else and that waits to be confirmed. */
export type PendingDelegation = {
  id: string
  delegator: string
  delegate: string
  roles: Role[]
  startsOn: string
  endsOn: string
  reason: string
  /** The administrator who made it. */
  requestedBy: string
  /** Whether the reader may confirm it: as the delegator, or as a second administrator. */
  mayConfirm: boolean
}

type Stored = {
  id: string | number
  delegator: unknown
  delegate: unknown
  delegatorName?: string | null
  delegateName?: string | null
  requestedBy?: unknown
  roles: Role[]
  startsOn: string
  endsOn: string
  reason?: string | null
}

/** Delegations that the reader may decide on, soonest first. Reads as the system. */
export async function pendingDelegations(
  req: PayloadRequest,
  actor: Actor,
): Promise<PendingDelegation[]> {
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.delegations,
    where: { and: [{ status: { equals: 'pending' } }, { endedAt: { exists: false } }] },
    sort: 'startsOn',
    limit: 0,
    pagination: false,
    req,
  })
  if (docs.length === 0) return []
  const people = await findPeople(req)
  const isInCharge = await chargesOf(req, actor)
  return docs.flatMap((row) => {
    const delegator = people.find(({ id }) => id === idOf(row.delegator))
    const isDelegator = delegator?.id === actor.id
    if (!delegator || (!isDelegator && !isInCharge(delegator))) return []
    const involved = [idOf(row.requestedBy), idOf(row.delegate)]
    return [
      {
        id: String(row.id),
        delegator: row.delegatorName ?? '',
        delegate: row.delegateName ?? '',
        roles: row.roles,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        reason: row.reason ?? '',
        requestedBy: people.find(({ id }) => id === idOf(row.requestedBy))?.name ?? '',
        mayConfirm: isDelegator || !involved.includes(actor.id),
      },
    ]
  })
}
