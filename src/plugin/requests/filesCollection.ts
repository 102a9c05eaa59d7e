import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'
import { labels } from '../messages/index.ts'
import { slugs } from '../slugs.ts'

/** What a file of a request is. */
export const requestFileKinds = [
  'identityProof',
  'evidence',
  'letter',
  'answer',
  'dispatchProof',
] as const

export type RequestFileKind = (typeof requestFileKinds)[number]

/**
 * Files of requests: proofs of identity, letters, answers. Their bytes are sealed like the applicant
 * and lie outside `public/`; they are served by `GET /api/requests/:id/files/:file` and by the
 * applicant's own page only.
 */
export const requestFiles: CollectionConfig = {
  slug: slugs.requestFiles,
  labels: labels('request.file', 'request.files'),
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'request', type: 'text', required: true, index: true },
    { name: 'kind', type: 'text', required: true },
    /** The event it belongs to; null for what came with the application. */
    { name: 'seq', type: 'number' },
    { name: 'letterKind', type: 'text' },
    { name: 'number', type: 'text' },
    { name: 'sealedName', type: 'textarea' },
    { name: 'mimeType', type: 'text', required: true },
    { name: 'size', type: 'number', required: true },
    /** Keyed hash of the bytes. */
    { name: 'fingerprint', type: 'text', required: true },
    /** Who may have it beside the officers: `officers`, `applicant`, or `party:p1`. */
    { name: 'audience', type: 'text', required: true },
    { name: 'storedAs', type: 'text', required: true },
    /** The file that this is a redacted copy of: the copy may be sent, its original never. */
    { name: 'copyOf', type: 'text' },
    /** How many findings of an answer somebody should look at before it is sent. */
    { name: 'findings', type: 'number' },
  ],
}
