import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { officeTree } from '../offices/tree.ts'
import { type Actor, actorOf, hasRole } from './actor.ts'

type Rule = (actor: Actor, req: PayloadRequest) => boolean | Where | Promise<boolean>

/** An access function for staff. Whoever is not staff is refused. */
export const staff =
  (rule: Rule = () => true): Access =>
  async ({ req }) => {
    const actor = await actorOf(req)
    return actor !== null && rule(actor, req)
  }

export const anyone: Access = () => true
export const nobody: Access = () => false
export const nobodyField: FieldAccess = () => false

/** Whoever holds one of the roles in any office. */
export const withRole = (...roles: Role[]): Access => staff((actor) => hasRole(actor, ...roles))

/** Administrators of every office there is: what they decide holds for all. */
export const withWholeCounty: Access = staff(
  async (actor, req) =>
    hasRole(actor, 'admin') &&
    (await officeTree(req)).all.every((id) => actor.offices.admin.includes(id)),
)

/** All of the constraints at once. */
export const and = (...constraints: Where[]): Where => ({ and: constraints })

/** Field access for staff only: others neither see the field nor may filter or sort by it. */
export const staffField: FieldAccess = async ({ req }) => (await actorOf(req)) !== null

/** True when either holds; a constraint when one of them gives a constraint. */
export const or = (...parts: (boolean | Where)[]): boolean | Where => {
  if (parts.includes(true)) return true
  const constraints = parts.filter((part): part is Where => typeof part === 'object')
  if (constraints.length === 0) return false
  return constraints.length === 1 ? (constraints[0] as Where) : { or: constraints }
}
