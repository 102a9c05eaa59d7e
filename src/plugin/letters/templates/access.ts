import type { Access } from 'payload'
import type { Role } from '../../../domain/access/roles.ts'
import { type Actor, actorOf, hasRole, officesSeenBy } from '../../access/actor.ts'
import { idOf } from '../../access/idOf.ts'
import { staff } from '../../access/rules.ts'

/** Who answers requests, and who watches over it; for themselves or for somebody else. */
const readers: Role[] = ['requestOfficer', 'disclosureHead', 'auditor']

export const mayReadTemplates = (actor: Actor): boolean =>
  officesSeenBy(actor, ...readers).length > 0

export const readTemplates: Access = staff(mayReadTemplates)

/** The head of disclosure work decides what the letters of their offices say (Art. 4). */
export const createTemplates: Access = async ({ data, req }) => {
  const actor = await actorOf(req)
  if (!actor || !hasRole(actor, 'disclosureHead')) return false
  const office = idOf(data?.office)
  // Without an office it is asked whether there is anything at all that they may add.
  return office === null || actor.offices.disclosureHead.includes(office)
}
