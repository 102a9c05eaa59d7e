import type { PayloadRequest } from 'payload'
import { isPostgres, query, sql } from '../postgres/connection.ts'

/**
 * Locks files until the transaction of `req` ends, so that of several documents that want one at once
 * only one gets it, and none gets one that is being deleted. To claim is the weaker lock: the
 * documents' references to the file hold one of their own already, and must not wait for each other.
 */
export async function lockFiles(
  req: PayloadRequest,
  ids: readonly (string | number)[],
  purpose: 'claim' | 'delete',
): Promise<void> {
  if (!isPostgres(req.payload) || ids.length === 0) return
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
  const mode = purpose === 'claim' ? sql`for no key update` : sql`for update`
  await query(req, sql`select id from files where id in (${list}) order by id ${mode}`)
}
