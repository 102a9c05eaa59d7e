import type { Label } from '../domain/disclosure/index.ts'
import type { Language } from './language.ts'

const labelOf: Record<Language, keyof Label> = { zh: 'zh', 'zh-Hant': 'zh-TW', en: 'en' }

/** A text of the domain in the reader's language. */
export const labelIn = (label: Label, language: Language): string => label[labelOf[language]]

/** The name of an entry of a domain table in the reader's language; its id when there is none. */
export function nameOf(
  table: readonly { id: string; label: Label }[],
  id: string,
  language: Language,
): string {
  return table.find((entry) => entry.id === id)?.label[labelOf[language]] ?? id
}
