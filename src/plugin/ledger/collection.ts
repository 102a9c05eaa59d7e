import type { CollectionConfig, Field } from 'payload'
import { nobody, withRole } from '../access/rules.ts'
import { label, labels, type MessageKey } from '../messages/index.ts'
import { slugs } from '../slugs.ts'

const text = (name: string, key: MessageKey, extra: Record<string, unknown> = {}): Field =>
  ({ name, type: 'text', label: label(key), ...extra }) as Field

/**
 * The ledger (审批台账). Append only: nobody writes it through any door of Payload; `append.ts`
 * inserts by the database adapter, and a trigger refuses UPDATE, DELETE and TRUNCATE.
 */
export const ledger: CollectionConfig = {
  slug: slugs.ledger,
  labels: labels('name.ledgerEntry', 'name.ledger'),
  access: {
    read: withRole('auditor', 'disclosureHead'),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  admin: {
    group: label('group.record'),
    useAsTitle: 'seq',
    defaultColumns: ['seq', 'at', 'action', 'actorName', 'subject', 'from', 'to'],
  },
  defaultSort: '-seq',
  timestamps: false,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true, label: label('field.seq') },
    text('at', 'field.at', { required: true }),
    text('subject', 'field.subject', { required: true }),
    text('subjectId', 'field.subjectId', { required: true }),
    text('action', 'field.action', { required: true }),
    text('actor', 'field.actor', { required: true, index: true }),
    text('actorName', 'field.actor'),
    text('onBehalfOf', 'field.onBehalfOf'),
    text('onBehalfOfName', 'field.onBehalfOf'),
    text('from', 'field.from'),
    text('to', 'field.to'),
    { name: 'revision', type: 'number', label: label('field.revision') },
    { name: 'round', type: 'number', label: label('field.round') },
    text('contentHash', 'field.contentHash'),
    text('stateHash', 'field.contentHash'),
    { name: 'opinion', type: 'textarea', label: label('field.opinion') },
    { name: 'details', type: 'json' },
    text('previousHash', 'field.hash', { required: true }),
    text('hash', 'field.hash', { required: true }),
  ],
}
