import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'
import { tags } from '../../domain/visibility/tags.ts'
import { anyone, nobody, withRole } from '../access/rules.ts'
import { label, labels } from '../messages/index.ts'
import { announce } from '../postgres/announce.ts'
import { slugs } from '../slugs.ts'

/** A name or an order of theirs stands on every list. */
const tellPages: CollectionAfterChangeHook = async ({ req }) => announce(req, [tags.site])

/** Subject categories (主题分类), two levels, by the exact names of the national list. */
export const categories: CollectionConfig = {
  slug: slugs.categories,
  labels: labels('name.category', 'name.categories'),
  access: {
    read: anyone,
    create: withRole('disclosureHead', 'admin'),
    update: withRole('disclosureHead', 'admin'),
    delete: nobody,
  },
  admin: {
    group: label('group.settings'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'parent'],
  },
  defaultSort: 'order',
  disableDuplicate: true,
  hooks: { afterChange: [tellPages] },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('field.name') },
    { name: 'slug', type: 'text', required: true, unique: true, label: label('field.slug') },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: slugs.categories,
      label: label('field.parent'),
    },
    { name: 'order', type: 'number', defaultValue: 100, label: label('field.order') },
  ],
}
