import { compare, type DateOnly } from '../dates/index.ts'

/** Whether a document is in force (有效性). */
export const validities = ['notYetInForce', 'inForce', 'repealed', 'expired'] as const

export type Validity = (typeof validities)[number]

/**
 * PD-7: whether a document is in force on a day.
 * In force from `effectiveOn` (自…起施行) on; repealed from `repealedOn` (自…起废止) on; still in
 * force on `expiresOn` (有效期至…), its last day. Being repealed is an act of its own and outweighs
 * having expired. A document at stage `repealed` without a date is repealed.
 */
export const validityOn = (
  {
    effectiveOn,
    repealedOn,
    expiresOn,
    stage,
  }: {
    effectiveOn?: DateOnly | null
    repealedOn?: DateOnly | null
    expiresOn?: DateOnly | null
    /** The stage of what is live; only `repealed` matters. */
    stage?: string | null
  },
  today: DateOnly,
): Validity => {
  if (repealedOn ? compare(repealedOn, today) <= 0 : stage === 'repealed') return 'repealed'
  if (expiresOn && compare(expiresOn, today) < 0) return 'expired'
  if (effectiveOn && compare(effectiveOn, today) > 0) return 'notYetInForce'
  return 'inForce'
}
