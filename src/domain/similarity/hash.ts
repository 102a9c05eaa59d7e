/** FNV-1a of 32 bits: offset and prime as its authors give them. */
const fnvOffset = 0x811c9dc5
const fnvPrime = 0x01000193

/**
 * A number of 32 bits that stands for a text, the same in every process, on every machine and in
 * every version: signatures are kept for years. FNV-1a over the UTF-16 code units, low byte first,
 * then the finaliser of MurmurHash3, because FNV leaves texts that end alike close together.
 */
export function hash32(text: string): number {
  let hash = fnvOffset
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), fnvPrime)
    hash = Math.imul(hash ^ (unit >>> 8), fnvPrime)
  }
  return mix32(hash)
}

/** The finaliser of MurmurHash3 (fmix32): a permutation of the numbers of 32 bits. Unsigned. */
export function mix32(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
