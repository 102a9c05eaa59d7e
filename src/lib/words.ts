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
    .map(withinLimit)

/** The words of what a reader types; each must occur. */
export const queryWordsOf = (text: string): string[] => [
  ...new Set(
    segmenter()
      .cut(normalise(text), true)
      .filter((word) => meaningful.test(word))
      .map(withinLimit),
  ),
]

/**
 * What is longer is no word, but a run of letters or figures without a space; its beginning stands for
 * it, in the index and in what is looked for. PostgreSQL takes none of more than 2,046 bytes.
 */
const longestWord = 60

const withinLimit = (word: string): string =>
  word.length > longestWord ? [...word].slice(0, longestWord).join('') : word

/** A text cut into words, nothing changed and nothing left out: where a title may break its line. */
export const piecesOf = (text: string): string[] => segmenter().cut(text, true)

type Weight = 'A' | 'B' | 'C' | 'D'

/** Where PostgreSQL stops counting positions in a tsvector. */
const lastPosition = 16_383
/** A tsvector keeps no more positions of one word than this. */
const positionsOfWord = 255
/** PostgreSQL refuses a tsvector of 1,048,576 bytes. */
const mostBytes = 1_000_000
/** What a word takes in a tsvector beside its letters: the number of its positions, and padding. */
const bytesOfWord = 4
const bytesOfPosition = 2

/**
 * The text form of a PostgreSQL `tsvector` of already segmented words. Built here, so that the
 * server's parser, which knows no Chinese, never touches the words. Parts follow one another with
 * a gap, so that no phrase runs across them. Of a text that would be too much, the words at the
 * beginning are kept: every document can be published.
 */
export function tsvectorOf(parts: { words: string[]; weight: Weight }[]): string {
  const positions = new Map<string, string[]>()
  let at = 0
  let bytes = 0
  for (const { words, weight } of parts) {
    for (const word of words) {
      at = Math.min(at + 1, lastPosition)
      const known = positions.get(word)
      if (known && known.length >= positionsOfWord) continue
      bytes += bytesOfPosition + (known ? 0 : bytesOfWord + Buffer.byteLength(word))
      if (bytes > mostBytes) break
      if (known) known.push(`${at}${weight}`)
      else positions.set(word, [`${at}${weight}`])
    }
    at = Math.min(at + 10, lastPosition)
  }
  return [...positions].map(([word, where]) => `${quoted(word)}:${where.join(',')}`).join(' ')
}

/** The text form of a `tsquery` in which every word must occur. */
export const tsqueryOf = (words: string[]): string => words.map(quoted).join(' & ')

const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
