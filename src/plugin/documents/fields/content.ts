import type { Field, PayloadRequest } from 'payload'
import {
  genres,
  grounds,
  registerListings,
  statutoryItems,
} from '../../../domain/disclosure/index.ts'
import { staffField } from '../../access/rules.ts'
import { label, options } from '../../messages/index.ts'
import { ownOffices } from '../../offices/own.ts'
import { slugs } from '../../slugs.ts'
import { documentKinds } from '../kinds.ts'
import { dateField } from './date.ts'

/** How documents are related; shown to the public as the chain of a document. */
export const relationTypes = [
  'supersedes',
  'implements',
  'amends',
  'repeals',
  'interprets',
  'relates',
] as const

/** Elements of a list: more than any document has, and few enough to be looked up at every save. */
export const mostInList = 100

/**
 * In place of Payload's own check, which holds the options of a clerk's form against whoever
 * approves. Whose office it may be, the save and the transition see to.
 */
const isGiven = (value: unknown, { req }: { req: PayloadRequest }) =>
  value ? true : req.t('validation:required')

/** What clerks write. All of it is bound by approvals; see `domain/content/content.ts`. */
export const contentFieldConfigs: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    maxLength: 500,
    label: label('field.title'),
  },
  {
    type: 'row',
    fields: [
      {
        name: 'office',
        type: 'relationship',
        relationTo: slugs.offices,
        required: true,
        index: true,
        label: label('field.office'),
        filterOptions: ownOffices,
        validate: isGiven,
        admin: { width: '50%' },
      },
      {
        name: 'mode',
        type: 'select',
        required: true,
        index: true,
        label: label('field.mode'),
        options: options('mode', ['proactive', 'onRequest', 'withheld']),
        admin: { width: '50%' },
      },
    ],
  },
  {
    // What was asked and answered before the mode was chosen; who and when is the server's.
    name: 'decisionPath',
    type: 'json',
    label: label('field.decisionPath'),
    access: { read: staffField },
    admin: {
      components: { Field: 'gongkai/client#DecisionPathField' },
      disableListColumn: true,
      disableListFilter: true,
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'ground',
        type: 'select',
        label: label('field.ground'),
        options: choices(grounds),
        admin: { width: '50%', condition: hasGround },
        access: { read: staffField },
      },
      {
        name: 'groundReason',
        type: 'textarea',
        label: label('field.groundReason'),
        admin: { width: '50%', condition: hasGround },
        access: { read: staffField },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'registerListing',
        type: 'select',
        label: label('field.registerListing'),
        options: options('registerListing', registerListings),
        admin: {
          width: '34%',
          condition: isRestricted,
          description: label('register.listingHint'),
        },
        access: { read: staffField },
      },
      dateField('reviewOn', 'field.reviewOn', {
        index: false,
        admin: { width: '33%', condition: isRestricted, description: label('register.reviewHint') },
        access: { read: staffField },
      }),
      {
        name: 'reviewEvent',
        type: 'text',
        label: label('field.reviewEvent'),
        admin: { width: '33%', condition: isRestricted, description: label('register.eventHint') },
        access: { read: staffField },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'documentNumber', type: 'text', index: true, label: label('field.documentNumber') },
      dateField('formedOn', 'field.formedOn'),
      dateField('effectiveOn', 'field.effectiveOn'),
      dateField('expiresOn', 'field.expiresOn'),
    ],
  },
  { name: 'summary', type: 'textarea', label: label('field.summary') },
  { name: 'body', type: 'richText', label: label('field.body') },
  {
    name: 'attachments',
    type: 'upload',
    relationTo: slugs.files,
    hasMany: true,
    maxRows: mostInList,
    label: label('field.attachments'),
    admin: { components: { afterInput: ['gongkai/client#RedactLinks'] } },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        type: 'select',
        defaultValue: 'general',
        label: label('field.kind'),
        options: options('kind', documentKinds),
      },
      { name: 'genre', type: 'select', label: label('field.genre'), options: choices(genres) },
      {
        name: 'statutoryItem',
        type: 'select',
        label: label('field.statutoryItem'),
        options: choices(statutoryItems),
      },
    ],
  },
  {
    name: 'categories',
    type: 'relationship',
    relationTo: slugs.categories,
    hasMany: true,
    maxRows: mostInList,
    label: label('field.categories'),
  },
  { name: 'keywords', type: 'text', label: label('field.keywords') },
  {
    name: 'responsiblePerson',
    type: 'text',
    label: label('field.responsiblePerson'),
    access: { read: staffField },
  },
  {
    name: 'jointOffices',
    type: 'relationship',
    relationTo: slugs.offices,
    hasMany: true,
    maxRows: mostInList,
    label: label('field.jointOffices'),
  },
  {
    name: 'forwardedFrom',
    type: 'relationship',
    relationTo: slugs.documents,
    label: label('field.forwardedFrom'),
    access: { read: staffField },
  },
  {
    name: 'relations',
    type: 'array',
    maxRows: mostInList,
    label: label('field.relations'),
    labels: { singular: label('field.relatedDocument'), plural: label('field.relations') },
    // The public sees the chain on the page, where only live documents appear in it (trap P30).
    access: { read: staffField },
    fields: [
      {
        name: 'relationType',
        type: 'select',
        required: true,
        label: label('field.relationType'),
        options: options('relation', relationTypes),
      },
      {
        name: 'document',
        type: 'relationship',
        relationTo: slugs.documents,
        required: true,
        label: label('field.relatedDocument'),
      },
    ],
  },
  {
    name: 'changeNote',
    type: 'textarea',
    label: label('field.changeNote'),
    admin: { condition: (data) => Boolean(data?.publishedAt) },
  },
]

function isRestricted(data: Record<string, unknown>): boolean {
  return data.mode === 'onRequest' || data.mode === 'withheld'
}

/**
 * The ground comes of the questions: until they have led to one, the fields would ask the clerk for what
 * only the answers give. What is filled in is always in sight.
 */
function hasGround(data: Record<string, unknown>): boolean {
  const { ground, groundReason, decisionPath } = data
  const ending = (decisionPath as { ending?: unknown } | null | undefined)?.ending
  return isRestricted(data) && Boolean(ground || groundReason || ending)
}

type Named = Record<'zh' | 'zh-TW' | 'en', string>

/** Options from a table of the domain, whose entries carry their own names. */
function choices(table: readonly { id: string; label: Named }[]) {
  return table.map(({ id, label: names }) => ({
    value: id,
    label: names,
  }))
}
