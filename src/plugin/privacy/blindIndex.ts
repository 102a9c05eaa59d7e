import { createHmac, type KeyObject } from 'node:crypto'
import { deriveKey, type KeyRing } from './keyRing.ts'

/**
 * What codes are made for. Each has a key of its own, so that codes of two purposes cannot be
 * compared: the limits do not tell whose request it was. To add one: an entry with how its values
 * are made alike before they are coded.
 */
export const indexPurposes = {
  /** Identity numbers: requests of the same person are found by it. */
  identity: normaliseIdentity,
  /** Access codes, already normalised. */
  accessCode: (value: string) => value,
  /** Keys of the limits: addresses, identities, receipt numbers. */
  limit: (value: string) => value,
  /** Signatures of challenges, and the numbers by which spent ones are remembered. */
  challenge: (value: string) => value,
  /** Texts of requests: whether the same was sent before. */
  sameText: (value: string) => value,
  /** Tokens of the officers' calendars of due dates. */
  dueFeed: (value: string) => value,
} as const satisfies Record<string, (value: string) => string>

export type IndexPurpose = keyof typeof indexPurposes

/**
 * HMAC-SHA-256 of a value, 43 characters of base64url: equal for equal values of one purpose, and
 * without the key nobody can try out identity numbers. Equality is all that it tells, and it does tell.
 */
export type BlindIndex = (value: string, purpose: IndexPurpose) => string

export function blindIndexOf(ring: KeyRing): BlindIndex {
  const keys = new Map<IndexPurpose, KeyObject>()
  return (value, purpose) => {
    const key = keys.get(purpose) ?? deriveKey(ring.index, `index/${purpose}`)
    keys.set(purpose, key)
    return createHmac('sha256', key)
      .update(indexPurposes[purpose](value), 'utf8')
      .digest('base64url')
  }
}

/** Identity numbers as people type them: full-width, lower case, with spaces, hyphens or dots. */
export function normaliseIdentity(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s\p{Pd}.·•\p{Cf}]/gu, '')
    .toUpperCase()
}
