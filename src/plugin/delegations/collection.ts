import type { Access, CollectionBeforeChangeHook, CollectionConfig, Field, Where } from 'payload'
import { roles } from '../../domain/access/roles.ts'
import { actorOf, hasRole, idOf } from '../access/actor.ts'
import { nobody } from '../access/rules.ts'
import { panel, timeCell, toldByPanel } from '../admin/wiring.ts'
import { dateField } from '../documents/fields/date.ts'
import { label, labels, options } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { findPerson } from '../users/person.ts'
import { delegationEndpoints } from './endpoints.ts'

const readDelegations: Access = async ({ req }) => {
  const actor = await actorOf(req)
  if (!actor) return false
  if (hasRole(actor, 'admin', 'auditor', 'disclosureHead')) return true
  const mine: Where[] = [{ delegator: { equals: actor.id } }, { delegate: { equals: actor.id } }]
  return { or: mine }
}

/** Kept with the delegation: those concerned may not read each other's accounts. */
const keepNames: CollectionBeforeChangeHook = async ({ data, req }) => {
  const [delegator, delegate] = [idOf(data.delegator), idOf(data.delegate)]
  return {
    ...data,
    delegatorName: delegator ? (await findPerson(req, delegator))?.name : null,
    delegateName: delegate ? (await findPerson(req, delegate))?.name : null,
  }
}

/**
 * Delegation (代理): from whom, to whom, which roles, from when to when, why. It ends by itself on
 * its last day, gives no more than the delegator holds, and shows in the ledger as "B for A". Made
 * and ended by endpoints, which record both; never edited.
 */
export const delegations = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.delegations,
  labels: labels('name.delegation', 'name.delegations'),
  access: { read: readDelegations, create: nobody, update: nobody, delete: nobody },
  admin: {
    group: label('group.people'),
    useAsTitle: 'delegatorName',
    defaultColumns: [
      'delegatorName',
      'delegateName',
      'roles',
      'startsOn',
      'endsOn',
      'status',
      'endedAt',
    ],
    components: { beforeListTable: ['gongkai/rsc#DelegationMaker'] },
  },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: gongkai.disabled ? [] : delegationEndpoints(gongkai),
  hooks: { beforeChange: [keepNames] },
  fields: [panel('delegationPanel', 'DelegationPanel'), ...fields.map(toldByPanel)],
})

/** Nobody edits them, and the panel tells them in words. */
const fields: Field[] = [
  {
    name: 'delegator',
    type: 'relationship',
    relationTo: slugs.users,
    required: true,
    index: true,
    label: label('field.delegator'),
  },
  { name: 'delegatorName', type: 'text', label: label('field.delegator') },
  {
    name: 'delegate',
    type: 'relationship',
    relationTo: slugs.users,
    required: true,
    index: true,
    label: label('field.delegate'),
  },
  { name: 'delegateName', type: 'text', label: label('field.delegate') },
  {
    name: 'status',
    type: 'select',
    defaultValue: 'active',
    index: true,
    label: label('field.status'),
    options: options('delegationStatus', ['active', 'pending', 'refused']),
  },
  {
    name: 'roles',
    type: 'select',
    hasMany: true,
    required: true,
    label: label('field.roles'),
    options: options('role', roles),
  },
  dateField('startsOn', 'field.startsOn', { required: true }),
  dateField('endsOn', 'field.endsOn', { required: true }),
  { name: 'reason', type: 'textarea', required: true, label: label('field.reason') },
  {
    name: 'endedAt',
    type: 'text',
    label: label('field.endedAt'),
    admin: { components: { Cell: timeCell } },
  },
  /** Work of someone who has left: it outlives the deactivation of the delegator. */
  {
    name: 'isHandover',
    type: 'checkbox',
    defaultValue: false,
    label: label('field.isHandover'),
    admin: { readOnly: true },
  },
  {
    name: 'requestedBy',
    type: 'relationship',
    relationTo: slugs.users,
    label: label('field.requestedBy'),
  },
  {
    name: 'decidedBy',
    type: 'relationship',
    relationTo: slugs.users,
    label: label('field.decidedBy'),
  },
  { name: 'decidedAt', type: 'text', label: label('field.at') },
]
