import type { ReadingLimits } from './types.ts'

const mebibyte = 1024 * 1024

/** A yearbook of a county is within; what is beyond waits for a person. */
export const readingLimits: ReadingLimits = {
  bytes: 100 * mebibyte,
  unpackedBytes: 300 * mebibyte,
  elements: 4_000_000,
  pages: 2000,
  characters: 20_000_000,
  depth: 3,
}
