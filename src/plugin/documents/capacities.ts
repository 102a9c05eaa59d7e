import type { PayloadRequest } from 'payload'
import { type Role, roles } from '../../domain/access/roles.ts'
import type { Capacity } from '../../domain/approval/index.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { officeTree } from '../offices/tree.ts'
import { slugs } from '../slugs.ts'

type Capacities = Partial<Record<Role, Capacity[]>>

type StoredDelegation = {
  id: string
  delegator: { id: unknown; deactivatedAt?: string | null; duties?: unknown } | unknown
  roles: Role[]
  isHandover?: boolean | null
}

/**
 * In which capacities someone may act for an office today: with their own roles first, then with
 * those that others have delegated to them (代理). A delegation gives no more than the delegator
 * holds, and ends by itself on its last day.
 */
export async function capacitiesFor(
  req: PayloadRequest,
  { actor, office, today }: { actor: Actor; office: string | null; today: string },
): Promise<Capacities> {
  const capacities: Capacities = {}
  const add = (role: Role, onBehalfOf: string | null) => {
    const list = capacities[role] ?? []
    capacities[role] = [...list, { actor: actor.id, onBehalfOf }]
  }
  if (office === null) return capacities
  for (const role of roles) if (actor.offices[role].includes(office)) add(role, null)
  for (const delegation of await delegationsTo(req, actor.id, today)) {
    const delegator = delegation.delegator as {
      id: unknown
      deactivatedAt?: string | null
      duties?: unknown
    }
    // Whoever has left delegates nothing, unless their work was handed over when they left.
    if (delegator.deactivatedAt && !delegation.isHandover) continue
    const held = await rolesHeldAt(req, delegator.duties, office)
    for (const role of delegation.roles) if (held.has(role)) add(role, String(delegator.id))
  }
  return capacities
}

async function delegationsTo(
  req: PayloadRequest,
  delegate: string,
  today: string,
): Promise<StoredDelegation[]> {
  const { docs } = await req.payload.db.find<StoredDelegation>({
    collection: slugs.delegations,
    where: {
      and: [
        { delegate: { equals: delegate } },
        { startsOn: { less_than_equal: today } },
        { endsOn: { greater_than_equal: today } },
        { endedAt: { exists: false } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  const delegators = docs.map((doc) => idOf(doc.delegator)).filter((id) => id !== null)
  if (delegators.length === 0) return []
  const people = await req.payload.db.find<{
    id: string
    duties?: unknown
    deactivatedAt?: string
  }>({
    collection: slugs.users,
    where: { id: { in: delegators } },
    limit: 0,
    pagination: false,
    req,
  })
  const byId = new Map(people.docs.map((person) => [String(person.id), person]))
  return docs.flatMap((doc) => {
    const delegator = byId.get(idOf(doc.delegator) ?? '')
    return delegator ? [{ ...doc, delegator }] : []
  })
}

async function rolesHeldAt(
  req: PayloadRequest,
  duties: unknown,
  office: string,
): Promise<Set<Role>> {
  const tree = await officeTree(req)
  const held = new Set<Role>()
  for (const duty of (duties ?? []) as { office?: unknown; roles?: Role[] }[]) {
    if (!tree.covered(idOf(duty.office)).includes(office)) continue
    for (const role of duty.roles ?? []) held.add(role)
  }
  return held
}
