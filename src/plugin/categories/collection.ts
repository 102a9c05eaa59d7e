import type { CollectionConfig } from 'payload'
import { anyone, nobody, withRole } from '../access/rules.ts'
import { inEveryLanguage, label, labels } from '../messages/index.ts'
import { slugs } from '../slugs.ts'

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
    group: inEveryLanguage('group.settings'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'parent'],
  },
  defaultSort: 'order',
  disableDuplicate: true,
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
