import { createHash, randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type {
  AfterErrorHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { actorOf, idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { detectType } from './detect.ts'

type Upload = NonNullable<PayloadRequest['file']>

/** The name under which the upload of a request is kept; tells `forgetUpload` what is its to remove. */
const storedAs = Symbol('gongkai.storedAs')

/**
 * Looks at an upload before anything of it is stored: its type by its bytes, its size, its hash; and
 * gives it a random name, so that nobody guesses the name of a file they may not see.
 */
export const checkUpload =
  (gongkai: Gongkai): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation === 'update' && req.file) throw refuse(req, 422, 'FILE_FIXED')
    if (operation !== 'create') return args
    const { file } = req
    // Without a file in the request Payload would fetch one from an address in the data.
    if (!file) throw refuse(req, 422, 'FILE_EMPTY')
    const bytes = await bytesOf(file)
    if (bytes.length === 0) throw refuse(req, 422, 'FILE_EMPTY')
    if (bytes.length > gongkai.maxFileBytes) throw refuse(req, 422, 'FILE_TOO_LARGE')
    const originalName = cleanName(file.name)
    const type = await detectType(bytes, originalName)
    if (!type) throw refuse(req, 422, 'FILE_TYPE')
    file.name = `${randomUUID()}.${type.extension}`
    file.mimetype = type.mimeType
    file.size = bytes.length
    ;(req.context as Record<symbol, unknown>)[storedAs] = file.name
    // Cropping would change the bytes after they were hashed.
    if (req.query) delete req.query.uploadEdits
    const { uploadEdits: _edits, ...data } = (args as { data?: Record<string, unknown> }).data ?? {}
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { ...args, data: { ...data, originalName, sha256, audience: 'clerks', document: null } }
  }

const bytesOf = async (file: Upload): Promise<Buffer> =>
  file.tempFilePath ? readFile(file.tempFilePath) : file.data

/** A new file belongs to an office of its uploader: the one named, else the first they are a clerk of. */
export const takeOwner: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await actorOf(req)
  if (!actor) return data
  const office = idOf(data.office) ?? actor.offices.clerk[0] ?? null
  if (office === null || !actor.offices.clerk.includes(office))
    throw refuse(req, 403, 'OFFICE_NOT_YOURS', 'office')
  return { ...data, office }
}

/** What a document ever used stays: approvals and the ledger hold its hash. */
export const keepUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const file = await req.payload.db.findOne<{ id: string; document?: unknown }>({
    collection: slugs.files,
    where: { id: { equals: id } },
    select: { document: true },
    req,
  })
  if (file?.document) throw refuse(req, 403, 'FILE_IN_USE')
}

/** The bytes of an upload that came to nothing go with it; Payload writes them before it knows. */
export const forgetUpload =
  (folder: string): AfterErrorHook =>
  async ({ req }) => {
    const name = (req.context as Record<symbol, unknown> | undefined)?.[storedAs]
    if (typeof name !== 'string') return
    const { totalDocs } = await req.payload.db.count({
      collection: slugs.files,
      where: { filename: { equals: name } },
    })
    if (totalDocs === 0) await rm(path.join(folder, name), { force: true })
  }

/** A name as people may be shown it: no path, no control character, no direction override. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  return (
    base
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
      .trim()
      .slice(0, 200) || 'file'
  )
}
