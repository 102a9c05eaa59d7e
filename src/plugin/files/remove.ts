import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeOperationHook, Payload, PayloadRequest } from 'payload'
import { actorOf, hasRole } from '../access/actor.ts'
import { isIdOf } from '../ids.ts'
import { onceCommitted } from '../postgres/commit.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'

/**
 * The bytes of a file go once the delete of its row is committed. Payload would unlink them before,
 * and a delete that failed after that would leave a row without bytes; so what it deletes is a row
 * without a name. A rollback brings the name back, and whatever is wrong is refused as ever.
 */
export const unlinkOnceDeleted =
  (folder: string): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { id, overrideAccess } = args as { id?: string; overrideAccess?: boolean }
    if (operation !== 'delete' || !isIdOf(req, id)) return args
    if (!isPostgres(req.payload) || !(await req.transactionID)) return args
    // Who may not delete anything is refused right after, by access.
    if (!overrideAccess && !hasRole(await actorOf(req), 'clerk')) return args
    const [file] = await query<{ filename: string }>(
      req,
      sql`with named as (select id, filename from files where id = ${id} for update)
          update files set filename = null from named where files.id = named.id
          returning named.filename`,
    )
    if (file?.filename) {
      await onceCommitted(req, () => forgetBytes(req.payload, { folder, name: file.filename }))
    }
    return args
  }

/** Where the bytes of files lie. */
export function fileFolder(req: Pick<PayloadRequest, 'payload'>): string {
  const folder = req.payload.collections[slugs.files]?.config.upload?.staticDir
  if (!folder) throw new Error('The files have no folder')
  return folder
}

/** Removes bytes that no row names. What cannot be removed does no harm: nobody can ask for it. */
export async function forgetBytes(
  payload: Payload,
  { folder, name }: { folder: string; name: string },
): Promise<void> {
  try {
    const where = { filename: { equals: name } }
    const { totalDocs } = await payload.db.count({ collection: slugs.files, where })
    if (totalDocs === 0) await rm(path.join(folder, name), { force: true })
  } catch (err) {
    payload.logger.error({ err, msg: 'The bytes of a file that is gone are still there', name })
  }
}
