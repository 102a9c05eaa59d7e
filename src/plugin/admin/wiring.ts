import type { Field } from 'payload'

/** A panel above the form of a collection: a field without data, so that it sits in the form. */
export const panel = (name: string, component: string): Field => ({
  name,
  type: 'ui',
  admin: { components: { Field: `gongkai/client#${component}` }, disableListColumn: true },
})

/** In lists, but not in the form: its panel tells the same in words. */
export const toldByPanel = { condition: () => false }

/** In the form only when there is something in it; for what the server writes. */
export const whenFilled = (name: string) => ({
  condition: (data: Record<string, unknown>) => {
    const value = data?.[name]
    return Array.isArray(value) ? value.length > 0 : Boolean(value)
  },
})

/** An instant in lists, in the office's time. */
export const timeCell = 'gongkai/client#TimeCell'
