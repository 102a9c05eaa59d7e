import type { CollectionConfig, PayloadRequest } from 'payload'
import { officeKinds } from '../../domain/disclosure/paths/index.ts'
import { isValidUscc } from '../../domain/index-number/index.ts'
import { isLetterCode } from '../../domain/letters/index.ts'
import { anyone, nobody, nobodyField } from '../access/rules.ts'
import { panel, toldByPanel, whenFilled } from '../admin/wiring.ts'
import { recordEdits } from '../ledger/recordEdits.ts'
import { label, labels, message, options } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { createOffices, updateOffices } from './access.ts'
import { expireOffice, keepReforms } from './hooks.ts'
import { reformEndpoints } from './reform.ts'
import { isOfficeSlug } from './slug.ts'
import { standingEndpoint } from './standing.ts'
import { forgetOfficeTree } from './tree.ts'

/** Levels of office; routes apply by them. */
export const officeLevels = ['county', 'department', 'township'] as const

/** Chosen once; changed by the endpoints of a reform alone, which the ledger records. */
const byReform = { access: { update: nobodyField } }
/** Written by those endpoints alone. */
const reformOnly = { access: { create: nobodyField, update: nobodyField } }

/**
 * Offices (机构) as a tree. A reform (机构改革) never rewrites documents: a renamed office keeps its
 * address and remembers its names, a merged one names its successor, whose people then act for it.
 */
export const offices = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.offices,
  labels: labels('name.office', 'name.offices'),
  access: { read: anyone, create: createOffices, update: updateOffices, delete: nobody },
  admin: {
    group: label('group.people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'parent', 'uscc', 'successor'],
  },
  defaultSort: 'order',
  disableDuplicate: true,
  endpoints: gongkai.disabled ? [] : [...reformEndpoints(gongkai), standingEndpoint],
  hooks: {
    beforeChange: [keepReforms],
    afterChange: [
      ({ req }) => forgetOfficeTree(req),
      recordEdits(gongkai, {
        subject: slugs.offices,
        watched: [
          'name',
          'slug',
          'uscc',
          'letterCode',
          'level',
          'kind',
          'parent',
          'phone',
          'address',
        ],
      }),
      expireOffice,
    ],
  },
  fields: [
    panel('officePanel', 'OfficePanel'),
    { name: 'name', type: 'text', required: true, label: label('field.name'), ...byReform },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      label: label('field.slug'),
      validate: (value: unknown) => isOfficeSlug(value) || 'a-z 0-9 -',
      ...byReform,
    },
    {
      name: 'uscc',
      type: 'text',
      label: label('field.uscc'),
      validate: (value: unknown) => !value || isValidUscc(String(value)) || 'GB 32100',
    },
    {
      name: 'letterCode',
      type: 'text',
      unique: true,
      label: label('field.letterCode'),
      // Two without one are not two with the same.
      hooks: { beforeValidate: [({ value }) => (value === '' ? null : value)] },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        !value || isLetterCode(value) || message(req.i18n.language, 'letters.codeForm'),
    },
    {
      name: 'level',
      type: 'select',
      required: true,
      defaultValue: 'department',
      label: label('field.level'),
      options: options('officeLevel', officeLevels),
    },
    {
      name: 'kind',
      type: 'select',
      defaultValue: 'general',
      label: label('paths.officeKind'),
      options: officeKinds.map(({ id, label: names }) => ({ value: id, label: names })),
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: slugs.offices,
      label: label('field.parent'),
      ...byReform,
    },
    {
      name: 'successor',
      type: 'relationship',
      relationTo: slugs.offices,
      label: label('field.successor'),
      admin: { readOnly: true, ...whenFilled('successor') },
      ...reformOnly,
    },
    {
      name: 'mergedOn',
      type: 'text',
      label: label('field.mergedOn'),
      admin: { readOnly: true, ...whenFilled('mergedOn') },
      ...reformOnly,
    },
    toldByPanel({
      name: 'formerNames',
      type: 'array',
      label: label('field.formerNames'),
      admin: { readOnly: true },
      ...reformOnly,
      fields: [
        { name: 'name', type: 'text', required: true, label: label('field.name') },
        { name: 'until', type: 'text', label: label('field.until') },
      ],
    }),
    { name: 'phone', type: 'text', label: label('field.phone') },
    { name: 'address', type: 'text', label: label('field.address') },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      label: label('field.order'),
    },
  ],
})
