import type { Field, TextField } from 'payload'
import { parseDate } from '../../../domain/dates/index.ts'
import { label, type MessageKey, message } from '../../messages/index.ts'

/**
 * A calendar date, stored as the text `YYYY-MM-DD`: it has no time zone to go wrong, sorts as it
 * reads, and is what the API answers. Whatever form an official types (2026年11月9日,
 * 二〇二六年十一月九日) is normalised on the way in (DN-2).
 */
export function dateField(name: string, key: MessageKey, extra: Partial<TextField> = {}): Field {
  return {
    index: true,
    ...extra,
    name,
    type: 'text',
    label: label(key) as TextField['label'],
    validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) => {
      if (value === null || value === undefined || value === '') return true
      if (typeof value === 'string' && parseDate(value).ok) return true
      const { language } = req.i18n
      return message(language, 'ui.notADate', { field: message(language, key) })
    },
    hooks: {
      beforeValidate: [
        ({ value }) => {
          if (typeof value !== 'string') return value
          if (value.trim() === '') return null
          const parsed = parseDate(value)
          return parsed.ok ? parsed.date : value
        },
      ],
    },
    admin: {
      ...extra.admin,
      components: { Field: 'gongkai/client#DateInput', ...extra.admin?.components },
    },
  } as Field
}
