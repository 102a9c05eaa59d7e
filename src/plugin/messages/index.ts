import { en } from './en/index.ts'
import { type Messages, zh } from './zh/index.ts'
import { zhTW } from './zhTW/index.ts'

/** The languages of the interface. To add one: write its table, add it here. */
export const languages = { zh, 'zh-TW': zhTW, en } satisfies Record<string, Messages>

export type Language = keyof typeof languages

type Group = keyof Messages

/** `group.key`, checked when compiled. */
export type MessageKey = { [G in Group]: `${G}.${Extract<keyof Messages[G], string>}` }[Group]

const isLanguage = (language: string): language is Language => language in languages

/** The message in the language; simplified Chinese for a language that there is no table for. */
export function message(
  language: string,
  key: MessageKey,
  values: Record<string, string | number> = {},
): string {
  const [group, name] = key.split('.') as [Group, string]
  const table = languages[isLanguage(language) ? language : 'zh'][group] as Record<string, string>
  const text = table[name] ?? name
  return text.replace(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value] ?? ''))
}

/**
 * A label for Payload, in every language. Not a function of the reader's: Payload keeps what it made
 * of the fields of an editor for the life of the process, in the language of whoever came first.
 */
export const label = (key: MessageKey): Record<string, string> =>
  Object.fromEntries(Object.keys(languages).map((language) => [language, message(language, key)]))

/** Singular and plural labels of a collection. */
export const labels = (singular: MessageKey, plural: MessageKey) => ({
  singular: label(singular),
  plural: label(plural),
})

/** Options of a select field from a group of messages, in the order of `values`. */
export const options = <G extends Group, V extends Extract<keyof Messages[G], string>>(
  group: G,
  values: readonly V[],
) => values.map((value) => ({ value, label: label(`${group}.${value}` as MessageKey) }))
