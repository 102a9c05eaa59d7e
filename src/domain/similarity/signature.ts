import { hash32, mix32 } from './hash.ts'

/**
 * A MinHash signature: for each of 128 permutations of the 32-bit numbers the smallest that the hash
 * of a member takes. Signed, as `integer` is in PostgreSQL. Two signatures of sets agree in about as
 * many places as the sets have members in common (Broder 1997); with 128 places the estimate strays
 * by 0.044 at most, as a standard deviation.
 */
export type Signature = readonly number[]

/** Changing this, or anything in `hash.ts`, makes every stored signature worthless. */
export const signatureLength = 128

/** The seed of the permutation at a place: multiples of the golden ratio in 32 bits, mixed. */
const seeds = Array.from({ length: signatureLength }, (_, at) => mix32((at + 1) * 0x9e3779b9))

/** The signature of a set of texts; of an empty set all places are -1, which nothing else has. */
export function signatureOf(members: Iterable<string>): Signature {
  const smallest = new Uint32Array(signatureLength).fill(0xffffffff)
  for (const member of members) {
    const hash = hash32(member)
    for (let at = 0; at < signatureLength; at++) {
      const value = mix32(hash ^ (seeds[at] as number))
      if (value < (smallest[at] as number)) smallest[at] = value
    }
  }
  return [...smallest].map((value) => value | 0)
}

/**
 * How alike two sets are, 0 to 1: the estimate of their Jaccard index, what they have in common by
 * what they have together. Signatures of different length are of different making, and not alike.
 */
export function similarity(one: Signature, other: Signature): number {
  if (one.length !== other.length || one.length === 0) return 0
  let equal = 0
  for (let at = 0; at < one.length; at++) if (one[at] === other[at]) equal++
  return equal / one.length
}
