import type { CollectionConfig, Field } from 'payload'
import {
  applicantLabels,
  applicantTypes,
  channelLabels,
  channelNames,
  kindLabels,
  requestKinds,
  requestStates,
  stateLabels,
} from '../../domain/requests/index.ts'
import { nobody, nobodyField } from '../access/rules.ts'
import { label, labels, type MessageKey } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { readRequests } from './access.ts'
import { requestEndpoints } from './endpoints/index.ts'

const day = (name: string, key: MessageKey, extra: Record<string, unknown> = {}): Field =>
  ({ name, type: 'text', label: label(key), ...extra }) as Field

const choices = <V extends string>(
  values: readonly V[],
  names: Readonly<Record<V, Record<string, string>>>,
) => values.map((value) => ({ value, label: names[value] }))

/** Kept, and read by the server alone: sealed texts and keyed hashes. No access function opens them. */
const hidden = (name: string, type: 'text' | 'textarea' | 'json', extra = {}): Field =>
  ({
    name,
    type,
    admin: { hidden: true },
    access: { read: nobodyField, create: nobodyField, update: nobodyField },
    ...extra,
  }) as Field

/**
 * Disclosure requests (依申请公开). Written by `submit.ts` and `recordEvent.ts` alone: what a request
 * is follows from its events, and the columns here only repeat it for lists. Who applies, and what
 * they wrote, is sealed (see `src/plugin/privacy`); it is shown to the officers of the case through
 * `GET /api/requests/:id/case`, which notes each view.
 */
export const requests = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.requests,
  labels: labels('request.name', 'request.names'),
  access: { read: readRequests, create: nobody, update: nobody, delete: nobody },
  admin: {
    group: label('group.requests'),
    useAsTitle: 'receiptNumber',
    hideAPIURL: true,
    components: { views: { edit: { root: { Component: 'gongkai/rsc#RequestCaseView' } } } },
    defaultColumns: ['receiptNumber', 'office', 'state', 'receivedOn', 'dueOn', 'officer'],
  },
  defaultSort: '-submittedOn',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: gongkai.disabled ? [] : requestEndpoints(gongkai),
  indexes: [{ fields: ['office', 'isOpen', 'dueOn'] }],
  fields: [
    {
      name: 'receiptNumber',
      type: 'text',
      required: true,
      unique: true,
      label: label('request.receiptNumber'),
    },
    {
      name: 'office',
      type: 'relationship',
      relationTo: slugs.offices,
      required: true,
      index: true,
      label: label('request.office'),
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('request.kind'),
      options: choices(requestKinds, kindLabels),
    },
    {
      name: 'channel',
      type: 'select',
      required: true,
      label: label('request.channel'),
      options: choices(channelNames, channelLabels),
    },
    {
      name: 'applicantType',
      type: 'select',
      required: true,
      label: label('request.applicantType'),
      options: choices(applicantTypes, applicantLabels),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('request.state'),
      options: choices(requestStates, stateLabels),
    },
    { name: 'isOpen', type: 'checkbox', required: true, admin: { hidden: true } },
    { name: 'awaitsApproval', type: 'checkbox', admin: { hidden: true } },
    day('outcome', 'request.outcome', { index: true }),
    day('tableRow', 'request.tableRow'),
    day('submittedOn', 'request.submittedOn', { required: true, index: true }),
    day('signedOn', 'request.signedOn'),
    day('receivedOn', 'request.receivedOn'),
    day('dueOn', 'request.dueOn', { index: true }),
    day('dueCode', 'request.dueCode', { admin: { hidden: true } }),
    day('standing', 'request.standing'),
    day('calendarVersion', 'request.calendarVersion', { admin: { hidden: true } }),
    day('closedOn', 'request.closedOn'),
    {
      name: 'officer',
      type: 'relationship',
      relationTo: slugs.users,
      index: true,
      label: label('request.officer'),
    },
    { name: 'revision', type: 'number', required: true, label: label('field.revision') },
    day('language', 'request.language', { admin: { hidden: true } }),
    day('splitFrom', 'request.splitFrom', { admin: { hidden: true } }),
    day('anewOf', 'request.anewOf', { admin: { hidden: true } }),
    day('erasedOn', 'request.erasedOn', { admin: { hidden: true } }),
    { name: 'legalHold', type: 'checkbox', admin: { hidden: true } },
    day('moderation', 'request.moderation', { index: true, admin: { hidden: true } }),
    hidden('sealKey', 'text', { required: true }),
    hidden('sealedApplicant', 'textarea'),
    hidden('sealedDescription', 'textarea'),
    hidden('sealedHolds', 'textarea'),
    hidden('identityIndex', 'text', { index: true }),
    hidden('targetIndex', 'text', { index: true }),
    hidden('codeHash', 'text'),
    hidden('idempotencyKey', 'text', { unique: true }),
  ],
})
