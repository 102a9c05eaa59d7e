import type { LedgerEntry } from '../../../domain/ledger/entry.ts'
import { sql } from '../../postgres/connection.ts'
import { registrationHash, requestHash } from '../../requests/columns.ts'
import type { StoredEvent, StoredRequest } from '../../requests/load.ts'
import type { StoredParty } from '../../requests/parties.ts'
import { applicationFingerprint } from '../../requests/register.ts'
import { type Applicant, openJson, type Wanted } from '../../requests/sealed.ts'
import type { StoredFile } from '../../requests/store.ts'
import { slugs } from '../../slugs.ts'
import { asEntry } from './chain.ts'
import { verifyAccess, verifyHold, verifyIndexes } from './requestAccess.ts'
import { verifyEvents } from './requestEvents.ts'
import { verifyParties, verifyRequestFiles } from './requestParts.ts'
import type { Scan } from './scan.ts'

const atOnce = 200

/**
 * Every request: what it was registered with, its events, the columns that follow from them, what opens
 * it, who is consulted, its files and their bytes.
 */
export async function verifyRequests(scan: Scan): Promise<{ requests: number }> {
  let requests = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await scan.sql<{ id: string }>(
      sql`select id::text as id from requests where id > ${after}::uuid order by id limit ${atOnce}`,
    )
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await verifyGroup(scan, ids)
    requests += ids.length
    const last = ids.at(-1)
    if (!last || ids.length < atOnce) break
    after = last
  }
  await verifyLost(scan)
  return { requests }
}

async function verifyGroup(scan: Scan, ids: string[]): Promise<void> {
  const rows = await listOf<StoredRequest>(scan, slugs.requests, { id: { in: ids } }, 'id')
  const ofThese = { request: { in: ids } }
  const events = await listOf<StoredEvent>(scan, slugs.requestEvents, ofThese, 'seq')
  const parties = await listOf<StoredParty>(scan, slugs.requestParties, ofThese, 'key')
  const files = await listOf<StoredFile>(scan, slugs.requestFiles, ofThese, 'createdAt')
  const entries = await listOf<LedgerEntry & { id: string }>(
    scan,
    slugs.ledger,
    { and: [{ subject: { equals: slugs.requests } }, { subjectId: { in: ids } }] },
    'seq',
  )
  for (const row of rows) {
    const id = String(row.id)
    const own = entries.filter(({ subjectId }) => subjectId === id).map(asEntry)
    const happened = events.filter(({ request }) => request === id)
    verifyRow(scan, { row, entries: own, events: happened })
    verifyEvents(scan, { row, events: happened, entries: own })
    verifyParties(scan, {
      row,
      entries: own,
      parties: parties.filter(({ request }) => request === id),
    })
    await verifyRequestFiles(scan, {
      row,
      entries: own,
      files: files.filter(({ request }) => request === id),
    })
  }
}

function verifyRow(
  scan: Scan,
  {
    row,
    entries,
    events,
  }: { row: StoredRequest; entries: readonly LedgerEntry[]; events: readonly StoredEvent[] },
): void {
  const { req, note } = scan
  const where = `requests/${row.id}`
  const [first] = entries
  if (first?.action !== 'register') {
    note({ where, what: 'REQUEST_UNRECORDED' })
    return
  }
  if (first.contentHash !== registrationHash(row)) {
    note({ where, what: 'REQUEST_CHANGED', seq: first.seq })
  }
  const newest = entries.findLast(({ stateHash }) => stateHash !== null)
  if (newest?.stateHash !== requestHash(row as never)) {
    note({ where, what: 'REQUEST_STATE', seq: newest?.seq ?? first.seq })
  }
  const isErased = entries.some(({ action, details }) => action === 'erase' && details?.texts)
  if (isErased !== (row.erasedOn !== null)) {
    note({ where, what: 'REQUEST_ERASED', detail: String(row.erasedOn) })
  }
  verifyAccess(scan, { row, entries, isErased })
  verifyHold(scan, { row, entries })
  if (isErased) return
  const { payload } = req
  const applicant = openJson<Applicant>(payload, row, 'sealedApplicant', row.sealedApplicant)
  const wanted = openJson<Wanted>(payload, row, 'sealedDescription', row.sealedDescription)
  const isSame =
    applicant !== null &&
    wanted !== null &&
    applicationFingerprint(payload, { applicant, wanted }) === first.details?.fingerprint
  if (isSame) verifyIndexes(scan, { row, applicant, events })
  else note({ where, what: 'REQUEST_TEXT', seq: first.seq })
}

/** What the ledger or the events tell of requests that have no row. */
async function verifyLost({ sql: run, note }: Scan): Promise<void> {
  const lost = await run<{ id: string; seq: string }>(
    sql`select subject_id as id, max(seq) as seq from ledger l
        where subject = ${slugs.requests}
          and not exists (select 1 from requests r where r.id::text = l.subject_id)
        group by subject_id order by max(seq)`,
  )
  for (const { id, seq } of lost) {
    note({ where: `requests/${id}`, what: 'REQUEST_MISSING', seq: Number(seq) })
  }
  const orphans = await run<{ request: string; seq: number }>(
    sql`select request, seq::int as seq from request_events e
        where not exists (select 1 from requests r where r.id::text = e.request)
        order by request, seq`,
  )
  for (const { request, seq } of orphans) {
    note({ where: `requests/${request}/events/${seq}`, what: 'EVENT_EXTRA' })
  }
  const parts = await run<{ request: string; what: 'parties' | 'files'; name: string }>(
    sql`select request, what, name from (
          select request, 'parties' as what, key as name from request_parties
          union all select request, 'files', stored_as from request_files) part
        where not exists (select 1 from requests r where r.id::text = part.request)
        order by request, what, name`,
  )
  for (const { request, what, name } of parts) {
    const code = what === 'parties' ? 'PARTY_EXTRA' : 'REQUEST_FILE_EXTRA'
    note({ where: `requests/${request}/${what}/${name}`, what: code })
  }
}

async function listOf<Row>(
  { req }: Scan,
  collection: string,
  where: unknown,
  sort: string,
): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: collection as 'documents',
    where: where as never,
    sort,
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}
