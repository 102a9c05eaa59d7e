import type { Removed } from './types.ts'

/** Fewer characters than this say nothing of where they came from, and stand everywhere. */
export const shortestProvable = 2

/** So many digits in a row are no date and no amount: standing elsewhere they name the same person. */
const identifier = /\d{9}/

/** A text as it is compared: one form for all widths, and no spaces, which extraction adds and loses. */
export const comparable = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]/gu, '')

/** What was removed, each once, and how many pieces are too short to be looked for. */
export function removedStrings(pieces: Iterable<string>): Pick<Removed, 'strings' | 'tooShort'> {
  const strings = new Set<string>()
  let tooShort = 0
  for (const piece of pieces) {
    const text = comparable(piece)
    if ([...text].length >= shortestProvable) strings.add(text)
    else if (text !== '') tooShort += 1
  }
  return { strings: [...strings], tooShort }
}

/** Whether a string names one person or thing: a number, and not a word that may stand anywhere. */
export const isIdentifier = (text: string): boolean => identifier.test(text)
