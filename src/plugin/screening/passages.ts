import type { Passage, Place } from '../../domain/screening/types.ts'
import {
  lexicalAttributes,
  lexicalSpans,
  type Replacement,
  replaceInLexical,
  replaceInText,
} from '../../lib/lexicalSpans.ts'

/**
 * The fields of a document that people write freely, in the order of its form. To have another one
 * screened, add it here.
 */
export const screenedFields = [
  'title',
  'groundReason',
  'reviewEvent',
  'documentNumber',
  'summary',
  'body',
  'keywords',
  'responsiblePerson',
  'changeNote',
] as const

export type ScreenedField = (typeof screenedFields)[number]

const isScreenedField = (name: unknown): name is ScreenedField =>
  (screenedFields as readonly unknown[]).includes(name)

/** Where the words stand that a body carries beside its text, such as the addresses of links. */
const beside: Place = { kind: 'text', name: 'attributes' }

/** What of a document is screened: one passage a field, those that are empty left out. */
export const passagesOf = (document: Record<string, unknown>): Passage[] =>
  [
    ...screenedFields.map((field): Passage => {
      const text = textOf(field, document[field])
      return { text, place: field === 'body' ? { kind: 'text' } : { kind: 'field', name: field } }
    }),
    { text: lexicalAttributes(document.body), place: beside },
  ].filter(({ text }) => text.trim() !== '')

/** The text that the offsets of a finding count in. */
export const textAt = (document: Record<string, unknown>, place: Place): string =>
  place.name === beside.name
    ? lexicalAttributes(document.body)
    : textOf(fieldAt(place), document[fieldAt(place)])

/** Whether what was found there can be replaced where it stands; an address of a link cannot. */
export const isReplaceable = (place: Place): boolean => place.name !== beside.name

/** The field that a place in a document is; what is nowhere in particular is its body. */
export const fieldAt = ({ kind, name }: Place): ScreenedField =>
  kind === 'field' && isScreenedField(name) ? name : 'body'

/** The text of a field as it is screened; offsets of findings count in it. */
export function textOf(field: ScreenedField, value: unknown): string {
  if (field === 'body') return lexicalSpans(value).text
  return typeof value === 'string' ? value : ''
}

/** The value of a field with stretches of its text replaced. */
export const replaceIn = (
  field: ScreenedField,
  value: unknown,
  replacements: readonly Replacement[],
): unknown =>
  field === 'body'
    ? replaceInLexical(value, replacements)
    : replaceInText(String(value ?? ''), replacements)
