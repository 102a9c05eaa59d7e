import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { and, nobody, nobodyField, staff, staffField } from '../access/rules.ts'
import { panel } from '../admin/wiring.ts'
import { label, labels } from '../messages/index.ts'
import { ownOffices } from '../offices/own.ts'
import type { Gongkai } from '../options.ts'
import { redactionEndpoints } from '../redaction/endpoints.ts'
import { redactionFields } from '../redaction/fields.ts'
import { fileFindingEndpoints } from '../screening/endpoints.ts'
import { slugs } from '../slugs.ts'
import { readFiles } from './access.ts'
import { guardDownload, nameDownload } from './download.ts'
import { checkUpload, forgetUpload, keepUsed, takeOwner } from './hooks.ts'
import { unlinkOnceDeleted } from './remove.ts'

/** Where the bytes are kept: outside `public/`, so that nothing serves them but the API. */
const folderOf = ({ dataDir }: Gongkai): string => path.join(dataDir, 'files')

/**
 * Attachments (附件), kept outside `public/` under random names and served through access only.
 * The bytes never change once uploaded: approvals and the ledger hold their SHA-256.
 */
export const files = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.files,
  labels: labels('name.file', 'name.files'),
  access: {
    read: readFiles,
    create: staff((actor) => actor.offices.clerk.length > 0),
    update: nobody,
    // Only a file that no document ever used.
    delete: staff((actor) =>
      actor.offices.clerk.length > 0
        ? and({ office: { in: actor.offices.clerk } }, { document: { exists: false } })
        : false,
    ),
  },
  admin: {
    group: label('group.disclosure'),
    description: label('admin.fileTypes'),
    useAsTitle: 'originalName',
    defaultColumns: ['originalName', 'mimeType', 'filesize', 'office', 'createdAt'],
  },
  disableDuplicate: true,
  lockDocuments: false,
  upload: {
    staticDir: folderOf(gongkai),
    crop: false,
    focalPoint: false,
    // Files come with the request; the server fetches none for anybody.
    pasteURL: false,
    requiresClientUploadReceipt: true,
    handlers: [nameDownload],
    // The type comes from the bytes, in `checkUpload`; a list here would turn Payload's own checks off (P35).
    modifyResponseHeaders: guardDownload,
  },
  endpoints: gongkai.disabled ? [] : [...redactionEndpoints(gongkai), ...fileFindingEndpoints],
  hooks: {
    beforeOperation: [checkUpload(gongkai), unlinkOnceDeleted(folderOf(gongkai))],
    beforeChange: [takeOwner],
    beforeDelete: [keepUsed],
    afterError: [forgetUpload],
  },
  fields: [
    {
      name: 'originalName',
      type: 'text',
      label: label('field.originalName'),
      admin: { readOnly: true },
    },
    {
      name: 'sha256',
      type: 'text',
      index: true,
      label: label('field.sha256'),
      admin: { readOnly: true },
    },
    {
      name: 'office',
      type: 'relationship',
      relationTo: slugs.offices,
      index: true,
      label: label('field.office'),
      filterOptions: ownOffices,
      // In place of Payload's own check, which holds the options of a clerk's form against the server
      // when it makes a copy. Whose office it may be, `takeOwner` sees to.
      validate: () => true as const,
      access: { read: staffField },
    },
    {
      name: 'document',
      type: 'relationship',
      relationTo: slugs.documents,
      index: true,
      label: label('name.document'),
      admin: { readOnly: true },
      access: { read: staffField, create: nobodyField, update: nobodyField },
    },
    {
      // What screening found when it came: places and keyed hashes, no text. Written by `checkUpload`
      // over whatever a client sends; access that forbade it would drop that too (trap P26).
      name: 'screening',
      type: 'json',
      admin: { hidden: true },
      access: { read: nobodyField, update: nobodyField },
    },
    {
      name: 'audience',
      type: 'text',
      defaultValue: 'clerks',
      index: true,
      admin: { hidden: true },
      access: { read: staffField, create: nobodyField, update: nobodyField },
    },
    panel('fileFindings', 'FileFindings'),
    ...redactionFields,
  ],
})
