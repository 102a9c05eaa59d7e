import type { Payload } from 'payload'
import { consumed, type LimitKeys } from '../counters.ts'
import { type LimitName, limitOf } from '../limits.ts'

/** The hardest: sixteen times the work of the easiest, some seconds on an old telephone. */
const hardest = 4

const rushes: readonly LimitName[] = ['submitPerAddress', 'submitEverywhere']

/** The level of a count: 0 below `harderFrom`, and one more each time as many again have come. */
export const levelOf = (count: number, harderFrom: number): number =>
  Math.min(hardest, Math.floor(count / harderFrom))

/** How hard a challenge has to be now, for this address. */
export async function levelNow(payload: Payload, keys: LimitKeys): Promise<number> {
  const levels = await Promise.all(
    rushes.map(async (name) =>
      levelOf(
        await consumed(payload, name, keys),
        limitOf(name).harderFrom ?? Number.POSITIVE_INFINITY,
      ),
    ),
  )
  return Math.max(...levels)
}
