import type { PayloadRequest } from 'payload'
import { guardedRoles, type Role, roles } from '../../domain/access/roles.ts'
import { activeDelegations } from '../delegations/active.ts'
import { type OfficeTree, officeTree } from '../offices/tree.ts'
import { query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import { idOf } from './idOf.ts'

export { idOf } from './idOf.ts'

/** A member of staff as access rules see them. */
export type Actor = {
  id: string
  name: string
  /** For each role, the ids of all offices it covers: those held, those below, those taken over. */
  offices: Record<Role, string[]>
  /** The same for the roles that others have delegated to them (代理), as far as those hold them. */
  delegated: Record<Role, string[]>
  /** For each role, the ids of the people who have delegated it to them. */
  delegators: Record<Role, string[]>
}

type Duty = { office?: unknown; roles?: Role[] | null }

const memo = Symbol('gongkai.actor')

/**
 * Who is asking: a member of staff, or null for everybody else — nobody, someone of another auth
 * collection, a deactivated person, a person who has yet to change their first password.
 */
export async function actorOf(req: PayloadRequest): Promise<Actor | null> {
  const { user } = req
  if (!user || user.collection !== slugs.users) return null
  const known = (req.context as Record<symbol, unknown>)[memo] as
    | { userId: unknown; actor: Promise<Actor | null> }
    | undefined
  if (known && known.userId === user.id) return known.actor
  const actor = loadActor(req, user as unknown as Record<string, unknown>)
  ;(req.context as Record<symbol, unknown>)[memo] = { userId: user.id, actor }
  return actor
}

/**
 * Who is asking, as the database has them now: a role may have been taken from them since the
 * request came in. Their account then stays as it is until the transaction of `req` ends. Needs
 * PostgreSQL; a document is locked before a person.
 */
export async function lockedActor(req: PayloadRequest): Promise<Actor | null> {
  const { user } = req
  if (!user || user.collection !== slugs.users) return null
  await query(req, sql`select id from users where id = ${user.id} for share`)
  const row = await req.payload.db.findOne<Record<string, unknown> & { id: string | number }>({
    collection: slugs.users,
    where: { id: { equals: user.id } },
    req,
  })
  return row ? loadActor(req, row) : null
}

async function loadActor(
  req: PayloadRequest,
  user: Record<string, unknown>,
): Promise<Actor | null> {
  if (user.deactivatedAt || user.mustChangePassword) return null
  const tree = await officeTree(req)
  const id = String(user.id)
  const given = await activeDelegations(req, { delegate: id })
  const delegated = given.map(({ delegator, roles: only }) =>
    officesByRole(tree, delegator.duties, only),
  )
  return {
    id,
    name: String(user.name ?? ''),
    offices: officesByRole(tree, user.duties),
    delegated: Object.fromEntries(
      roles.map((role) => [role, [...new Set(delegated.flatMap((each) => each[role]))]]),
    ) as Record<Role, string[]>,
    delegators: Object.fromEntries(
      roles.map((role) => [
        role,
        given.filter((each) => each.roles.includes(role)).map(({ delegator }) => delegator.id),
      ]),
    ) as Record<Role, string[]>,
  }
}

/** For each role of a person's duties, all offices it covers; with `only`, for those roles alone. */
export function officesByRole(
  tree: OfficeTree,
  duties: unknown,
  only: readonly Role[] = roles,
): Record<Role, string[]> {
  const offices = new Map<Role, Set<string>>(roles.map((role) => [role, new Set()]))
  for (const duty of (duties ?? []) as Duty[]) {
    const covered = tree.covered(idOf(duty.office))
    for (const role of duty.roles ?? []) {
      if (only.includes(role)) for (const id of covered) offices.get(role)?.add(id)
    }
  }
  return Object.fromEntries([...offices].map(([role, ids]) => [role, [...ids]])) as Record<
    Role,
    string[]
  >
}

export const hasRole = (actor: Actor | null, ...wanted: Role[]): boolean =>
  actor !== null && wanted.some((role) => actor.offices[role].length > 0)

/** All offices in which the actor holds any of the roles. */
export const officesOf = (actor: Actor, ...wanted: Role[]): string[] => [
  ...new Set(wanted.flatMap((role) => actor.offices[role])),
]

/** All offices whose documents they see in any of the roles: their own and those delegated to them. */
export const officesSeenBy = (actor: Actor, ...wanted: Role[]): string[] => [
  ...new Set(wanted.flatMap((role) => [...actor.offices[role], ...actor.delegated[role]])),
]

export const isGuarded = (role: Role): boolean => guardedRoles.includes(role)
