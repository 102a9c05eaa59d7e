import type { PayloadRequest } from 'payload'
import { isPostgres, query, sql } from './connection.ts'

/**
 * Tells every process that keeps public pages what has changed. They hear of it when, and only
 * when, the transaction of `req` commits.
 */
export async function announce(req: PayloadRequest, tags: readonly string[]): Promise<void> {
  if (!isPostgres(req.payload)) return
  await query(req, sql`select pg_notify('gongkai_public', ${JSON.stringify(tags)})`)
}
