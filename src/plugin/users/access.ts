import type { Access } from 'payload'
import { actorOf, hasRole } from '../access/actor.ts'
import { slugs } from '../slugs.ts'
import { chargesOf, findPeople } from './person.ts'

/** Everybody sees themselves; administrators and auditors see all; nobody else sees people. */
export const readUsers: Access = async ({ req }) => {
  if (req.user?.collection !== slugs.users) return false
  const actor = await actorOf(req)
  if (actor && hasRole(actor, 'admin', 'auditor', 'disclosureHead')) return true
  return { id: { equals: req.user.id } }
}

/**
 * Administrators edit the people all of whose duties are in their charge. "All" is more than a
 * constraint on an array can say, so the people are named one by one; a county has some hundred.
 */
export const updateUsers: Access = async ({ req }) => {
  const actor = await actorOf(req)
  if (!actor || !hasRole(actor, 'admin')) return false
  const isInCharge = await chargesOf(req, actor)
  const charges = (await findPeople(req)).filter(isInCharge)
  return { id: { in: charges.map(({ id }) => id) } }
}
