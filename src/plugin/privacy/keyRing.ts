import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** The keys of applicants' data, as a host gives them. They are kept outside the database. */
export type PrivacyOptions = {
  /**
   * The root key: 32 random bytes, in hexadecimal or base64. The codes by which an identity number or
   * an access code is found again are derived from it, so it never changes; without `keys`, the
   * sealing key is derived from it too.
   */
  rootKey: string
  /**
   * Sealing keys as `id:base64` with commas between; the first seals, the others still open. To
   * rotate, put a new one in front and run `gongkai rotate-keys`; the old ones may go once it says
   * that nothing is left under them. Default: none.
   */
  keys?: string | undefined
}

/** The keys ready for use. `KeyObject`s: they show nothing of themselves when printed or serialised. */
export type KeyRing = {
  /** Id of the key that seals. */
  current: string
  /** By id, all that open. */
  sealing: ReadonlyMap<string, KeyObject>
  /** From which the keys of the blind indexes are derived; the same through every rotation. */
  index: KeyObject
}

/** What values sealed by the key derived from the root key name as their key. */
export const rootKeyId = 'root'

/** Reads the options. Throws with the name of what is wrong, never with a key. */
export function keyRingOf(options: PrivacyOptions): KeyRing {
  const bytes = bytesOfKey(options.rootKey)
  if (!bytes) throw new Error('privacy.rootKey must be 32 random bytes, in hexadecimal or base64')
  const root = createSecretKey(bytes)
  const given = parseKeys(options.keys ?? '')
  return {
    current: given[0]?.[0] ?? rootKeyId,
    sealing: new Map([...given, [rootKeyId, deriveKey(root, 'seal')]]),
    index: deriveKey(root, 'index'),
  }
}

/** HKDF-SHA-256 (RFC 5869): a key for one purpose, from which no other can be told. */
export const deriveKey = (key: KeyObject, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `gongkai/${purpose}`, 32)))

function parseKeys(text: string): [id: string, key: KeyObject][] {
  const keys = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry, at): [string, KeyObject] => {
      const [id = '', value = ''] = entry.split(':')
      const bytes = bytesOfKey(value)
      if (!/^[\w-]{1,32}$/.test(id) || id === rootKeyId || !bytes) {
        throw new Error(
          `privacy.keys must be id:key with commas between, each key 32 random bytes in base64; number ${at + 1} is not`,
        )
      }
      return [id, createSecretKey(bytes)]
    })
  const isTwice = new Set(keys.map(([id]) => id)).size < keys.length
  if (isTwice) throw new Error('privacy.keys has two keys of one id')
  return keys
}

/** 32 bytes that look random; null for anything else, such as `000…` or half a key. */
function bytesOfKey(text: string): Buffer | null {
  const isHex = /^[0-9a-f]{64}$/i.test(text)
  const bytes = isHex
    ? Buffer.from(text, 'hex')
    : /^[\w+/-]{43}=?$/.test(text)
      ? Buffer.from(text, 'base64')
      : null
  return bytes?.length === 32 && new Set(bytes).size >= 16 ? bytes : null
}
