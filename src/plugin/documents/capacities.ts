import type { PayloadRequest } from 'payload'
import { type Role, roles } from '../../domain/access/roles.ts'
import type { Capacity } from '../../domain/approval/index.ts'
import { type Actor, officesByRole } from '../access/actor.ts'
import { activeDelegations } from '../delegations/active.ts'
import { officeTree } from '../offices/tree.ts'

type Capacities = Partial<Record<Role, Capacity[]>>

/**
 * In which capacities someone may act for an office today: with their own roles first, then with
 * those that others have delegated to them (代理). A delegation gives no more than the delegator
 * holds, and ends by itself on its last day.
 */
export async function capacitiesFor(
  req: PayloadRequest,
  { actor, office }: { actor: Actor; office: string | null },
): Promise<Capacities> {
  const capacities: Capacities = {}
  const add = (role: Role, onBehalfOf: string | null) => {
    const list = capacities[role] ?? []
    capacities[role] = [...list, { actor: actor.id, onBehalfOf }]
  }
  if (office === null) return capacities
  for (const role of roles) if (actor.offices[role].includes(office)) add(role, null)
  // Most people have nothing delegated to them: that is known without asking.
  if (!roles.some((role) => actor.delegated[role].includes(office))) return capacities
  const given = await activeDelegations(req, { delegate: actor.id })
  const tree = await officeTree(req)
  for (const { delegator, roles: delegated } of given) {
    const held = officesByRole(tree, delegator.duties, delegated)
    for (const role of delegated) if (held[role].includes(office)) add(role, delegator.id)
  }
  return capacities
}

/** A role that someone may act in, for whom, and in which offices. */
export type Mandate = { role: Role; onBehalfOf: string | null; offices: string[] }

/**
 * Everything someone may act in today, over all offices: the same rule as `capacitiesFor`, for lists
 * instead of one document.
 */
export async function mandatesOf(req: PayloadRequest, actor: Actor): Promise<Mandate[]> {
  const own = roles.map((role) => ({ role, onBehalfOf: null, offices: actor.offices[role] }))
  const given = await activeDelegations(req, { delegate: actor.id })
  const tree = given.length > 0 ? await officeTree(req) : null
  const delegated = given.flatMap(({ delegator, roles: names }): Mandate[] => {
    const held = tree ? officesByRole(tree, delegator.duties, names) : null
    return names.map((role) => ({
      role,
      onBehalfOf: delegator.id,
      offices: held ? held[role] : [],
    }))
  })
  return [...own, ...delegated].filter((mandate) => mandate.offices.length > 0)
}
