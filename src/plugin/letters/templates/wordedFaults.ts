import type { Label } from '../../../domain/disclosure/index.ts'
import { isPlaceholder, letterMessages, placeholders } from '../../../domain/letters/index.ts'
import type { ApiReason } from '../../errors.ts'

type Fault = { code: keyof typeof letterMessages; name?: string }

/** What is wrong with a wording or a letter, in the reader's language, with the placeholder's name. */
export const wordedFaults = (
  language: string,
  faults: readonly Fault[],
  field = 'body',
): ApiReason[] =>
  faults.map(({ code, name = '' }) => ({
    code,
    field,
    message: inLanguage(letterMessages[code], language)
      .replace('{{name}}', () => name)
      .replace('{{label}}', () =>
        isPlaceholder(name) ? inLanguage(placeholders[name].label, language) : name,
      ),
  }))

const inLanguage = (words: Label, language: string): string =>
  words[language as keyof Label] ?? words.zh
