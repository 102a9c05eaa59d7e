import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import type { KeyRing } from './keyRing.ts'

/**
 * Where a sealed value belongs. It opens only there: whoever can write to the database cannot move
 * one applicant's identity into another's row, or a name into the field of a telephone number.
 */
export type SealContext = {
  /** Slug of the collection. */
  collection: string
  /** What identifies the row and never changes: its id. It must be known before the row is written. */
  record: string
  /** Name of the field. */
  field: string
}

/** Why a sealed value does not open. */
export type SealFault =
  /** Not the form of a sealed value at all. */
  | 'NOT_SEALED'
  /** The key that it names is not in the ring. */
  | 'KEY_MISSING'
  /** Another row or field, another key of the same id, or somebody changed it. */
  | 'DAMAGED'

const sentences: Readonly<Record<SealFault, string>> = {
  NOT_SEALED: 'This is not a sealed value',
  KEY_MISSING: 'The key that sealed this value is not among the privacy keys',
  DAMAGED: 'This sealed value was changed, moved, or sealed by another key',
}

/** A sealed value that does not open. Says nothing of its content. */
export class SealError extends Error {
  readonly fault: SealFault
  constructor(fault: SealFault) {
    super(sentences[fault])
    this.name = 'SealError'
    this.fault = fault
  }
}

export type Opened<Content = string> =
  | { ok: true; value: Content }
  | { ok: false; fault: SealFault }

/** Seals with AES-256-GCM (NIST SP 800-38D), a fresh 96-bit IV each time. */
export type Sealer = {
  /** `v1.<keyId>.<iv>.<tag>.<ciphertext>`, the parts in base64url. */
  seal: (value: string, context: SealContext) => string
  /** Throws `SealError`. */
  open: (sealed: string, context: SealContext) => string
  /** For lists: one value that does not open must not take the others with it. */
  tryOpen: (sealed: string, context: SealContext) => Opened
  /** For files: the same in bytes, `GKS1`, length of the key's id, key's id, IV, tag, ciphertext. */
  sealBytes: (bytes: Uint8Array, context: SealContext) => Buffer
  openBytes: (sealed: Uint8Array, context: SealContext) => Buffer
  /** Whether the value is sealed, and by the key that seals now. */
  isCurrent: (sealed: string | Uint8Array) => boolean
  /** Id of the key that seals now. */
  keyId: string
}

type Parts = { keyId: string; iv: Uint8Array; tag: Uint8Array; ciphertext: Uint8Array }

const version = 'v1'
const magic = Buffer.from('GKS1')
const ivBytes = 12
const tagBytes = 16

/** A sealer with the keys of the ring. */
export function sealerOf(ring: KeyRing): Sealer {
  const seal = (bytes: Uint8Array, context: SealContext): Parts => {
    const keyId = ring.current
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv('aes-256-gcm', keyOf(ring, keyId), iv)
    cipher.setAAD(boundTo(keyId, context))
    const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()])
    return { keyId, iv, tag: cipher.getAuthTag(), ciphertext }
  }
  const open = ({ keyId, iv, tag, ciphertext }: Parts, context: SealContext): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(ring, keyId), iv, {
      authTagLength: tagBytes,
    })
    decipher.setAAD(boundTo(keyId, context))
    decipher.setAuthTag(tag)
    try {
      return Buffer.concat([decipher.update(ciphertext), decipher.final()])
    } catch {
      throw new SealError('DAMAGED')
    }
  }
  const openText = (sealed: string, context: SealContext) =>
    open(partsOfText(sealed), context).toString('utf8')
  return {
    keyId: ring.current,
    seal: (value, context) => textOf(seal(Buffer.from(value, 'utf8'), context)),
    open: openText,
    tryOpen: (sealed, context) => {
      try {
        return { ok: true, value: openText(sealed, context) }
      } catch (error) {
        if (error instanceof SealError) return { ok: false, fault: error.fault }
        throw error
      }
    },
    sealBytes: (bytes, context) => bytesOf(seal(bytes, context)),
    openBytes: (sealed, context) => open(partsOfBytes(sealed), context),
    isCurrent: (sealed) => keyIdOf(sealed) === ring.current,
  }
}

/** Id of the key that a value says it was sealed by; null when it is not sealed. */
export function keyIdOf(sealed: string | Uint8Array): string | null {
  try {
    return (typeof sealed === 'string' ? partsOfText(sealed) : partsOfBytes(sealed)).keyId
  } catch {
    return null
  }
}

function keyOf(ring: KeyRing, keyId: string) {
  const key = ring.sealing.get(keyId)
  if (!key) throw new SealError('KEY_MISSING')
  return key
}

/** The additional authenticated data: nothing of it is secret, all of it must be the same to open. */
const boundTo = (keyId: string, { collection, record, field }: SealContext): Buffer =>
  Buffer.from(canonicalJson([version, keyId, collection, record, field]))

const textOf = ({ keyId, iv, tag, ciphertext }: Parts): string =>
  [
    version,
    keyId,
    ...[iv, tag, ciphertext].map((part) => Buffer.from(part).toString('base64url')),
  ].join('.')

function partsOfText(sealed: string): Parts {
  const [form, keyId = '', ...rest] = sealed.split('.')
  const [iv, tag, ciphertext] = rest.map((part) => Buffer.from(part, 'base64url'))
  const isWhole = rest.length === 3 && iv?.length === ivBytes && tag?.length === tagBytes
  // Two texts for one value would let a changed one pass for what it was.
  const isExact = [iv, tag, ciphertext].every(
    (part, at) => part?.toString('base64url') === rest[at],
  )
  if (form !== version || !isWhole || !isExact || !ciphertext) throw new SealError('NOT_SEALED')
  return { keyId, iv, tag, ciphertext }
}

function bytesOf({ keyId, iv, tag, ciphertext }: Parts): Buffer {
  const name = Buffer.from(keyId)
  return Buffer.concat([magic, Buffer.from([name.length]), name, iv, tag, ciphertext])
}

function partsOfBytes(sealed: Uint8Array): Parts {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const nameAt = magic.length + 1
  const ivAt = nameAt + (bytes[magic.length] ?? 0)
  const tagAt = ivAt + ivBytes
  const textAt = tagAt + tagBytes
  if (!bytes.subarray(0, magic.length).equals(magic) || bytes.length < textAt) {
    throw new SealError('NOT_SEALED')
  }
  return {
    keyId: bytes.toString('utf8', nameAt, ivAt),
    iv: bytes.subarray(ivAt, tagAt),
    tag: bytes.subarray(tagAt, textAt),
    ciphertext: bytes.subarray(textAt),
  }
}
