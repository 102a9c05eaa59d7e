import type { CollectionConfig, Field } from 'payload'
import { officesOf } from '../access/actor.ts'
import { nobody, staff } from '../access/rules.ts'
import { label, labels, type MessageKey, options } from '../messages/index.ts'
import { slugs } from '../slugs.ts'
import { viewPurposes } from './viewPurposes.ts'

const text = (name: string, key: MessageKey, extra: Record<string, unknown> = {}): Field =>
  ({ name, type: 'text', required: true, label: label(key), ...extra }) as Field

/**
 * The access log of applicants' identities (身份信息查看记录): who looked, at which request, what for,
 * when; never what they saw. Append only, as the ledger is: no door of Payload writes it, and a
 * trigger refuses UPDATE, DELETE and TRUNCATE. Read by those who watch over the office concerned.
 */
export const identityViews: CollectionConfig = {
  slug: slugs.identityViews,
  labels: labels('identityView.one', 'identityView.many'),
  access: {
    read: staff((actor) => {
      const offices = officesOf(actor, 'auditor', 'disclosureHead')
      return offices.length > 0 && { office: { in: offices } }
    }),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  admin: {
    group: label('group.record'),
    description: label('identityView.about'),
    useAsTitle: 'at',
    defaultColumns: ['at', 'personName', 'request', 'purpose', 'parts'],
  },
  defaultSort: '-at',
  timestamps: false,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    text('at', 'identityView.at', { index: true }),
    // Ids as texts: no relationship could be followed, or emptied when the other end goes.
    text('person', 'identityView.person', { index: true }),
    text('personName', 'identityView.person', { required: false }),
    text('request', 'identityView.request', { index: true }),
    text('office', 'identityView.office', { index: true }),
    {
      name: 'purpose',
      type: 'select',
      required: true,
      label: label('identityView.purpose'),
      options: options('viewPurpose', viewPurposes),
    },
    { name: 'parts', type: 'json', required: true, label: label('identityView.parts') },
  ],
}
