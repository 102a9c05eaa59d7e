import type { CollectionConfig } from 'payload'
import { roles } from '../../domain/access/roles.ts'
import { nobody, withRole } from '../access/rules.ts'
import { timeCell } from '../admin/wiring.ts'
import { label, labels, options } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { roleGrantEndpoints } from './grants.ts'

/** Requests to grant a role that approves or publishes, waiting for a second administrator. */
export const roleGrants = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.roleGrants,
  labels: labels('name.roleGrant', 'name.roleGrants'),
  access: { read: withRole('admin', 'auditor'), create: nobody, update: nobody, delete: nobody },
  admin: {
    group: label('group.people'),
    defaultColumns: ['user', 'office', 'role', 'status', 'requestedBy', 'decidedBy'],
    components: { beforeListTable: ['gongkai/rsc#GrantsWaiting'] },
  },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: gongkai.disabled ? [] : roleGrantEndpoints(gongkai),
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: slugs.users,
      required: true,
      label: label('field.grantedTo'),
    },
    {
      name: 'office',
      type: 'relationship',
      relationTo: slugs.offices,
      required: true,
      label: label('name.office'),
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      label: label('field.roles'),
      options: options('role', roles),
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      index: true,
      label: label('field.status'),
      options: options('grantStatus', ['pending', 'granted', 'refused']),
    },
    { name: 'reason', type: 'textarea', label: label('field.reason') },
    {
      name: 'requestedBy',
      type: 'relationship',
      relationTo: slugs.users,
      required: true,
      label: label('field.requestedBy'),
    },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: slugs.users,
      label: label('field.decidedBy'),
    },
    {
      name: 'decidedAt',
      type: 'text',
      label: label('field.at'),
      admin: { components: { Cell: timeCell } },
    },
  ],
})
