import type { FilterOptions } from 'payload'
import { actorOf } from '../access/actor.ts'

/** The offices for which somebody writes; one that was merged into another publishes nothing new. */
export const ownOffices: FilterOptions = async ({ req }) => {
  const actor = await actorOf(req)
  return actor ? { id: { in: actor.offices.clerk }, successor: { exists: false } } : false
}
