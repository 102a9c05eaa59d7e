import type { PayloadRequest } from 'payload'
import type { Count } from './counters.ts'
import { type LimitName, limitOf } from './limits.ts'
import { tooMany } from './tooMany.ts'

/** Refuses with 429 when the count is over a limit that refuses; does nothing for one that moderates. */
export function refuseOver(req: PayloadRequest, name: LimitName, count: Count): void {
  const { over } = limitOf(name)
  if (count.isOver && over !== 'moderate') throw tooMany(req, over.refuse, count.retryAfter)
}
