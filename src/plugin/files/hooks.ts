import { createHash, randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { actorOf, idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import type { Gongkai } from '../options.ts'
import { detectType } from './detect.ts'

/**
 * Looks at an upload before anything of it is stored: its type by its bytes, its size, its hash; and
 * gives it a random name, so that nobody guesses the name of a file they may not see.
 */
export const checkUpload =
  (gongkai: Gongkai): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation === 'update' && req.file) throw refuse(req, 422, 'FILE_FIXED')
    if (operation !== 'create' || !req.file) return args
    const { file } = req
    if (file.data.length === 0) throw refuse(req, 422, 'FILE_EMPTY')
    if (file.data.length > gongkai.maxFileBytes) throw refuse(req, 422, 'FILE_TOO_LARGE')
    const originalName = cleanName(file.name)
    const type = await detectType(file.data, originalName)
    if (!type) throw refuse(req, 422, 'FILE_TYPE')
    file.name = `${randomUUID()}.${type.extension}`
    file.mimetype = type.mimeType
    const sha256 = createHash('sha256').update(file.data).digest('hex')
    const { data } = args as { data?: Record<string, unknown> }
    return { ...args, data: { ...data, originalName, sha256, audience: 'clerks', document: null } }
  }

/** A new file belongs to an office of its uploader: the one named, else the first they are a clerk of. */
export const takeOwner: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await actorOf(req)
  if (!actor) return data
  const office = idOf(data.office) ?? actor.offices.clerk[0] ?? null
  if (office === null || !actor.offices.clerk.includes(office))
    throw refuse(req, 403, 'OFFICE_NOT_YOURS')
  return { ...data, office }
}

/** A name as people may be shown it: no path, no control character, no direction override. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  return (
    base
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 200) || 'file'
  )
}
