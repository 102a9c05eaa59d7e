import { hashOf } from '../../lib/canonicalJson.ts'
import type { Reply } from './replies.ts'
import type { RequestEvent } from './types.ts'

const fields = [
  'replyType',
  'content',
  'where',
  'grounds',
  'reason',
  'searchRecord',
  'otherOffice',
  'repeatedOf',
  'documents',
  'files',
  'publicInterest',
] as const

/** The reply in a `proposeReply`. */
export const replyOf = (event: RequestEvent): Reply =>
  Object.fromEntries(
    fields.filter((name) => event[name] !== undefined).map((name) => [name, event[name]]),
  ) as unknown as Reply

/** What the approval is bound to: the reply as it was read. */
export const replyHash = (reply: Reply): string => hashOf(reply)
