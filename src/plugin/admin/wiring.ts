import type { Field } from 'payload'

/** A panel above the form of a collection: a field without data, so that it sits in the form. */
export const panel = (name: string, component: string): Field => ({
  name,
  type: 'ui',
  admin: { components: { Field: `gongkai/client#${component}` }, disableListColumn: true },
})

/**
 * A field that is in lists but not in the form: its panel tells the same in words. Not by a condition:
 * Payload makes the column of a required field with one nullable, and of what is in it too.
 */
export const toldByPanel = (field: Field): Field => {
  const { components } = (field.admin ?? {}) as { components?: object }
  return {
    ...field,
    admin: {
      ...field.admin,
      components: { ...components, Field: 'gongkai/client#NoControl' },
    },
  } as Field
}

/** In the form only when there is something in it. For what is not required; see above. */
export const whenFilled = (name: string) => ({
  condition: (data: Record<string, unknown>) => Boolean(data?.[name]),
})

/** An instant in lists, in the office's time. */
export const timeCell = 'gongkai/client#TimeCell'
