import type { Field } from 'payload'

/** Characters that a field takes unless it says otherwise: a line, and a page or two. */
const longest = { text: 500, textarea: 5000 }

/**
 * Gives every text field a greatest length. PostgreSQL has no index for more than some 2,700 bytes of
 * one value, and nobody reads a name of a megabyte.
 */
export const boundTexts = (fields: Field[]): Field[] =>
  fields.map((field): Field => {
    if (field.type === 'text' || field.type === 'textarea') {
      return { maxLength: longest[field.type], ...field } as Field
    }
    if (field.type === 'tabs') {
      const tabs = field.tabs.map((tab) => ({ ...tab, fields: boundTexts(tab.fields) }))
      return { ...field, tabs }
    }
    return 'fields' in field ? { ...field, fields: boundTexts(field.fields) } : field
  })
