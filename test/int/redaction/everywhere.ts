import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Pool } from 'pg'
import type { TestCounty } from '../../support/county.ts'

/** Where a string stands in a county: tables of its database, and files of its data folder. */
export function searchOf(county: TestCounty) {
  const { pool } = county.payload.db as unknown as { pool: Pool }

  const tables = async (string: string): Promise<string[]> => {
    const { rows } = await pool.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
       from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const hits = await pool.query(
        `select 1 from ${name} as t where position($1 in t::text) > 0 limit 1`,
        [string],
      )
      if (hits.rowCount) found.push(name)
    }
    return found
  }

  const files = async (string: string): Promise<string[]> => {
    const names = await readdir(county.dataDir, { recursive: true, withFileTypes: true })
    const found: string[] = []
    for (const entry of names.filter((each) => each.isFile())) {
      const bytes = await readFile(path.join(entry.parentPath, entry.name))
      if (bytes.includes(string)) found.push(entry.name)
    }
    return found
  }
  return { tables, files }
}
