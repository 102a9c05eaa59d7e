import type { CollectionConfig } from 'payload'
import { officeKinds } from '../../domain/disclosure/paths/index.ts'
import { staff } from '../access/rules.ts'
import { timeCell } from '../admin/wiring.ts'
import { recordEdits } from '../ledger/recordEdits.ts'
import { label, labels, options } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { refuseMarkedTexts } from '../screening/refuseMarkedTexts.ts'
import { slugs } from '../slugs.ts'
import { changeTrees, createTrees } from './access.ts'
import { decisionTreeEndpoints } from './endpoints.ts'
import { keepFromDeletion, keepPublished } from './hooks.ts'

const readOnly = { readOnly: true, condition: (data: { version?: unknown }) => !!data?.version }

/**
 * Decision trees (公开决策树) of offices. Written and tried as drafts; a published one is never changed
 * and never goes, only followed by a new version, so that every document can be held against the
 * questions it was decided by. An office without one decides by the tree of this program for its kind.
 */
export const decisionTrees = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.decisionTrees,
  labels: labels('paths.tree', 'paths.trees'),
  access: { read: staff(), create: createTrees, update: changeTrees, delete: changeTrees },
  admin: {
    group: label('group.settings'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'office', 'kind', 'version', 'state', 'publishedAt'],
  },
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  endpoints: gongkai.disabled ? [] : decisionTreeEndpoints(gongkai),
  hooks: {
    beforeChange: [
      keepPublished,
      refuseMarkedTexts(gongkai, {
        subject: slugs.decisionTrees,
        textsOf: ({ title, tree }) => [
          ['title', title],
          ['tree', tree],
        ],
      }),
    ],
    afterChange: [
      recordEdits(gongkai, {
        subject: slugs.decisionTrees,
        // The questions themselves are in the ledger by their hash, once they are published.
        watched: ['title', 'office', 'kind'],
      }),
    ],
    beforeDelete: [keepFromDeletion],
  },
  indexes: [{ fields: ['office', 'version'], unique: true }],
  fields: [
    { name: 'title', type: 'text', required: true, label: label('field.title') },
    {
      type: 'row',
      fields: [
        {
          name: 'office',
          type: 'relationship',
          relationTo: slugs.offices,
          required: true,
          index: true,
          label: label('paths.office'),
          admin: { width: '50%' },
        },
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'general',
          label: label('paths.officeKind'),
          options: officeKinds.map(({ id, label: names }) => ({ value: id, label: names })),
          admin: { width: '50%', description: label('paths.kindHint') },
        },
      ],
    },
    {
      name: 'tree',
      type: 'json',
      label: label('paths.questions'),
      admin: {
        components: { Field: 'gongkai/client#TreeField' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      label: label('field.status'),
      options: options('treeState', ['draft', 'published']),
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'version',
      type: 'number',
      label: label('paths.version'),
      admin: { ...readOnly, position: 'sidebar' },
    },
    {
      name: 'publishedAt',
      type: 'text',
      label: label('field.publishedAt'),
      admin: { ...readOnly, position: 'sidebar', components: { Cell: timeCell } },
    },
    {
      name: 'publishedBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: label('paths.publishedBy'),
      admin: { ...readOnly, position: 'sidebar' },
    },
  ],
})
