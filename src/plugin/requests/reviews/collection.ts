import type { CollectionConfig, Field } from 'payload'
import {
  reviewKindLabels,
  reviewKinds,
  reviewOutcomeLabels,
  reviewOutcomes,
} from '../../../domain/reviews/index.ts'
import { nobody } from '../../access/rules.ts'
import { labels } from '../../messages/index.ts'
import { slugs } from '../../slugs.ts'

const choice = <V extends string>(
  name: string,
  values: readonly V[],
  names: Readonly<Record<V, Record<string, string>>>,
): Field => ({
  name,
  type: 'select',
  required: true,
  options: values.map((value) => ({ value, label: names[value] })),
})

/**
 * Administrative reviews and suits about requests (行政复议、行政诉讼), one row for each. Written by
 * `record.ts` alone, and never removed: a trigger sees to that. They stand beside the request, which
 * an archived case allows: nothing of it changes. Read through `GET /api/requests/:id/reviews`.
 */
export const requestReviews: CollectionConfig = {
  slug: slugs.requestReviews,
  labels: labels('request.review', 'request.reviews'),
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'request', type: 'text', required: true, index: true },
    choice('kind', reviewKinds, reviewKindLabels),
    choice('outcome', reviewOutcomes, reviewOutcomeLabels),
    /** `YYYY-MM-DD`, as all days here. */
    { name: 'filedOn', type: 'text', required: true },
    { name: 'decidedOn', type: 'text' },
    /** Receipt number of the request in which the office decides anew. */
    { name: 'anew', type: 'text' },
    /** 1 when recorded, one more with each entry about it. */
    { name: 'revision', type: 'number', required: true },
    { name: 'sealKey', type: 'text', required: true },
    /** Everything that was written: authority, case number, note, reasons of corrections. */
    { name: 'sealed', type: 'textarea', required: true },
    /** Keyed hash of what is sealed. */
    { name: 'fingerprint', type: 'text', required: true },
  ],
}
