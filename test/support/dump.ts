import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'

type Drizzle = { execute: (statement: unknown) => Promise<{ rows: Record<string, unknown>[] }> }

/** Everything in every table of a database as one text, to look for what must not be there. */
export async function dumpOf(payload: Payload): Promise<string> {
  const { drizzle } = payload.db as unknown as { drizzle: Drizzle }
  const tables = await drizzle.execute(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const parts: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await drizzle.execute(
      sql`select t::text as line from ${sql.raw(String(name))} t`,
    )
    parts.push(`${name}\n${rows.map(({ line }) => line).join('\n')}`)
  }
  return parts.join('\n\n')
}
