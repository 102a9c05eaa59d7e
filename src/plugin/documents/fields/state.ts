import type { Field } from 'payload'
import { stages, takeDownReasons } from '../../../domain/approval/index.ts'
import { staffField } from '../../access/rules.ts'
import { label, options } from '../../messages/index.ts'
import { slugs } from '../../slugs.ts'

const readOnly = { readOnly: true } as const
/** Kept out of the form: the approval panel shows it. */
const panel = { hidden: true } as const
/** Staff only; others may neither read it nor filter or sort by it. */
const internal = { access: { read: staffField } }

/**
 * What the server alone writes, in `transition.ts` and the save hooks. The gate refuses a change of
 * any of these through every other door.
 */
export const stateFields: Field[] = [
  {
    name: 'stage',
    type: 'select',
    required: true,
    defaultValue: 'draft',
    index: true,
    label: label('field.stage'),
    options: options('stage', stages),
    admin: { ...readOnly, position: 'sidebar' },
  },
  {
    name: 'revision',
    type: 'number',
    required: true,
    defaultValue: 1,
    label: label('field.revision'),
    admin: { ...readOnly, position: 'sidebar' },
  },
  {
    name: 'indexNumber',
    type: 'text',
    unique: true,
    label: label('field.indexNumber'),
    admin: { ...readOnly, position: 'sidebar' },
  },
  {
    name: 'publishedAt',
    type: 'text',
    index: true,
    label: label('field.publishedAt'),
    admin: { ...readOnly, position: 'sidebar' },
  },
  {
    name: 'disclosureDueOn',
    type: 'text',
    label: label('field.disclosureDueOn'),
    admin: { ...readOnly, position: 'sidebar' },
    ...internal,
  },
  { name: 'disclosureDueCode', type: 'text', admin: panel, ...internal },
  // The version of the calendar that the date before was computed with (CAL-4).
  { name: 'disclosureDueCalendar', type: 'text', admin: panel, ...internal },
  { name: 'repealedOn', type: 'text', index: true, label: label('field.repealedOn'), admin: panel },
  {
    name: 'live',
    type: 'group',
    admin: panel,
    fields: [
      { name: 'revision', type: 'number' },
      { name: 'stage', type: 'select', options: options('stage', ['published', 'repealed']) },
    ],
  },
  {
    name: 'takenDown',
    type: 'group',
    admin: panel,
    access: { read: staffField },
    fields: [
      { name: 'reason', type: 'select', options: options('takeDownReason', takeDownReasons) },
      { name: 'at', type: 'text' },
    ],
  },
  { name: 'round', type: 'number', defaultValue: 0, admin: panel, ...internal },
  { name: 'route', type: 'json', admin: panel, ...internal },
  { name: 'approvals', type: 'json', admin: panel, ...internal },
  { name: 'roundHash', type: 'text', admin: panel, ...internal },
  {
    name: 'scheduledFor',
    type: 'text',
    label: label('field.scheduledFor'),
    admin: panel,
    ...internal,
  },
  { name: 'stageEnteredAt', type: 'text', admin: panel, ...internal },
  {
    name: 'stepDueOn',
    type: 'text',
    index: true,
    label: label('field.stepDueOn'),
    admin: { ...readOnly, position: 'sidebar' },
    ...internal,
  },
  { name: 'stepDueCalendar', type: 'text', admin: panel, ...internal },
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: slugs.users,
    label: label('field.createdBy'),
    admin: { ...readOnly, position: 'sidebar' },
    ...internal,
  },
  {
    name: 'lastEditedBy',
    type: 'relationship',
    relationTo: slugs.users,
    label: label('field.lastEditedBy'),
    admin: { ...readOnly, position: 'sidebar' },
    ...internal,
  },
] as Field[]

/** Names of the fields that only the one writer changes. */
export const stateFieldNames = stateFields.map((field) => ('name' in field ? field.name : ''))

/** Of these, what a save sets itself (edits keep their own account). */
export const savedFieldNames = [
  'revision',
  'lastEditedBy',
  'disclosureDueOn',
  'disclosureDueCode',
  'disclosureDueCalendar',
]
