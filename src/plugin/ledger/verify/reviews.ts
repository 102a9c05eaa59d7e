import { sql } from '../../postgres/connection.ts'
import { privacyOf } from '../../privacy/privacyOf.ts'
import { reviewContext, reviewHash, type StoredReview } from '../../requests/reviews/stored.ts'
import { fingerprintOf } from '../../requests/sealed.ts'
import { slugs } from '../../slugs.ts'
import type { Scan } from './scan.ts'

type Row = StoredReview & {
  /** Of the newest ledger entry about it, and how many there are. */
  hash: string | null
  entry: string | null
  entries: string | null
}

const atOnce = 200

/** What is recorded of proceedings is what the ledger says last, and nothing else: Table 4 counts them. */
export async function verifyReviews(scan: Scan): Promise<void> {
  const { sql: run, note } = scan
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await run<Row>(
      sql`select r.id::text as id, r.request, r.kind, r.outcome, r.filed_on as "filedOn",
            r.decided_on as "decidedOn", r.anew, r.revision::int as revision, r.seal_key as "sealKey",
            r.sealed, r.fingerprint, l.content_hash as hash, l.seq::text as entry, l.entries
          from request_reviews r
          left join lateral (select content_hash, seq, count(*) over () as entries from ledger
            where subject = ${slugs.requestReviews} and subject_id = r.id::text
            order by seq desc limit 1) l on true
          where r.id > ${after}::uuid order by r.id limit ${atOnce}`,
    )
    for (const row of rows) verifyRow(scan, row)
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) break
    after = String(last.id)
  }
  const lost = await run<{ id: string; seq: string }>(
    sql`select subject_id as id, max(seq)::text as seq from ledger l
        where subject = ${slugs.requestReviews}
          and not exists (select 1 from request_reviews r where r.id::text = l.subject_id)
        group by subject_id order by max(seq)`,
  )
  for (const { id, seq } of lost) {
    note({ where: `request-reviews/${id}`, what: 'REVIEW_MISSING', seq: Number(seq) })
  }
}

function verifyRow({ req, note }: Scan, row: Row): void {
  const where = `request-reviews/${row.id}`
  if (row.hash === null) {
    note({ where, what: 'REVIEW_UNRECORDED' })
    return
  }
  const seq = Number(row.entry)
  const isSame = reviewHash(row) === row.hash && Number(row.entries) === row.revision
  if (!isSame) note({ where, what: 'REVIEW_CHANGED', seq })
  const opened = privacyOf(req.payload).tryOpen(row.sealed, reviewContext(row.sealKey))
  const words = opened.ok ? fingerprintOf(req.payload, JSON.parse(opened.value)) : null
  if (words !== row.fingerprint) note({ where, what: 'REVIEW_TEXT', seq })
}
