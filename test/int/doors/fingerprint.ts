import type { Pool } from 'pg'
import type { TestCounty } from '../../support/county.ts'

const tables = [
  'documents',
  '_documents_v',
  'documents_rels',
  '_documents_v_rels',
  'files',
  'gongkai_public',
  'gongkai_public_text',
  'gongkai_index_numbers',
  'ledger',
] as const

/** One hash for each table that holds documents, or what the public sees of them. */
export async function fingerprint(county: TestCounty): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const table of tables) {
    const [row] = await queryDatabase<{ print: string | null }>(
      county,
      `select md5(string_agg(t::text, '|' order by t::text)) as print from "${table}" t`,
    )
    prints[table] = row?.print ?? 'empty'
  }
  return prints
}

/** What anybody may read of a document, straight from the tables: the live row and the projection. */
export async function publicFace(county: TestCounty, id: string) {
  const [row] = await queryDatabase(
    county,
    `select d._status, d.stage, d.title, d.live_revision, d.published_at,
            (select count(*)::int from gongkai_public p where p.document_id = d.id::text) as listed,
            (select string_agg(f.audience, ',' order by f.id) from files f
              join documents_rels r on r.files_id = f.id and r.path = 'attachments'
             where r.parent_id = d.id) as audience
       from documents d where d.id = $1`,
    [id],
  )
  return row
}

/** Asks the database itself, past everything that the plugin does. */
async function queryDatabase<Row = Record<string, unknown>>(
  { payload }: TestCounty,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { pool } = payload.db as unknown as { pool: Pool }
  const { rows } = await pool.query(text, values)
  return rows as Row[]
}
