import { randomBytes } from 'node:crypto'
import { type KeyRing, keyRingOf } from '../../../src/plugin/privacy/keyRing.ts'

/** The root key of the tests' county. */
export const rootKey = '00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210'

/** A ring with sealing keys of these ids, the first current. The same id is the same key in one run. */
export const ringOf = (...ids: string[]): KeyRing =>
  keyRingOf({ rootKey, keys: ids.map((id) => `${id}:${keyOf(id)}`).join(',') })

const made = new Map<string, string>()

function keyOf(id: string): string {
  const key = made.get(id) ?? randomBytes(32).toString('base64')
  made.set(id, key)
  return key
}
