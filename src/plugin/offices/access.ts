import type { Access } from 'payload'
import { actorOf, hasRole } from '../access/actor.ts'
import { idOf } from '../access/idOf.ts'
import { staff } from '../access/rules.ts'
import { findOffices } from './find.ts'

/** A new office goes below one in the administrator's charge; at the top, when the whole tree is. */
export const createOffices: Access = async ({ data, req }) => {
  const actor = await actorOf(req)
  if (!actor || !hasRole(actor, 'admin')) return false
  // Without data it is asked whether there is anything at all that they may add.
  if (!data) return true
  const charge = actor.offices.admin
  const parent = idOf(data.parent)
  if (parent !== null) return charge.includes(parent)
  return (await findOffices(req)).every((office) => charge.includes(office.id))
}

/** Administrators edit the offices in their charge. */
export const updateOffices: Access = staff((actor) =>
  hasRole(actor, 'admin') ? { id: { in: actor.offices.admin } } : false,
)
