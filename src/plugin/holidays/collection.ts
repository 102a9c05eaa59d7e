import type { CollectionConfig, Field } from 'payload'
import { recordKinds } from '../../domain/calendar/recorded/index.ts'
import { nobody, staff } from '../access/rules.ts'
import { panel, timeCell, toldByPanel } from '../admin/wiring.ts'
import { label, labels, options } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { holidayEndpoints } from './endpoints.ts'

/**
 * Holidays (节假日): notices of the State Council and local days, as offices record them. Only ever added
 * to, by the endpoint `record` alone and, in PostgreSQL, by a trigger that refuses anything else: a
 * correction is a further row, so that every stored deadline can be explained by the rows of its day.
 */
export const holidays = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.holidays,
  labels: labels('holidays.one', 'holidays.many'),
  access: { read: staff(), create: nobody, update: nobody, delete: nobody },
  admin: {
    group: label('group.settings'),
    description: label('holidays.about'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'isWithdrawal', 'recordedByName', 'recordedAt'],
    components: { beforeListTable: ['gongkai/rsc#HolidayMaker'] },
  },
  defaultSort: '-seq',
  timestamps: false,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: gongkai.disabled ? [] : holidayEndpoints(gongkai),
  fields: [panel('holidayPanel', 'HolidayPanel'), ...fields.map(toldByPanel)],
})

/** Nobody edits them, and the panel tells them in words. */
const fields: Field[] = [
  { name: 'seq', type: 'number', required: true, unique: true, label: label('field.seq') },
  { name: 'title', type: 'text', required: true, label: label('field.title') },
  {
    name: 'kind',
    type: 'select',
    required: true,
    label: label('holidays.kind'),
    options: options('holidayKind', recordKinds),
  },
  { name: 'year', type: 'number', index: true, label: label('holidays.year') },
  {
    name: 'office',
    type: 'relationship',
    relationTo: slugs.offices,
    index: true,
    label: label('holidays.office'),
  },
  { name: 'days', type: 'json', required: true, label: label('holidays.days') },
  { name: 'source', type: 'text', label: label('holidays.source') },
  { name: 'documentNumber', type: 'text', label: label('field.documentNumber') },
  { name: 'noticeOn', type: 'text', label: label('holidays.noticeOn') },
  {
    name: 'replaces',
    type: 'relationship',
    relationTo: slugs.holidays as 'holidays',
    // A row is replaced once: a second correction is one of the first.
    unique: true,
    label: label('holidays.replaces'),
  },
  {
    name: 'isWithdrawal',
    type: 'checkbox',
    defaultValue: false,
    label: label('holidays.isWithdrawal'),
  },
  { name: 'reason', type: 'textarea', label: label('field.reason') },
  { name: 'calendarVersion', type: 'text', required: true, label: label('holidays.version') },
  {
    name: 'recordedAt',
    type: 'text',
    required: true,
    label: label('field.at'),
    admin: { components: { Cell: timeCell } },
  },
  // As the ledger keeps who acted: no account is ever taken away from what it did.
  { name: 'recordedBy', type: 'text', required: true, admin: { hidden: true } },
  { name: 'recordedByName', type: 'text', required: true, label: label('field.actor') },
]
