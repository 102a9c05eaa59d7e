import type { CollectionConfig } from 'payload'
import { roles } from '../../domain/access/roles.ts'
import { actorOf } from '../access/actor.ts'
import { nobody, nobodyField, withRole } from '../access/rules.ts'
import { panel, timeCell, toldByPanel } from '../admin/wiring.ts'
import { recordEdits } from '../ledger/recordEdits.ts'
import { label, labels, message, options } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { readUsers, updateUsers } from './access.ts'
import { accountCeiling, countAttempt, forgiveAttempts } from './attempts.ts'
import { grantEndpoints } from './grants.ts'
import {
  guardAddress,
  guardPasswords,
  recordByLink,
  refuseDeactivated,
  settleByLink,
  tellOldAddress,
} from './hooks.ts'
import { leavingEndpoints } from './leaving.ts'
import { passwordEndpoints } from './passwords.ts'
import { standingEndpoint } from './standing.ts'

/** Written by the endpoints alone; whatever a body says of it is passed over. */
const byEndpoint = { create: nobodyField, update: nobodyField }

/**
 * Staff (人员). Duties are given and taken by endpoints of their own, which the ledger records and
 * which ask a second administrator where a role approves or publishes. Passwords, leaving and
 * coming back likewise.
 */
export const users = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.users,
  labels: labels('name.user', 'name.users'),
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: accountCeiling,
    lockTime: 10 * 60 * 1000,
    // By plain HTTP a browser would not keep it: a test machine has no certificate.
    cookies: { sameSite: 'Lax', secure: gongkai.siteUrl?.startsWith('https:') ?? false },
    forgotPassword: {
      minRequestInterval: 60_000,
      generateEmailSubject: () => message('zh', 'mail.lostPasswordSubject'),
      generateEmailHTML: (args) =>
        message('zh', 'mail.lostPassword', {
          link: `${gongkai.siteUrl ?? args?.req?.payload.config.serverURL ?? ''}${args?.req?.payload.config.routes.admin ?? '/admin'}/reset/${args?.token ?? ''}`,
        }),
    },
  },
  access: {
    // Not before the first password is changed: that page is open without it.
    admin: async ({ req }) => (await actorOf(req)) !== null,
    read: readUsers,
    create: withRole('admin'),
    update: updateUsers,
    delete: nobody,
    unlock: withRole('admin'),
  },
  admin: {
    group: label('group.people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'deactivatedAt'],
  },
  disableDuplicate: true,
  endpoints: gongkai.disabled
    ? []
    : [
        ...passwordEndpoints(gongkai),
        ...grantEndpoints(gongkai),
        ...leavingEndpoints(gongkai),
        standingEndpoint,
      ],
  hooks: {
    beforeOperation: [countAttempt(gongkai), guardPasswords],
    beforeValidate: [settleByLink],
    beforeChange: [guardAddress],
    beforeLogin: [refuseDeactivated],
    afterLogin: [forgiveAttempts(gongkai), recordByLink(gongkai)],
    afterChange: [
      recordEdits(gongkai, { subject: slugs.users, watched: ['name', 'email'] }),
      tellOldAddress,
    ],
  },
  fields: [
    panel('personPanel', 'PersonPanel'),
    { name: 'name', type: 'text', required: true, label: label('field.personName') },
    {
      name: 'duties',
      type: 'array',
      label: label('field.duties'),
      access: byEndpoint,
      // The panel tells them in words.
      admin: { hidden: true },
      fields: [
        {
          name: 'office',
          type: 'relationship',
          relationTo: slugs.offices,
          required: true,
          label: label('name.office'),
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
    toldByPanel({
      name: 'mustChangePassword',
      type: 'checkbox',
      defaultValue: true,
      label: label('field.mustChangePassword'),
      access: byEndpoint,
      admin: { readOnly: true },
    }),
    /**
     * Counts what is decided about the account. Payload writes the whole row back at every sign-in
     * and sign-out; the database refuses one that was read before the last decision.
     */
    {
      name: 'accountRevision',
      type: 'number',
      defaultValue: 0,
      access: { read: nobodyField, ...byEndpoint },
      admin: { hidden: true },
    },
    /** See `shutUnproven` in credentials.ts. */
    {
      name: 'provenAt',
      type: 'text',
      access: { read: nobodyField, ...byEndpoint },
      admin: { hidden: true },
    },
    toldByPanel({
      name: 'deactivatedAt',
      type: 'text',
      label: label('field.deactivatedAt'),
      access: byEndpoint,
      admin: { readOnly: true, components: { Cell: timeCell } },
    }),
  ],
})
