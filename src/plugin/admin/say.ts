import { useTranslation } from '@payloadcms/ui'
import { type Say, sayIn } from './sayIn.ts'

/** The plugin's messages in the reader's language, for client components. */
export function useSay(): { say: Say; language: string } {
  const { language } = useTranslation().i18n
  return { say: sayIn(language), language }
}
