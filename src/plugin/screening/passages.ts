import type { Passage } from '../../domain/screening/types.ts'
import {
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
  'documentNumber',
  'summary',
  'body',
  'keywords',
  'responsiblePerson',
  'changeNote',
] as const

export type ScreenedField = (typeof screenedFields)[number]

export const isScreenedField = (name: unknown): name is ScreenedField =>
  (screenedFields as readonly unknown[]).includes(name)

/** A passage of a document and the field that it is. */
export type FieldPassage = Passage & { field: ScreenedField }

/** What of a document is screened: one passage a field, those that are empty left out. */
export const passagesOf = (document: Record<string, unknown>): FieldPassage[] =>
  screenedFields
    .map((field): FieldPassage => {
      const text = textOf(field, document[field])
      return field === 'body'
        ? { field, text, place: { kind: 'text' } }
        : { field, text, place: { kind: 'field', name: field } }
    })
    .filter(({ text }) => text.trim() !== '')

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
