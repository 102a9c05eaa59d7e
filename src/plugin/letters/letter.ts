import { type DateOnly, formatChineseDate } from '../../domain/dates/index.ts'
import type { LetterKind } from '../../domain/letters/index.ts'

/** A letter as it is to be set: every text is final, no placeholder is looked for any more. */
export type Letter = {
  kind: LetterKind
  /** Whose letterhead it is (发文机关标志): the full official name. */
  office: { name: string }
  /** 发文字号; a letter without one, such as a preview, has a blank line in its place. */
  number: string | null
  /** 主送: whom it is written to, without a colon. */
  addressee: string
  title: string
  /** Paragraphs, one a line. */
  body: string
  /** Titles of what goes along, without numbers. */
  attachments?: readonly string[]
  /** 发文机关署名. */
  signature: string
  /** 成文日期. */
  on: DateOnly
}

/** A letter in the parts that both Word and PDF set. */
export type LetterParts = {
  office: string
  number: string
  title: string
  /** With its colon. */
  addressee: string
  paragraphs: string[]
  /** Each with the number it bears among several. */
  attachments: { number: string; title: string }[]
  signature: string
  date: string
}

/** @throws RangeError when the date is none */
export function partsOf(letter: Letter): LetterParts {
  const attachments = (letter.attachments ?? []).map(oneLine).filter((title) => title !== '')
  return {
    office: oneLine(letter.office.name),
    number: oneLine(letter.number ?? ''),
    title: oneLine(letter.title),
    addressee: `${oneLine(letter.addressee).replace(/[:：]$/, '')}：`,
    paragraphs: letter.body
      .split('\n')
      .map(oneLine)
      .filter((text) => text !== ''),
    attachments: attachments.map((title, at) => ({
      number: attachments.length > 1 ? `${at + 1}.` : '',
      title,
    })),
    signature: oneLine(letter.signature),
    date: formatChineseDate(letter.on),
  }
}

/** Without line breaks and what has no shape: such characters are no part of any font. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
