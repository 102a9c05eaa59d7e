import { type SQL, sql } from 'drizzle-orm'
import type { Payload } from 'payload'

export { type SQL, sql }

/** Runs one statement and answers its rows. */
export type Run = <Row>(statement: SQL) => Promise<Row[]>

type Executor = { execute: (statement: SQL) => Promise<{ rows: unknown[] }> }
type Drizzle = Executor & {
  transaction: <T>(
    task: (tx: Executor) => Promise<T>,
    config?: { accessMode: 'read only' },
  ) => Promise<T>
}

const drizzleOf = (payload: Payload): Drizzle =>
  (payload.db as unknown as { drizzle: Drizzle }).drizzle

const runner =
  (executor: Executor): Run =>
  async <Row>(statement: SQL) =>
    (await executor.execute(statement)).rows as Row[]

/** Reads outside of a transaction. */
export const reader = (payload: Payload): Run => runner(drizzleOf(payload))

/**
 * Reads with the settings that search needs (see docs/performance.md): without them the planner
 * takes the words of every document off the disk to find those of a few, and no search may hold
 * the database for longer than a second.
 */
export async function inSearchSession<T>(
  payload: Payload,
  task: (run: Run) => Promise<T>,
): Promise<T> {
  return drizzleOf(payload).transaction(
    async (tx) => {
      await tx.execute(
        sql`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
              set_config('random_page_cost', '1.1', true), set_config('enable_seqscan', 'off', true),
              set_config('statement_timeout', '1s', true)`,
      )
      return task(runner(tx))
    },
    { accessMode: 'read only' },
  )
}

/** Values as a list of parameters: `in (...)`. */
export const list = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

/** All of the conditions; `true` without any. */
export const all = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `)
