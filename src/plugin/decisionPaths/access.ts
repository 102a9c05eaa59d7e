import type { Access, Where } from 'payload'
import { actorOf, hasRole } from '../access/actor.ts'
import { idOf } from '../access/idOf.ts'
import { staff } from '../access/rules.ts'

/** The head of disclosure work writes the trees of the offices they serve (Art. 4). */
export const createTrees: Access = async ({ data, req }) => {
  const actor = await actorOf(req)
  if (!actor || !hasRole(actor, 'disclosureHead')) return false
  const office = idOf(data?.office)
  // Without an office it is asked whether there is anything at all that they may add.
  return office === null || actor.offices.disclosureHead.includes(office)
}

/** A tree that is published is never changed, and never goes. */
export const changeTrees: Access = staff((actor): boolean | Where => {
  const offices = actor.offices.disclosureHead
  if (offices.length === 0) return false
  return { and: [{ office: { in: offices } }, { state: { not_equals: 'published' } }] }
})
