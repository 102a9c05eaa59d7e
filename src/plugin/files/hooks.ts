import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import {
  type AfterErrorHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { actorOf, hasRole, idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { findOffice } from '../offices/find.ts'
import type { Gongkai } from '../options.ts'
import { screenUpload } from '../screening/screenUpload.ts'
import { slugs } from '../slugs.ts'
import { cleanName } from './cleanName.ts'
import { detectType } from './detect.ts'
import { lockFiles } from './lock.ts'
import { fileFolder, forgetBytes } from './remove.ts'

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
    // Nothing is said of a file to who may not upload one; access refuses them right after.
    const { overrideAccess } = args as { overrideAccess?: boolean }
    if (!overrideAccess && !hasRole(await actorOf(req), 'clerk')) {
      throw refuse(req, 403, 'NOT_ENTITLED')
    }
    // Payload makes an object of a list.
    if (Array.isArray(req.data)) throw refuse(req, 400, 'BAD_REQUEST')
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
    if (data.office) data.office = await officeNamed(req, data.office)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const office = idOf(data.office) ?? (await actorOf(req))?.offices.clerk[0] ?? null
    const upload = { bytes, fileName: originalName, sha256, office }
    const screening = await withoutConnection(req, () => screenUpload(req, upload))
    return {
      ...args,
      data: { ...data, originalName, sha256, screening, audience: 'clerks', document: null },
    }
  }

/**
 * Reading a file may take a minute: an upload holds no connection of the database meanwhile, or
 * twenty of them would stop everybody. Its transaction has nothing in it yet. One that began
 * elsewhere is left alone.
 */
async function withoutConnection<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  if (req.payloadAPI !== 'REST' || !req.transactionID) return work()
  await killTransaction(req)
  const result = await work()
  await initTransaction(req)
  return result
}

/** The id of an office given by id or slug. */
async function officeNamed(req: PayloadRequest, value: unknown): Promise<string | number> {
  const key = idOf(value)
  const office = key === null ? null : await findOffice(req, key)
  if (!office) throw refuse(req, 400, 'UNKNOWN_OFFICE', 'office')
  return req.payload.db.defaultIDType === 'number' ? Number(office.id) : office.id
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

/**
 * What a document ever used stays: approvals and the ledger hold its hash. So does a redacted copy,
 * without which its original would be marked for nothing.
 */
export const keepUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await lockFiles(req, [id], 'delete')
  const file = await req.payload.db.findOne<{
    id: string
    document?: unknown
    redactedFrom?: unknown
  }>({
    collection: slugs.files,
    where: { id: { equals: id } },
    select: { document: true, redactedFrom: true },
    req,
  })
  if (file?.document || file?.redactedFrom) throw refuse(req, 403, 'FILE_IN_USE')
}

/** The bytes of an upload that came to nothing go with it; Payload writes them before it knows. */
export const forgetUpload: AfterErrorHook = async ({ req }) => {
  const name = (req.context as Record<symbol, unknown> | undefined)?.[storedAs]
  if (typeof name === 'string') await forgetBytes(req.payload, { folder: fileFolder(req), name })
}
