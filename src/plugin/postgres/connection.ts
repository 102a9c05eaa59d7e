import { type SQL, sql } from 'drizzle-orm'
import type { Payload, PayloadRequest } from 'payload'

type Executor = { execute: (query: SQL) => Promise<{ rows: Record<string, unknown>[] }> }
type PostgresAdapter = {
  name: string
  drizzle: Executor
  sessions: Record<string, { db: Executor }>
}

export { sql }

/** What only PostgreSQL can do stays in this folder; elsewhere the plugin answers `NEEDS_POSTGRES`. */
export const isPostgres = (payload: Payload): boolean => payload.db.name === 'postgres'

/** Runs SQL in the transaction of `req`, or outside of one when there is none. */
export async function query<Row = Record<string, unknown>>(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  statement: SQL,
): Promise<Row[]> {
  const adapter = req.payload.db as unknown as PostgresAdapter
  const id = req.transactionID ? String(await req.transactionID) : null
  const executor = id ? adapter.sessions[id]?.db : adapter.drizzle
  // A transaction that is gone must never turn into a write outside of it.
  if (!executor) throw new Error('The transaction of this request has ended')
  const { rows } = await executor.execute(statement)
  return rows as Row[]
}
