import type { Pool } from 'pg'
import type { TestCounty } from './county.ts'

const poolOf = (county: TestCounty) => (county.payload.db as unknown as { pool: Pool }).pool

/**
 * Keeps a document locked while `during` runs, as a slow save of somebody would. What asks for the
 * lock meanwhile goes on when `during` has ended.
 */
export async function whileLocked(
  county: TestCounty,
  document: string,
  during: () => Promise<void>,
): Promise<void> {
  const client = await poolOf(county).connect()
  try {
    await client.query('begin')
    await client.query('select id from documents where id = $1 for update', [document])
    await during()
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Whether nobody has locked a file. */
export async function isFileFree(county: TestCounty, file: string): Promise<boolean> {
  const { rows } = await poolOf(county).query(
    'select id from files where id = $1 for update skip locked',
    [file],
  )
  return rows.length === 1
}

/** Resolves when somebody in this county's database waits for a lock. */
export async function isWaited(county: TestCounty): Promise<void> {
  for (let look = 0; look < 200; look++) {
    const { rows } = await poolOf(county).query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if ((rows[0]?.waiting ?? 0) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('Nobody waits for a lock')
}
