import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { type RouteStep, routeFaults, stepNames } from '../../domain/approval/index.ts'
import { nobody, staff, withWholeCounty } from '../access/rules.ts'
import { documentKinds } from '../documents/kinds.ts'
import { refuse } from '../errors.ts'
import { recordEdits } from '../ledger/recordEdits.ts'
import { label, labels, options } from '../messages/index.ts'
import { officeLevels } from '../offices/collection.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'

const checkRoute: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const steps = ((data?.steps ?? originalDoc?.steps ?? []) as Partial<RouteStep>[]).map((step) => ({
    ...step,
    quorum: step.quorum ?? 1,
  }))
  if (routeFaults({ steps: steps as RouteStep[] }).length > 0)
    throw refuse(req, 422, 'ROUTE_UNUSABLE', 'steps')
  return data
}

/**
 * Approval routes (审批流程) as data: which documents they apply to, and the ordered steps. A document
 * takes a copy when it is submitted, so changing a route never alters one already on its way. A route
 * holds for all offices of its levels, so only who administers all of them writes it.
 */
export const routes = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.routes,
  labels: labels('name.route', 'name.routes'),
  access: { read: staff(), create: withWholeCounty, update: withWholeCounty, delete: nobody },
  admin: {
    group: label('group.settings'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'officeLevels', 'kinds', 'priority'],
  },
  disableDuplicate: true,
  hooks: {
    beforeValidate: [checkRoute],
    afterChange: [
      recordEdits(gongkai, {
        subject: slugs.routes,
        watched: ['name', 'officeLevels', 'kinds', 'priority', 'allowsBatch', 'steps', 'retiredAt'],
      }),
    ],
  },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, label: label('field.name') },
    {
      name: 'officeLevels',
      type: 'select',
      hasMany: true,
      label: label('field.officeLevels'),
      options: options('officeLevel', officeLevels),
    },
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      label: label('field.kinds'),
      options: options('kind', documentKinds),
    },
    { name: 'priority', type: 'number', defaultValue: 0, label: label('field.priority') },
    {
      name: 'allowsBatch',
      type: 'checkbox',
      defaultValue: false,
      label: label('field.allowsBatch'),
    },
    {
      name: 'steps',
      type: 'array',
      required: true,
      minRows: 1,
      label: label('field.steps'),
      fields: [
        {
          name: 'step',
          type: 'select',
          required: true,
          label: label('field.step'),
          options: options('stage', stepNames),
        },
        {
          name: 'quorum',
          type: 'number',
          required: true,
          defaultValue: 1,
          min: 1,
          label: label('field.quorum'),
        },
        {
          name: 'limitWorkingDays',
          type: 'number',
          required: true,
          defaultValue: 3,
          min: 1,
          label: label('field.limitWorkingDays'),
        },
      ],
    },
    { name: 'retiredAt', type: 'text', label: label('field.until') },
  ],
})
