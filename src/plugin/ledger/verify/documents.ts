import type { LedgerEntry } from '../../../domain/ledger/entry.ts'
import { attachmentsOf, type StoredDocument, type StoredFile } from '../../documents/state.ts'
import { sql } from '../../postgres/connection.ts'
import { slugs } from '../../slugs.ts'
import { verifyAttached } from './attached.ts'
import { asEntry } from './chain.ts'
import { type DocumentHistory, verifyHistory } from './history.ts'
import { verifyProjection } from './projection.ts'
import { verifyRegister } from './register.ts'
import { groupsOf, type Scan } from './scan.ts'

const documentsAtOnce = 100
/** Versions carry whole texts: fewer at once. */
const versionsAtOnce = 100

type VersionRow = { id: string; parent: string; revision: number; latest: boolean }

/** Every document: its versions, its row, its files and its place in the public lists. */
export async function verifyDocuments(scan: Scan): Promise<{ documents: number }> {
  let documents = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await scan.sql<{ id: string }>(
      sql`select id::text as id from documents where id > ${after}::uuid order by id limit ${documentsAtOnce}`,
    )
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await verifyGroup(scan, ids)
    documents += ids.length
    const last = ids.at(-1)
    if (!last || ids.length < documentsAtOnce) break
    after = last
  }
  await verifyLost(scan)
  return { documents }
}

async function verifyGroup(scan: Scan, ids: string[]): Promise<void> {
  const rows = await byIds<StoredDocument>(scan, slugs.documents, ids)
  const entries = await entriesOf(scan, ids)
  const versions = await scan.sql<VersionRow>(
    sql`select id::text as id, parent_id::text as parent, version_revision::float8 as revision, latest
        from _documents_v where parent_id in (${listOf(ids)})
        order by parent_id, version_revision, id`,
  )
  const histories: DocumentHistory[] = []
  for (const id of ids) {
    const row = rows.get(id)
    if (!row) continue
    const history = await verifyHistory(scan, {
      row,
      entries: entries.get(id) ?? [],
      versions: loadVersions(
        scan,
        versions.filter(({ parent }) => parent === id),
      ),
    })
    histories.push(history)
  }
  await verifyAttached(scan, histories)
  await verifyProjection(scan, histories)
  await verifyRegister(scan, histories, entries)
}

export type StoredVersion = {
  revision: number
  isLatest: boolean
  document: StoredDocument
  files: ReadonlyMap<string, StoredFile>
}

/** The versions of a document in order, whole, a few at a time. */
async function* loadVersions(scan: Scan, rows: VersionRow[]): AsyncGenerator<StoredVersion> {
  for (const group of groupsOf(rows, versionsAtOnce)) {
    const { docs } = await scan.req.payload.db.findVersions<StoredDocument>({
      collection: slugs.documents,
      where: { id: { in: group.map(({ id }) => id) } },
      limit: 0,
      pagination: false,
      req: scan.req,
    })
    const byId = new Map(docs.map((found) => [String(found.id), found]))
    const files = await byIds<StoredFile>(scan, slugs.files, [
      ...new Set(docs.flatMap((found) => attachmentsOf(found.version))),
    ])
    for (const { id, parent, revision, latest } of group) {
      const version = byId.get(id)?.version
      if (!version) continue
      yield { revision, isLatest: latest, document: { ...version, id: parent }, files }
    }
  }
}

/** What the ledger or the versions tell of documents that have no row. */
async function verifyLost({ sql: run, note }: Scan): Promise<void> {
  const lost = await run<{
    id: string
    seq: string
    was_discarded: boolean
    was_submitted: boolean
  }>(
    sql`select subject_id as id, max(seq) as seq,
          (array_agg(action order by seq desc))[1] = 'discard' as was_discarded,
          bool_or(action not in ('create', 'save', 'discard')) as was_submitted
        from ledger l where subject = ${slugs.documents}
          and not exists (select 1 from documents d where d.id::text = l.subject_id)
        group by subject_id order by max(seq)`,
  )
  for (const { id, seq, was_discarded, was_submitted } of lost) {
    const where = `documents/${id}`
    if (!was_discarded) note({ where, what: 'DOCUMENT_MISSING', seq: Number(seq) })
    else if (was_submitted) note({ where, what: 'HISTORY_IMPOSSIBLE', seq: Number(seq) })
  }
  const orphans = await run<{ id: string }>(
    sql`select id::text as id from _documents_v v where parent_id is null
        or not exists (select 1 from documents d where d.id = v.parent_id) order by id`,
  )
  for (const { id } of orphans) note({ where: `versions/${id}`, what: 'VERSION_ORPHAN' })
}

async function byIds<Row extends { id: string | number }>(
  { req }: Scan,
  collection: string,
  ids: string[],
): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: collection as 'documents',
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((row) => [String(row.id), row]))
}

async function entriesOf({ req }: Scan, ids: string[]): Promise<Map<string, LedgerEntry[]>> {
  const { docs } = await req.payload.db.find<LedgerEntry & { id: string }>({
    collection: slugs.ledger,
    where: { and: [{ subject: { equals: slugs.documents } }, { subjectId: { in: ids } }] },
    sort: 'seq',
    limit: 0,
    pagination: false,
    req,
  })
  const byDocument = new Map<string, LedgerEntry[]>()
  for (const entry of docs.map(asEntry)) {
    const known = byDocument.get(entry.subjectId)
    if (known) known.push(entry)
    else byDocument.set(entry.subjectId, [entry])
  }
  return byDocument
}

const listOf = (ids: string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
