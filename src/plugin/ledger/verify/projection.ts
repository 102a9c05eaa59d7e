import { stateOf } from '../../documents/state.ts'
import { sql } from '../../postgres/connection.ts'
import { type Projection, projectionOf } from '../../search/project.ts'
import { arrayOf } from './attached.ts'
import type { DocumentHistory } from './history.ts'
import type { Scan } from './scan.ts'

type Shown = Omit<Projection, 'tsv'> & { tsv_matches: boolean | null }

/** The public lists: what is live and disclosed to all is there, as it is; nothing else is. */
export async function verifyProjection(
  { sql: run, note }: Scan,
  histories: DocumentHistory[],
): Promise<void> {
  const expected = new Map(
    histories
      .filter(({ row, isShown }) => isShown && row.mode === 'proactive')
      .map(({ row }) => [String(row.id), projectionOf({ document: row, state: stateOf(row) })]),
  )
  const vectors = [...expected.values()].map(({ document_id, tsv }) => ({ document_id, tsv }))
  const rows = await run<Shown>(
    sql`select p.document_id, index_number, title, document_number, office_id, category_ids, genre,
          statutory_item, formed_on, formed_year, effective_on, expires_on, repealed_on, summary,
          to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as published_at,
          t.body, p.tsv = e.tsv::tsvector as tsv_matches
        from gongkai_public p
        left join gongkai_public_text t using (document_id)
        left join jsonb_to_recordset(${JSON.stringify(vectors)}::jsonb)
          as e(document_id text, tsv text) using (document_id)
        where p.document_id = any(${arrayOf(histories.map(({ row }) => row.id))}::text[])`,
  )
  const shown = new Map(rows.map((row) => [row.document_id, row]))
  for (const { row } of histories) {
    const id = String(row.id)
    const where = `public/${id}`
    const [wanted, found] = [expected.get(id), shown.get(id)]
    if (wanted && !found) note({ where, what: 'PUBLIC_MISSING' })
    if (found && !wanted) note({ where, what: 'PUBLIC_EXTRA' })
    if (!wanted || !found) continue
    const field = differenceOf(wanted, found)
    if (field) note({ where, what: 'PUBLIC_DIFFERS', detail: field })
  }
}

/** Rows of the public lists that belong to no document at all. */
export async function verifyStrangers({ sql: run, note }: Scan): Promise<void> {
  const rows = await run<{ id: string }>(
    sql`select document_id as id from gongkai_public p
        where not exists (select 1 from documents d where d.id::text = p.document_id) order by 1`,
  )
  for (const { id } of rows) note({ where: `public/${id}`, what: 'PUBLIC_EXTRA' })
}

function differenceOf({ tsv: _tsv, ...wanted }: Projection, found: Shown): string | null {
  for (const [field, value] of Object.entries(wanted)) {
    const stored = found[field as keyof Shown]
    if (JSON.stringify(stored ?? null) !== JSON.stringify(value ?? null)) return field
  }
  return found.tsv_matches ? null : 'tsv'
}
