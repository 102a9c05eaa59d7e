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
