import { useTranslation } from '@payloadcms/ui'
import { type MessageKey, message } from '../messages/index.ts'

export type Say = (key: MessageKey, values?: Record<string, string | number>) => string

/** The plugin's messages in the reader's language, for client components. */
export function useSay(): { say: Say; language: string } {
  const { i18n } = useTranslation()
  const { language } = i18n
  return { say: (key, values) => message(language, key, values), language }
}

export const sayIn =
  (language: string): Say =>
  (key, values) =>
    message(language, key, values)
