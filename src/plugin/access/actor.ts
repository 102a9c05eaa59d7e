import type { PayloadRequest } from 'payload'
import { guardedRoles, type Role, roles } from '../../domain/access/roles.ts'
import { officeTree } from '../offices/tree.ts'
import { slugs } from '../slugs.ts'

/** A member of staff as access rules see them. */
export type Actor = {
  id: string
  name: string
  /** For each role, the ids of all offices it covers: those held, those below, those taken over. */
  offices: Record<Role, string[]>
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

async function loadActor(
  req: PayloadRequest,
  user: Record<string, unknown>,
): Promise<Actor | null> {
  if (user.deactivatedAt || user.mustChangePassword) return null
  const tree = await officeTree(req)
  const offices = Object.fromEntries(roles.map((role) => [role, new Set<string>()])) as Record<
    Role,
    Set<string>
  >
  for (const duty of (user.duties ?? []) as Duty[]) {
    const covered = tree.covered(idOf(duty.office))
    for (const role of duty.roles ?? []) for (const id of covered) offices[role]?.add(id)
  }
  return {
    id: String(user.id),
    name: String(user.name ?? ''),
    offices: Object.fromEntries(
      Object.entries(offices).map(([role, ids]) => [role, [...ids]]),
    ) as Record<Role, string[]>,
  }
}

/** The id of a relationship, populated or not. */
export function idOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return 'id' in value ? String(value.id) : null
  return String(value)
}

export const hasRole = (actor: Actor | null, ...wanted: Role[]): boolean =>
  actor !== null && wanted.some((role) => actor.offices[role].length > 0)

/** All offices in which the actor holds any of the roles. */
export const officesOf = (actor: Actor, ...wanted: Role[]): string[] => [
  ...new Set(wanted.flatMap((role) => actor.offices[role])),
]

export const isGuarded = (role: Role): boolean => guardedRoles.includes(role)
