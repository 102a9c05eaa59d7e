import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import type { Place } from '../../domain/screening/types.ts'
import { gongkaiOf } from '../options.ts'
import { slugs } from '../slugs.ts'
import type { FoundColumn } from './columns.ts'
import type { StoredFinding } from './findings.ts'
import type { ReportedFinding } from './reading/index.ts'
import { lookInto } from './screenUpload.ts'

/** Files read again: what stands where something was found, what they are called, which columns hold. */
export type FilesReadAgain = {
  excerpt: (finding: Pick<StoredFinding, 'id'>) => Excerpt | null
  name: (file: string) => string
  columns: FoundColumn[]
}

type Excerpt = Pick<ReportedFinding, 'before' | 'text' | 'after' | 'place'>

/**
 * What was found in files, read from the files again: it is kept nowhere else. A finding that the
 * rules of today do not make any more has no excerpt; it has to be decided all the same.
 */
export async function excerptsOfFiles(
  req: PayloadRequest,
  findings: readonly StoredFinding[],
): Promise<FilesReadAgain> {
  const ids = [...new Set(findings.flatMap(({ file }) => file ?? []))]
  const names = new Map<string, string>()
  const excerpts = new Map<string, Excerpt>()
  const columns: FoundColumn[] = []
  if (ids.length > 0) {
    // As this person: who may not open a file learns that something is in it, not what.
    const { docs } = await req.payload.find({
      collection: slugs.files as 'files',
      where: { id: { in: ids } },
      select: { filename: true, originalName: true, sha256: true, office: true },
      depth: 0,
      limit: ids.length,
      pagination: false,
      overrideAccess: false,
      req,
    })
    for (const file of docs as StoredUpload[]) {
      names.set(String(file.id), file.originalName ?? '')
      const read = await readAgain(req, file)
      columns.push(...read.columns)
      for (const { id, before, text, after, place } of read.found) {
        excerpts.set(id, { before, text, after, place: named(place) })
      }
    }
  }
  return {
    excerpt: ({ id }) => excerpts.get(id) ?? null,
    name: (file) => names.get(file) ?? '',
    columns,
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

type Read = Awaited<ReturnType<typeof lookInto>>

const recent = new Map<string, { at: number; read: Promise<Read> }>()
const [keptMs, mostKept] = [2 * 60_000, 20]

/**
 * What is in a file, read at most once in two minutes: who decides about its findings one by one asks
 * for it each time. In memory only.
 */
function readAgain(req: PayloadRequest, file: StoredUpload): Promise<Read> {
  const now = performance.now()
  for (const [key, { at }] of recent) {
    if (now - at > keptMs || recent.size > mostKept) recent.delete(key)
  }
  const key = `${file.id} ${file.sha256}`
  const known = recent.get(key)
  if (known) return known.read
  const read = readNow(req, file)
  recent.set(key, { at: now, read })
  return read
}

async function readNow(req: PayloadRequest, file: StoredUpload): Promise<Read> {
  const folder = path.join(gongkaiOf(req.payload).dataDir, 'files')
  try {
    const bytes = await readFile(path.join(folder, path.basename(file.filename ?? '')))
    return await lookInto(req, {
      bytes,
      fileName: file.originalName ?? '',
      sha256: file.sha256 ?? '',
      office: file.office,
    })
  } catch (err) {
    // Without its bytes the finding stands; only what it looks like cannot be shown.
    req.payload.logger.error({ err, msg: 'A file could not be read again', file: file.id })
    return { found: [], columns: [] }
  }
}
