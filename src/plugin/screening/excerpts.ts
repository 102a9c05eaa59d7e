import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import type { Place } from '../../domain/screening/types.ts'
import { gongkaiOf } from '../options.ts'
import { slugs } from '../slugs.ts'
import type { ReportedFinding } from './reading/index.ts'
import type { Judged } from './reports.ts'
import { findInFile } from './screenUpload.ts'

type Excerpt = Pick<ReportedFinding, 'before' | 'text' | 'after' | 'place'>

/**
 * What was found in files, read from the files again: it is kept nowhere else. A finding that the
 * rules of today do not make any more has no excerpt; it has to be decided all the same.
 */
export async function excerptsOfFiles(
  req: PayloadRequest,
  findings: readonly Judged[],
): Promise<{
  excerpt: (finding: Judged) => Excerpt | null
  name: (file: string) => string
}> {
  const ids = [...new Set(findings.flatMap(({ file }) => file ?? []))]
  const names = new Map<string, string>()
  const excerpts = new Map<string, Excerpt>()
  if (ids.length > 0) {
    const { docs } = await req.payload.db.find<StoredUpload>({
      collection: slugs.files,
      where: { id: { in: ids } },
      select: { filename: true, originalName: true, sha256: true, office: true },
      limit: 0,
      pagination: false,
      req,
    })
    for (const file of docs) {
      names.set(String(file.id), file.originalName ?? '')
      for (const { id, before, text, after, place } of await readAgain(req, file)) {
        excerpts.set(id, { before, text, after, place: named(place) })
      }
    }
  }
  return {
    excerpt: ({ id }) => excerpts.get(id) ?? null,
    name: (file) => names.get(file) ?? '',
  }
}

/** A place as people know it: by its name, where it has one. */
const named = ({ kind, name }: Place): Place => (name === undefined ? { kind } : { kind, name })

type StoredUpload = {
  id: string
  filename?: string
  originalName?: string
  sha256?: string
  office?: unknown
}

async function readAgain(req: PayloadRequest, file: StoredUpload) {
  const folder = path.join(gongkaiOf(req.payload).dataDir, 'files')
  try {
    const bytes = await readFile(path.join(folder, path.basename(file.filename ?? '')))
    return await findInFile(req, {
      bytes,
      fileName: file.originalName ?? '',
      sha256: file.sha256 ?? '',
      office: file.office,
    })
  } catch (err) {
    // Without its bytes the finding stands; only what it looks like cannot be shown.
    req.payload.logger.error({ err, msg: 'A file could not be read again', file: file.id })
    return []
  }
}
