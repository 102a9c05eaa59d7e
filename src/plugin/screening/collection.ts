import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'
import { labels } from '../messages/index.ts'
import { slugs } from '../slugs.ts'

/**
 * Screening reports (保密筛查报告): what was found in one content of a document, bound to its hash.
 * Written by the server alone and read through `GET /api/documents/:id/findings`, which asks who may
 * read the document. They hold places and keyed hashes, no text.
 */
export const screeningReports: CollectionConfig = {
  slug: slugs.screeningReports,
  labels: labels('name.screeningReport', 'name.screeningReports'),
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['document', 'contentHash'], unique: true }],
  fields: [
    // No relationship: it would be emptied before `forgetReports` comes to a draft that is thrown away.
    { name: 'document', type: 'text', required: true },
    { name: 'contentHash', type: 'text', required: true },
    { name: 'screenedAt', type: 'text', required: true },
    { name: 'findings', type: 'json', required: true },
  ],
}
