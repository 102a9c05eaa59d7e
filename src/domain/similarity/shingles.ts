/** Parts the pieces of a shingle; no text has it. */
const seam = '\u001f'

/**
 * The distinct runs of `size` neighbouring pieces of a text. With a size of 1 the order of the pieces
 * does not matter. A text shorter than that is one shingle by itself, and an empty one has none.
 */
export function shingles(pieces: readonly string[], size: number): Set<string> {
  if (pieces.length === 0) return new Set()
  if (pieces.length <= size) return new Set([pieces.join(seam)])
  const found = new Set<string>()
  for (let at = 0; at + size <= pieces.length; at++) {
    found.add(pieces.slice(at, at + size).join(seam))
  }
  return found
}

/** The same over the characters of a text, for a text that is not cut into words. */
export const characterShingles = (text: string, size: number): Set<string> =>
  shingles([...text], size)
