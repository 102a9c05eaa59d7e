import type { CollectionConfig } from 'payload'
import { ruleKinds, ruleLevels } from '../../domain/screening/index.ts'
import { nobody, nobodyField } from '../access/rules.ts'
import { recordEdits } from '../ledger/recordEdits.ts'
import { label, labels, options } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { refuseMarkedTexts } from '../screening/refuseMarkedTexts.ts'
import { slugs } from '../slugs.ts'
import { createRules, readRules, updateRules } from './access.ts'
import { checkRule } from './checkRule.ts'

/** What people write in a rule but for what it looks for, which may be a part of a mark. */
const textsOf = ({ name, samples }: Record<string, unknown>): [string, unknown][] => [
  ['name', name],
  ...(Array.isArray(samples) ? samples : []).map((sample, at): [string, unknown] => [
    `samples.${at}.text`,
    (sample as { text?: unknown } | null)?.text,
  ]),
]

/**
 * An office's own words and patterns for screening (保密审查): what is looked for in its documents and
 * those of the offices below it, beside what the law looks for everywhere. Tried against samples
 * before they count; never deleted, only no longer in use, so that an old report can be explained.
 */
export const screeningRules = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.screeningRules,
  labels: labels('screeningRule.one', 'screeningRule.many'),
  access: { read: readRules, create: createRules, update: updateRules, delete: nobody },
  admin: {
    group: label('group.settings'),
    description: label('screeningRule.about'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'office', 'kind', 'level', 'active'],
  },
  disableDuplicate: true,
  hooks: {
    beforeValidate: [checkRule],
    beforeChange: [refuseMarkedTexts(gongkai, { subject: slugs.screeningRules, textsOf })],
    afterChange: [
      recordEdits(gongkai, {
        subject: slugs.screeningRules,
        watched: ['name', 'office', 'kind', 'value', 'level', 'active'],
        // A name to be protected is just such a value, and would stay in the ledger for ever.
        hashed: ['value'],
      }),
    ],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('field.name') },
    {
      name: 'office',
      type: 'relationship',
      relationTo: slugs.offices,
      required: true,
      index: true,
      label: label('screeningRule.office'),
      // A rule that moved would change, without a word, what two offices look for.
      access: { update: nobodyField },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'word',
      label: label('screeningRule.kind'),
      options: options('screeningRuleKind', ruleKinds),
    },
    {
      name: 'value',
      type: 'text',
      required: true,
      label: label('screeningRule.value'),
      admin: { description: label('screeningRule.aboutValue') },
    },
    {
      name: 'level',
      type: 'select',
      required: true,
      defaultValue: 'hold',
      label: label('screeningRule.level'),
      options: options('screeningRuleLevel', ruleLevels),
    },
    {
      name: 'samples',
      type: 'array',
      required: true,
      minRows: 2,
      maxRows: 20,
      label: label('screeningRule.samples'),
      admin: { description: label('screeningRule.aboutSamples') },
      fields: [
        {
          name: 'text',
          type: 'textarea',
          required: true,
          maxLength: 2_000,
          label: label('screeningRule.text'),
        },
        {
          name: 'shouldFind',
          type: 'checkbox',
          defaultValue: false,
          label: label('screeningRule.shouldFind'),
        },
      ],
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: label('screeningRule.active'),
    },
  ],
})
