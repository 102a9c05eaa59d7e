import type { LedgerEntry } from '../../../domain/ledger/entry.ts'
import { stateOf } from '../../documents/state.ts'
import { gongkaiOf } from '../../options.ts'
import { sql } from '../../postgres/connection.ts'
import { type RegisterRow, registerRowOf } from '../../register/project.ts'
import { standingIn } from '../../register/standing.ts'
import { arrayOf } from './attached.ts'
import type { DocumentHistory } from './history.ts'
import type { Scan } from './scan.ts'

/**
 * The register of what is not disclosed: every live document on request or withheld is there, with
 * the review that the ledger tells of; no other is, and none shows more than it may.
 */
export async function verifyRegister(
  { req, sql: run, note }: Scan,
  histories: DocumentHistory[],
  entries: ReadonlyMap<string, LedgerEntry[]>,
): Promise<void> {
  const { timeZone } = gongkaiOf(req.payload)
  const rows = await run<RegisterRow>(
    sql`select document_id, index_number, title, office_id, mode, ground, formed_on, formed_year,
          to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as published_at,
          review_on, review_event, disclose_on, disclose_by, due_on
        from gongkai_register
        where document_id = any(${arrayOf(histories.map(({ row }) => row.id))}::text[])`,
  )
  const found = new Map(rows.map((row) => [row.document_id, row]))
  for (const { row, isShown } of histories) {
    const id = String(row.id)
    const where = `register/${id}`
    const stored = found.get(id)
    const isRestricted = isShown && row.mode !== 'proactive'
    const standing = isRestricted ? standingIn(entries.get(id) ?? [], row, timeZone) : null
    if (!standing) {
      if (isRestricted) note({ where, what: 'NO_CLOCK' })
      else if (stored) note({ where, what: 'REGISTER_EXTRA' })
      continue
    }
    if (!stored || stored.review_on === '') note({ where, what: 'NO_CLOCK' })
    else {
      const wanted = registerRowOf({ document: row, state: stateOf(row), standing })
      const field = differenceOf(wanted, stored)
      if (field) note({ where, what: 'REGISTER_DIFFERS', detail: field })
    }
  }
}

/** Rows of the register that belong to no document at all. */
export async function verifyRegisterStrangers({ sql: run, note }: Scan): Promise<void> {
  const rows = await run<{ id: string }>(
    sql`select document_id as id from gongkai_register r
        where not exists (select 1 from documents d where d.id::text = r.document_id) order by 1`,
  )
  for (const { id } of rows) note({ where: `register/${id}`, what: 'REGISTER_EXTRA' })
}

function differenceOf(wanted: RegisterRow, found: RegisterRow): string | null {
  const differing = Object.entries(wanted).find(
    ([field, value]) => found[field as keyof RegisterRow] !== value,
  )
  return differing?.[0] ?? null
}
