import type { When } from './calendar.ts'
import type { Act, Journey } from './types.ts'

/** Submitted on one day, passed by every step and published on another. */
export const published = (submitted: When, out: When, ...later: Journey): Journey => [
  [submitted, 'submit'],
  [out, 'pass'],
  [out, 'publish'],
  ...later,
]

/** A new revision of what is live: reopened, changed and passed by everybody again. */
export const corrected = (
  on: When,
  changeNote: string,
  change: Extract<Act, { do: 'edit' }>['change'],
): Journey => [
  [on, { do: 'correct', changeNote }],
  [on, { do: 'edit', change }],
  [on, 'submit'],
  [on, 'pass'],
  [on, 'publish'],
]

/** Looked at again on each of these days but the last, which is when the next review is due. */
export const reviewed = (by: string, reason: string, days: readonly When[]): Journey =>
  days
    .slice(0, -1)
    .map(
      (on, index) => [on, { do: 'review', by, reason, reviewOn: days[index + 1] ?? on }] as const,
    )
