import {
  type LetterKind,
  type LetterValues,
  letterText,
  sampleValues,
} from '../../../src/domain/letters/index.ts'
import type { Letter } from '../../../src/plugin/letters/renderLetter.ts'

/** A letter of a kind with invented values. */
export function sampleLetter(
  kind: LetterKind,
  { values = {}, ...more }: { values?: LetterValues } & Partial<Letter> = {},
): Letter {
  const text = letterText({ kind, values: { ...sampleValues, ...values } })
  if (!text.ok) throw new Error(`The letter is not complete: ${JSON.stringify(text)}`)
  return {
    kind,
    office: { name: '云泽县人民政府办公室' },
    number: '云政公开〔2026〕12号',
    addressee: '林知远',
    title: text.title,
    body: text.body,
    signature: '云泽县人民政府办公室',
    on: '2026-03-30',
    ...more,
  }
}

/** Everything a reader sees of a letter, in order, without the spaces that lines leave. */
export const wholeOf = ({ office, number, title, addressee, body, signature }: Letter): string =>
  [office.name, number, title, `${addressee}：`, body, signature, '2026年3月30日']
    .join('')
    .replace(/\s/g, '')
