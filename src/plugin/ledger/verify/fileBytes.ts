import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { sql } from '../../postgres/connection.ts'
import { slugs } from '../../slugs.ts'
import type { Break } from './breaks.ts'
import type { Scan } from './scan.ts'

type FileRow = {
  id: string
  filename: string | null
  sha256: string | null
  filesize: string | null
  document: string | null
  audience: string | null
  /** It names a document that is not there. */
  is_astray: boolean
  /** It is marked as redacted and has no copy, or the other way round; or it is a copy of nothing. */
  is_mismarked: boolean
}

const batch = 500

/** Every stored file: its bytes are read again and hashed. */
export async function verifyFileBytes(scan: Scan): Promise<{ files: number }> {
  const folder = scan.req.payload.collections[slugs.files]?.config.upload?.staticDir
  if (!folder) throw new Error('The files have no folder')
  let files = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await scan.sql<FileRow>(
      sql`select id::text as id, filename, sha256, filesize::text as filesize,
            document_id::text as document, audience,
            document_id is not null and not exists (
              select 1 from documents d where d.id = files.document_id) as is_astray,
            is_original is distinct from exists (
              select 1 from files copy where copy.redacted_from_id = files.id)
            or (redacted_from_id is not null and not exists (select 1 from files original
              where original.id = files.redacted_from_id and original.is_original)) as is_mismarked
          from files where id > ${after}::uuid order by id limit ${batch}`,
    )
    for (const row of rows) {
      const found = await faultOf(row, folder)
      if (found) scan.note({ where: `files/${row.id}`, ...found })
    }
    files += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < batch) return { files }
    after = last.id
  }
}

async function faultOf(row: FileRow, folder: string): Promise<Omit<Break, 'where'> | null> {
  // A file that no document has used yet is its uploader's office's own.
  if (row.document === null && row.audience === 'public') {
    return { what: 'FILE_AUDIENCE', detail: 'public' }
  }
  if (row.is_mismarked) return { what: 'FILE_AUDIENCE', detail: 'isOriginal' }
  if (row.is_astray) return { what: 'FILE_OWNER', detail: `documents/${row.document}` }
  // The name is random and ours; anything else would lead out of the folder.
  const name = row.filename ?? ''
  if (name === '' || path.basename(name) !== name) return { what: 'FILE_GONE', detail: name }
  const bytes = await digestOf(path.join(folder, name))
  if (!bytes) return { what: 'FILE_GONE', detail: name }
  if (bytes.sha256 !== row.sha256) return { what: 'FILE_BYTES' }
  return bytes.size === Number(row.filesize) ? null : { what: 'FILE_SIZE' }
}

async function digestOf(file: string): Promise<{ sha256: string; size: number } | null> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk as Buffer)
      size += (chunk as Buffer).length
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR') return null
    throw error
  }
  return { sha256: hash.digest('hex'), size }
}
