import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The canonical JSON of a value (RFC 8785, JCS): the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form')
  return text
}

/** SHA-256 of the canonical JSON, as 64 lower-case hexadecimal digits. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}
