import { type MessageKey, message } from '../messages/index.ts'

/** Says a message of the plugin. */
export type Say = (key: MessageKey, values?: Record<string, string | number>) => string

/** The plugin's messages in one language. */
export const sayIn =
  (language: string): Say =>
  (key, values) =>
    message(language, key, values)
