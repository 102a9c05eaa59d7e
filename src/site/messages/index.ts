import type { Language } from '../language.ts'
import { en } from './en.ts'
import { type MessageKey, type Messages, zh } from './zh.ts'
import { zhTW } from './zhTW.ts'

export type { MessageKey } from './zh.ts'

const tables: Record<Language, Messages> = { zh, 'zh-Hant': zhTW, en }

export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string

/** The messages of a language; `{{name}}` stands for a value. */
export const messagesIn =
  (language: Language): Translate =>
  (key, values = {}) =>
    tables[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
