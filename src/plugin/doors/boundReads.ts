import type { CollectionBeforeOperationHook } from 'payload'

/** The most rows of one answer. The admin's own lists ask for a hundred at most. */
export const mostRows = 500

/**
 * No answer over the network holds a whole collection: `limit=0` and `pagination=false`, which
 * mean "all" to Payload, get a first part. The answer names the limit that was applied.
 */
export const boundReads: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || req.payloadAPI === 'local') return args
  if (operation !== 'read' && operation !== 'readDistinct') return args
  const { limit, pagination } = args as { limit?: number; pagination?: boolean }
  if (limit === undefined && pagination !== false) return args
  return { ...args, limit: Math.min(limit || mostRows, mostRows) }
}
