import { normaliseDocumentNumber } from '../../domain/document-number/index.ts'
import { parseIndexNumber } from '../../domain/index-number/index.ts'
import { normalise, queryWordsOf, tsqueryOf, wordsOf } from '../../lib/words.ts'

/** What a reader typed, understood. */
export type SearchQuery = {
  text: string
  /** Each must occur. */
  words: string[]
  /** The document number it may be, in its official form. */
  documentNumber: string | null
  indexNumber: string | null
}

/** Longer queries are refused before they get here. */
export const longestQuery = 200
/** More words than this narrow nothing further, and cost. */
const mostWords = 12

export function readQuery(text: string): SearchQuery {
  // `云政發[2026]14號` is the same number as `云政发〔2026〕14号`.
  const plain = normalise(text)
  const number = normaliseDocumentNumber(plain)
  const index = parseIndexNumber(text.toUpperCase())
  return {
    text,
    words: queryWordsOf(text).slice(0, mostWords),
    documentNumber: number.ok ? number.value : number.suggestion,
    indexNumber: index.ok ? index.value : null,
  }
}

/** How the words are to be matched, in the order in which it is tried. */
export const matchings = ['words', 'beginnings'] as const
export type Matching = (typeof matchings)[number]

/**
 * The query in PostgreSQL's form. `words`: every word occurs; a compound may also occur in its
 * parts. `beginnings`: every word begins a word of the document, because names that no dictionary
 * has (云泽) are cut with what follows them (云泽县).
 */
export function tsqueryFor(words: readonly string[], matching: Matching, label = ''): string {
  return words
    .map((word) => {
      if (matching === 'beginnings') return `${term(word)}:*${label}`
      const parts = wordsOf(word).filter((part) => part !== word)
      const alone = `${term(word)}${label && `:${label}`}`
      if (parts.length < 2 || parts.join('') !== word) return alone
      const together = parts.map((part) => `${term(part)}${label && `:${label}`}`).join(' & ')
      return `(${alone} | (${together}))`
    })
    .join(' & ')
}

const term = (word: string): string => tsqueryOf([word])
