import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { Converter } from 'opencc-js/t2cn'

let jieba: Jieba | null = null
const segmenter = (): Jieba => {
  jieba ??= Jieba.withDict(dict)
  return jieba
}

const simplify = Converter({ from: 't', to: 'cn' })

/** Punctuation and spaces carry no meaning for search; letters, figures and characters do. */
const meaningful = /[\p{L}\p{N}]/u

/** Text in the one form that is searched: simplified characters, half-width, lower case. */
export const normalise = (text: string): string => simplify(text.normalize('NFKC')).toLowerCase()

/** The words of a text for the index: long words and the shorter ones within them. */
export const wordsOf = (text: string): string[] =>
  segmenter()
    .cutForSearch(normalise(text), true)
    .filter((word) => meaningful.test(word))

/** The words of what a reader types; each must occur. */
export const queryWordsOf = (text: string): string[] => [
  ...new Set(
    segmenter()
      .cut(normalise(text), true)
      .filter((word) => meaningful.test(word)),
  ),
]

/** A text cut into words, nothing changed and nothing left out: where a title may break its line. */
export const piecesOf = (text: string): string[] => segmenter().cut(text, true)

type Weight = 'A' | 'B' | 'C' | 'D'

/** Where PostgreSQL stops counting positions in a tsvector. */
const lastPosition = 16_383
/** A tsvector keeps no more positions of one word than this. */
const positionsOfWord = 255

/**
 * The text form of a PostgreSQL `tsvector` of already segmented words. Built here, so that the
 * server's parser, which knows no Chinese, never touches the words. Parts follow one another with
 * a gap, so that no phrase runs across them.
 */
export function tsvectorOf(parts: { words: string[]; weight: Weight }[]): string {
  const positions = new Map<string, string[]>()
  let at = 0
  for (const { words, weight } of parts) {
    for (const word of words) {
      at = Math.min(at + 1, lastPosition)
      const known = positions.get(word)
      if (!known) positions.set(word, [`${at}${weight}`])
      else if (known.length < positionsOfWord) known.push(`${at}${weight}`)
    }
    at = Math.min(at + 10, lastPosition)
  }
  return [...positions].map(([word, where]) => `${quoted(word)}:${where.join(',')}`).join(' ')
}

/** The text form of a `tsquery` in which every word must occur. */
export const tsqueryOf = (words: string[]): string => words.map(quoted).join(' & ')

const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
