import type { PayloadRequest } from 'payload'
import { clientAddress } from '../../lib/clientAddress.ts'
import type { Gongkai } from '../options.ts'
import { count, giveBack } from './counters.ts'
import type { LimitName } from './limits.ts'
import { assertPostgres } from './needsPostgres.ts'
import { refuseOver } from './refuseOver.ts'

const limits: readonly LimitName[] = ['lookupPerNumber', 'lookupPerAddress', 'lookupCeiling']

/**
 * Lets a look-up by receipt number and access code begin, or refuses it with 429 before anything is
 * looked up: the answer is the same for a number that there is, one that there is not, and a right
 * code. Every try counts when it begins, so that many at once are not all free; call what it answers
 * when the code was right, and the try is taken back. Call it before a transaction is begun.
 * @param receipt the number as it was typed
 */
export async function admitLookup(
  req: PayloadRequest,
  gongkai: Gongkai,
  receipt: string,
): Promise<() => Promise<void>> {
  assertPostgres(req)
  const { payload } = req
  const keys = {
    receipt: normaliseReceipt(receipt),
    address: clientAddress(req.headers, gongkai.trustProxy),
  }
  // One after the other: a try that one limit refuses must not fill up the next.
  for (const name of limits) refuseOver(req, name, await count(payload, name, keys))
  return async () => {
    for (const name of limits) await giveBack(payload, name, keys)
  }
}

/** One number, however it was typed. Nobody's number is that long: what is cut off decides nothing. */
export const normaliseReceipt = (typed: string): string =>
  typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
