import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { refuse } from '../errors.ts'
import { fileFolder } from '../files/remove.ts'
import { isIdOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import type { Kind } from './types.ts'

/** A file of the store as far as a redaction needs to know it. */
export type KeptFile = {
  id: string | number
  filename: string
  originalName: string
  mimeType: string
  office: unknown
  document: unknown
  audience: string
}

const kinds: Record<string, Kind> = {
  'application/pdf': 'pdf',
  'image/png': 'image',
  'image/jpeg': 'image',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'sheet',
}

/** The file in the path of the request, as this person may read it, or 404. */
export async function readableFile(req: PayloadRequest): Promise<KeptFile> {
  const id = String(req.routeParams?.id)
  const found = isIdOf(req, id)
    ? await req.payload.findByID({
        collection: slugs.files as 'files',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!found?.filename) throw refuse(req, 404, 'NOT_FOUND')
  return found as unknown as KeptFile
}

/** How a file can be redacted; a format that cannot is refused with what to do about it. */
export function kindOf(req: PayloadRequest, { mimeType }: Pick<KeptFile, 'mimeType'>): Kind {
  const kind = kinds[mimeType]
  if (!kind) throw refuse(req, 422, 'REDACTION_FORMAT')
  return kind
}

/** Where the bytes of a file lie. */
export function pathOf(req: PayloadRequest, { filename }: Pick<KeptFile, 'filename'>): string {
  // The name is random and ours; anything else would lead out of the folder.
  if (path.basename(filename) !== filename) throw refuse(req, 404, 'NOT_FOUND')
  return path.join(fileFolder(req), filename)
}
