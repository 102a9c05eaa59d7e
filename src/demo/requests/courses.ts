import type { When } from '../calendar.ts'
import type { DemoCourse, DemoEvent } from './types.ts'

/** Receipt confirmed, and given to the officer. */
export const taken = (on: When): DemoCourse => [
  [on, 'requests', { type: 'confirmReceipt' }],
  [on, 'head', { type: 'assign', officer: 'requests' }],
]

/** Given to the officer: what came on paper or by word of mouth is received already. */
export const given = (on: When): DemoCourse => [
  [on, 'head', { type: 'assign', officer: 'requests' }],
]

/** Proposed one day, approved and sent another. */
export const answered = (
  proposed: When,
  sent: When,
  reply: Omit<DemoEvent, 'type'>,
): DemoCourse => [
  [proposed, 'requests', { type: 'proposeReply', ...reply }],
  [sent, 'head', { type: 'approveReply', opinion: '同意。' }],
  [sent, 'requests', { type: 'dispatch', means: 'online' }],
]
