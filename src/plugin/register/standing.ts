import type { PayloadRequest } from 'payload'
import { type DateOnly, todayIn } from '../../domain/dates/index.ts'
import { type ReviewStanding, reviewStanding } from '../../domain/disclosure/review/index.ts'
import type { LedgerEntry } from '../../domain/ledger/entry.ts'
import type { StoredDocument } from '../documents/state.ts'
import type { Gongkai } from '../options.ts'
import { query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'

type Entry = Pick<LedgerEntry, 'action' | 'to' | 'at' | 'details'>

/** How a live document that is not disclosed stands with its reviews: told by the ledger alone. */
export async function reviewStandingOf(
  req: PayloadRequest,
  gongkai: Gongkai,
  live: StoredDocument,
): Promise<ReviewStanding | null> {
  const entries = await query<Entry>(
    req,
    sql`select action, "to", at, details from ledger
        where subject = ${slugs.documents} and subject_id = ${String(live.id)}
          and action in ('publish', 'review') order by seq`,
  )
  return standingIn(entries, live, gongkai.timeZone)
}

/** An instant as we write it; in a ledger that somebody has bent it may be anything. */
const isInstant = (at: unknown): boolean =>
  typeof at === 'string' && /^[12]\d{3}-/.test(at) && !Number.isNaN(Date.parse(at))

/** The same from entries at hand. */
export const standingIn = (
  entries: readonly Entry[],
  { ground }: StoredDocument,
  timeZone: string,
): ReviewStanding | null =>
  reviewStanding({
    entries: entries.filter(({ at }) => isInstant(at)),
    ground: typeof ground === 'string' ? ground : null,
    dayOf: (at) => todayIn(timeZone, new Date(at)),
  })

/**
 * From which day the 20 working days of Art. 26 run for what was not disclosed until now (PD-4): that
 * of the review that decided so, or of the correction that changes it. Null where nothing changed.
 */
export async function changedOn(
  req: PayloadRequest,
  gongkai: Gongkai,
  id: string | number,
): Promise<DateOnly | null> {
  const [row] = await query<{ reviewed: string | null; corrected: string | null }>(
    req,
    sql`select r.disclose_on as reviewed,
          (select l.at from ledger l where l.subject = ${slugs.documents}
             and l.subject_id = r.document_id and l.action = 'correct'
             order by l.seq desc limit 1) as corrected
        from gongkai_register r where r.document_id = ${String(id)}`,
  )
  if (!row) return null
  if (row.reviewed) return row.reviewed
  return row.corrected ? todayIn(gongkai.timeZone, new Date(row.corrected)) : null
}
