import type { Access, CollectionConfig } from 'payload'
import { roles } from '../../domain/access/roles.ts'
import { actorOf, hasRole } from '../access/actor.ts'
import { nobody, withRole } from '../access/rules.ts'
import { label, labels, options } from '../messages/index.ts'
import { slugs } from '../slugs.ts'

/** Everybody sees themselves; administrators and auditors see all; nobody else sees people. */
const readUsers: Access = async ({ req }) => {
  if (req.user?.collection !== slugs.users) return false
  const actor = await actorOf(req)
  if (actor && hasRole(actor, 'admin', 'auditor', 'disclosureHead')) return true
  return { id: { equals: req.user.id } }
}

/**
 * Staff (人员). Duties are given and taken by endpoints of their own, which the ledger records and
 * which ask a second administrator where a role approves or publishes.
 */
export const users: CollectionConfig = {
  slug: slugs.users,
  labels: labels('name.user', 'name.users'),
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax' },
  },
  access: {
    admin: ({ req }) => req.user?.collection === slugs.users,
    read: readUsers,
    create: withRole('admin'),
    update: withRole('admin'),
    delete: nobody,
    unlock: withRole('admin'),
  },
  admin: {
    group: label('group.people') as never,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'deactivatedAt'],
  },
  disableDuplicate: true,
  fields: [
    { name: 'name', type: 'text', required: true, label: label('field.personName') },
    {
      name: 'duties',
      type: 'array',
      label: label('field.duties'),
      admin: { readOnly: true },
      fields: [
        {
          name: 'office',
          type: 'relationship',
          relationTo: slugs.offices,
          required: true,
          label: label('field.office'),
        },
        {
          name: 'roles',
          type: 'select',
          hasMany: true,
          required: true,
          label: label('field.roles'),
          options: options('role', roles),
        },
      ],
    },
    {
      name: 'mustChangePassword',
      type: 'checkbox',
      defaultValue: true,
      label: label('field.mustChangePassword'),
      admin: { readOnly: true },
    },
    {
      name: 'deactivatedAt',
      type: 'text',
      label: label('field.deactivatedAt'),
      admin: { readOnly: true },
    },
  ],
}
