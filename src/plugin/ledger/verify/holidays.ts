import { hashOf } from '../../../lib/canonicalJson.ts'
import { contentOfRow } from '../../holidays/contentOfRow.ts'
import { sql } from '../../postgres/connection.ts'
import { slugs } from '../../slugs.ts'
import type { Scan } from './scan.ts'

type Row = {
  id: string
  content: Record<string, unknown> | null
  /** Of the ledger entry by which it was recorded. */
  hash: string | null
  entry: string | null
}

/** What was recorded of holidays is what the ledger says, and nothing else: deadlines hang on it. */
export async function verifyHolidays({ sql: run, note }: Scan): Promise<void> {
  const rows = await run<Row>(
    sql`select coalesce(h.id::text, l.subject_id) as id, l.content_hash as hash, l.seq::text as entry,
          case when h.id is not null then jsonb_build_object('seq', h.seq, 'kind', h.kind,
            'year', h.year, 'office', h.office_id::text, 'days', h.days, 'source', h.source,
            'replaces', h.replaces_id::text, 'isWithdrawal', h.is_withdrawal) end as content
        from holidays h
        full join (select * from ledger where subject = ${slugs.holidays}
            and action in ('recordHolidays', 'withdrawHolidays')) l on l.subject_id = h.id::text
        order by 1`,
  )
  for (const { id, content, hash, entry } of rows) {
    const where = `holidays/${id}`
    const seq = entry === null ? {} : { seq: Number(entry) }
    if (content === null) note({ where, what: 'HOLIDAY_MISSING', ...seq })
    else if (hash === null) note({ where, what: 'HOLIDAY_UNRECORDED' })
    else if (hashOf(contentOfRow(content)) !== hash) {
      note({ where, what: 'HOLIDAY_CHANGED', ...seq })
    }
  }
}
