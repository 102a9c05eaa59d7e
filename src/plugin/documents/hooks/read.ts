import type { CollectionBeforeOperationHook } from 'payload'
import { actorOf } from '../../access/actor.ts'

/** The most rows that one anonymous request gets (trap P46). */
const publicLimit = 100

/**
 * Staff read what is being worked on, unless they ask for `draft=false`. By id, who may not read
 * that gets what is live; a list of working versions leaves it out. Anonymous readers get bounded
 * pages.
 */
export const readBeforeOperation: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'read') return args
  const call = args as {
    overrideAccess?: boolean
    draft?: boolean
    limit?: number
    pagination?: boolean
  }
  if (call.overrideAccess) return args
  if (await actorOf(req)) {
    return req.query?.draft === 'false' || req.query?.draft === false
      ? args
      : { ...args, draft: true }
  }
  if (!('limit' in call) && !('pagination' in call)) return args
  const limit = call.limit && call.limit > 0 ? Math.min(call.limit, publicLimit) : 10
  return { ...args, limit, pagination: true }
}
