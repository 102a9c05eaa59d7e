import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { BlindIndex } from '../privacy/blindIndex.ts'

/** Crockford's base32: no I, L, O, U, which are read as other signs or as words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 17 signs of 5 bits: 85 bits. */
const length = 17

/** A new access code, `XXXX-XXXX-XXXX-XXXX-X`, of 85 random bits. Shown once, kept only hashed. */
export function newAccessCode(): string {
  const signs = [...randomBytes(length)].map((byte) => alphabet[byte & 31]).join('')
  return signs.replace(/.{4}(?=.)/g, '$&-')
}

/**
 * The code that belongs to a form: the same however often it is sent, and without the key nobody can
 * tell it from the form's own name. Takes its bits from a keyed hash in base64url.
 */
export function accessCodeFrom(hash: string): string {
  const signs = [...Buffer.from(hash, 'base64url').subarray(0, length)]
    .map((byte) => alphabet[byte & 31])
    .join('')
  return signs.replace(/.{4}(?=.)/g, '$&-')
}

/**
 * A code as somebody typed it: lower case, full-width, with spaces or any hyphens, O for 0, I or L
 * for 1. Null when it cannot be a code at all.
 */
export function normaliseAccessCode(typed: string): string | null {
  if (typed.length > 200) return null
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}_.·]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return signs.length === length && [...signs].every((sign) => alphabet.includes(sign))
    ? signs
    : null
}

/**
 * What is stored of a code: a keyed hash, bound to its request. The code has 85 random bits, so a slow
 * hash would protect nothing and cost every look-up; the key keeps a copied database from being tried.
 * @param record id of the request
 */
export function hashAccessCode(blindIndex: BlindIndex, code: string, record: string): string {
  const signs = normaliseAccessCode(code)
  if (signs === null) throw new Error('This is no access code')
  return blindIndex(`${record}\n${signs}`, 'accessCode')
}

/**
 * Which of the hashes a typed code belongs to, or -1. Takes as long for a number that nobody has (no
 * record, no hashes) and for what is no code at all as for a wrong code, and compares in constant time.
 */
export function matchAccessCode(
  blindIndex: BlindIndex,
  typed: string,
  { record, hashes }: { record: string | null; hashes: readonly string[] },
): number {
  const signs = normaliseAccessCode(typed)
  const hash = Buffer.from(
    blindIndex(`${record ?? nobody}\n${signs ?? noCode}`, 'accessCode'),
    'utf8',
  )
  let found = -1
  // At least one comparison, and none is left out once one has matched.
  for (const [at, stored] of [...hashes, noHash].entries()) {
    const bytes = Buffer.from(stored, 'utf8')
    const isSame = bytes.length === hash.length && timingSafeEqual(bytes, hash)
    if (isSame && at < hashes.length && signs !== null && record !== null) found = at
  }
  return found
}

/** As long as an id, a code and a hash. */
const nobody = '0'.repeat(36)
const noCode = '0'.repeat(length)
const noHash = '-'.repeat(43)
