import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'
import { labels } from '../messages/index.ts'
import { slugs } from '../slugs.ts'

/**
 * What happened with a request, in order. Append only: rows are inserted by `recordEvent.ts`, and a
 * trigger refuses to change or remove them, but for what is erased or sealed anew (`sealed`). Read
 * through `GET /api/requests/:id/events`, which asks who may read the request.
 */
export const requestEvents: CollectionConfig = {
  slug: slugs.requestEvents,
  labels: labels('request.event', 'request.events'),
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['request', 'seq'], unique: true }],
  fields: [
    { name: 'request', type: 'text', required: true },
    /** 1, 2, 3, ... within a request. */
    { name: 'seq', type: 'number', required: true },
    { name: 'type', type: 'text', required: true },
    /** The day it happened, `YYYY-MM-DD`; `at` is when it was recorded. */
    { name: 'on', type: 'text', required: true },
    { name: 'at', type: 'text', required: true },
    /** Id of the person; `applicant`, `system`, or `party:p1` for a third party. */
    { name: 'actor', type: 'text', required: true },
    { name: 'actorName', type: 'text', required: true },
    { name: 'onBehalfOf', type: 'text' },
    /** Parameters that say nothing of a person: numbers, days, choices. */
    { name: 'params', type: 'json' },
    { name: 'sealKey', type: 'text', required: true },
    /** Everything that was written, sealed. Null when it has been erased. */
    { name: 'sealed', type: 'textarea' },
    /** Keyed hash of what is sealed: it outlives rotation and erasure, and reveals nothing. */
    { name: 'fingerprint', type: 'text' },
  ],
}
