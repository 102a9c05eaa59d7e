import type { CollectionConfig } from 'payload'
import { letterKind, letterKindIds, longestTemplate } from '../../../domain/letters/index.ts'
import { nobody, nobodyField } from '../../access/rules.ts'
import { panel } from '../../admin/wiring.ts'
import { recordEdits } from '../../ledger/recordEdits.ts'
import { label, labels } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'
import { refuseMarkedTexts } from '../../screening/refuseMarkedTexts.ts'
import { slugs } from '../../slugs.ts'
import { createTemplates, readTemplates } from './access.ts'
import { templateEndpoints } from './endpoints.ts'
import { numberWording, tryWording } from './hooks.ts'

/** Written by the hook that numbers a wording. */
const numbered = {
  access: { create: nobodyField },
  admin: { readOnly: true, position: 'sidebar' as const },
}

/**
 * The wordings of letters (文书模板) of offices. One is never changed and never goes, only followed by
 * a newer one, so that every letter can be held against the wording it was made of. It holds for the
 * office and those below it: one of the county's own office is the default of the county.
 */
export const letterTemplates = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.letterTemplates,
  labels: labels('letters.template', 'letters.templates'),
  access: { read: readTemplates, create: createTemplates, update: nobody, delete: nobody },
  admin: {
    group: label('group.settings'),
    description: label('letters.about'),
    useAsTitle: 'kind',
    defaultColumns: ['kind', 'office', 'version', 'authorName', 'createdAt'],
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: gongkai.disabled ? [] : templateEndpoints,
  hooks: {
    beforeValidate: [tryWording],
    beforeChange: [
      numberWording,
      refuseMarkedTexts(gongkai, {
        subject: slugs.letterTemplates,
        textsOf: ({ body }) => [['body', body]],
      }),
    ],
    afterChange: [
      recordEdits(gongkai, {
        subject: slugs.letterTemplates,
        watched: ['office', 'kind', 'version', 'body'],
      }),
    ],
  },
  indexes: [{ fields: ['office', 'kind', 'version'], unique: true }],
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          label: label('letters.kind'),
          options: letterKindIds.map((kind) => ({ value: kind, label: letterKind(kind).label })),
          admin: { width: '50%' },
        },
        {
          name: 'office',
          type: 'relationship',
          relationTo: slugs.offices,
          required: true,
          index: true,
          label: label('letters.office'),
          admin: { width: '50%' },
        },
      ],
    },
    {
      name: 'body',
      type: 'textarea',
      required: true,
      maxLength: longestTemplate,
      label: label('letters.body'),
      admin: { rows: 16, description: label('letters.aboutBody') },
    },
    panel('letterPreview', 'LetterPreview'),
    { name: 'version', type: 'number', label: label('letters.version'), ...numbered },
    {
      name: 'author',
      type: 'relationship',
      relationTo: slugs.users,
      label: label('letters.author'),
      ...numbered,
    },
    // Who reads wordings need not be able to read the accounts of colleagues.
    { name: 'authorName', type: 'text', label: label('letters.authorName'), ...numbered },
  ],
})
