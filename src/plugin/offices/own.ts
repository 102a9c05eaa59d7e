import type { FilterOptions } from 'payload'
import { actorOf } from '../access/actor.ts'

/** Whose drafts and files someone may write; an office that was merged into another publishes nothing new. */
export const ownOffices: FilterOptions = async ({ req }) => {
  const actor = await actorOf(req)
  return actor ? { id: { in: actor.offices.clerk }, successor: { exists: false } } : false
}
