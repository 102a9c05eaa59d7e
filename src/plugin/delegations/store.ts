import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { type Actor, hasRole } from '../access/actor.ts'
import { idOf } from '../access/idOf.ts'
import { refuse } from '../errors.ts'
import { isIdOf } from '../ids.ts'
import { slugs } from '../slugs.ts'

type Named = { id: string; name: string }

/** `pending` waits for a second pair of eyes; only `active` gives anything. */
export type DelegationStatus = 'active' | 'pending' | 'refused'

/** Stores a delegation that has been checked; answers its id. */
export async function createDelegation(
  req: PayloadRequest,
  {
    delegator,
    delegate,
    ...rest
  }: {
    delegator: Named
    delegate: Named
    roles: Role[]
    startsOn: string
    endsOn: string
    reason: string
    isHandover: boolean
    requestedBy: string
    status: DelegationStatus
  },
): Promise<string> {
  const row = await req.payload.db.create({
    collection: slugs.delegations,
    data: {
      ...rest,
      delegator: delegator.id,
      // Kept with the delegation: those concerned may not read each other's accounts.
      delegatorName: delegator.name,
      delegate: delegate.id,
      delegateName: delegate.name,
    },
    req,
  })
  return String(row.id)
}

export type Delegation = {
  id: string
  delegator: string
  delegate: string
  delegatorName: string
  delegateName: string
  roles: Role[]
  startsOn: string
  endsOn: string
  reason: string
  requestedBy: string | null
  status: DelegationStatus
  endedAt: string | null
  isHandover: boolean
}

/** A delegation by id; null when there is none. Reads as the system. */
export async function findDelegation(req: PayloadRequest, id: string): Promise<Delegation | null> {
  if (!isIdOf(req, id)) return null
  const row = await req.payload.db.findOne<Record<string, unknown> & { id: string | number }>({
    collection: slugs.delegations,
    where: { id: { equals: id } },
    req,
  })
  if (!row) return null
  return {
    id: String(row.id),
    delegator: idOf(row.delegator) ?? '',
    delegate: idOf(row.delegate) ?? '',
    delegatorName: String(row.delegatorName ?? ''),
    delegateName: String(row.delegateName ?? ''),
    roles: (row.roles ?? []) as Role[],
    startsOn: String(row.startsOn ?? ''),
    endsOn: String(row.endsOn ?? ''),
    reason: String(row.reason ?? ''),
    requestedBy: idOf(row.requestedBy),
    status: row.status as DelegationStatus,
    endedAt: typeof row.endedAt === 'string' ? row.endedAt : null,
    isHandover: Boolean(row.isHandover),
  }
}

/** The delegation named in the address, or 404 for whoever may not read it. */
export async function readableDelegation(req: PayloadRequest, actor: Actor): Promise<Delegation> {
  const found = await findDelegation(req, String(req.routeParams?.id ?? ''))
  const maySee =
    found &&
    (hasRole(actor, 'admin', 'auditor', 'disclosureHead') ||
      [found.delegator, found.delegate].includes(actor.id))
  if (!maySee) throw refuse(req, 404, 'NO_SUCH_DELEGATION')
  return found
}
