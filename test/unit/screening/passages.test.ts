import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { contentFieldConfigs } from '../../../src/plugin/documents/fields/content.ts'
import { passagesOf, screenedFields } from '../../../src/plugin/screening/passages.ts'

/** Fields of text in which nobody can write freely, each with the reason. */
const unscreened = {
  formedOn: 'refused unless it is a date',
  effectiveOn: 'refused unless it is a date',
  expiresOn: 'refused unless it is a date',
  reviewOn: 'refused unless it is a date',
}

const textFields = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if (['text', 'textarea', 'richText'].includes(field.type))
      return 'name' in field ? field.name : []
    return 'fields' in field ? textFields(field.fields) : []
  })

describe('what of a document is screened', () => {
  it('is every field in which people write freely, in the order of the form', () => {
    const free = textFields(contentFieldConfigs).filter((name) => !(name in unscreened))
    expect([...screenedFields]).toEqual(free)
  })

  it('is also the event after which a decision not to disclose is looked at again', () => {
    expect(passagesOf({ reviewEvent: '拆迁完成后' })).toEqual([
      { text: '拆迁完成后', place: { kind: 'field', name: 'reviewEvent' } },
    ])
  })
})
