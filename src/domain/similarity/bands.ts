import { mix32 } from './hash.ts'
import type { Signature } from './signature.ts'

/**
 * Places of a signature that make a band. With 128 places there are 32 bands of 4; two sets that are
 * alike by s share a band with a chance of 1-(1-s⁴)³²: 0.3 % at 0.1, 56 % at 0.4, 87 % at 0.5,
 * 99 % at 0.6. Whoever looks up the bands of a signature finds what is alike and little else.
 */
export const placesOfBand = 4

/**
 * What to file a signature under (locality-sensitive hashing): one number for each band, signed as
 * `integer` is in PostgreSQL, different for the same places in different bands. None for an empty set.
 */
export function bandsOf(signature: Signature): number[] {
  if (signature.every((value) => value === -1)) return []
  const bands: number[] = []
  for (let from = 0; from + placesOfBand <= signature.length; from += placesOfBand) {
    let band = mix32(from + 1)
    for (let at = from; at < from + placesOfBand; at++) {
      band = mix32(Math.imul(band, 31) ^ (signature[at] as number))
    }
    bands.push(band | 0)
  }
  return bands
}
