import type { Payload } from 'payload'
import { type DateOnly, todayIn } from '../../domain/dates/index.ts'
import { type Removal, type Validity, validityOn } from '../../domain/disclosure/index.ts'
import type { Document } from '../../payload-types.ts'
import { slugs } from '../../plugin/slugs.ts'
import { siteConfig } from '../site.config.ts'
import { reader, sql } from './database.ts'
import type { Reading } from './items.ts'
import { loadRelated, type Related } from './related.ts'

export type Attachment = {
  name: string
  extension: string
  bytes: number
  href: string
  /** What was removed from it before it was disclosed, and why. */
  removals: Removal[]
}

/** A live, proactive document as its page shows it. */
export type PublicDocument = {
  indexNumber: string
  title: string
  documentNumber: string | null
  office: { id: string; slug: string; name: string } | null
  jointOffices: string[]
  categories: { slug: string; name: string }[]
  genre: string | null
  item: string | null
  formedOn: DateOnly
  effectiveOn: DateOnly | null
  expiresOn: DateOnly | null
  repealedOn: DateOnly | null
  publishedAt: string
  publishedOn: DateOnly
  validity: Validity
  summary: string | null
  keywords: string | null
  body: unknown
  attachments: Attachment[]
  related: Related[]
  /** What its latest publication bound to, from the ledger. */
  fingerprint: { hash: string; seq: number; at: string } | null
  /** Set when what is shown replaced an earlier publication. */
  correction: { note: string; on: DateOnly } | null
}

/** What is left of a document that was taken down: never its title, never its content. */
export type TakenDown = { indexNumber: string; reason: string; on: DateOnly | null }

/** The document of an index number, read as anybody reads it; null for all that is not public. */
export async function findDocument(
  payload: Payload,
  { indexNumber, directory, today }: Reading & { indexNumber: string },
): Promise<PublicDocument | null> {
  const { docs } = await payload.find({
    collection: slugs.documents as 'documents',
    where: { indexNumber: { equals: indexNumber } },
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 1,
    pagination: false,
  })
  const document = docs[0]
  if (!document?.publishedAt) return null
  const id = String(document.id)
  const [attachments, related, publications] = await Promise.all([
    findAttachments(payload, document),
    loadRelated(payload, { id, today }),
    findPublications(payload, id),
  ])
  const office = directory.office(idOf(document.office))
  const latest = publications[0]
  const note = text(document.changeNote)
  return {
    indexNumber,
    title: document.title,
    documentNumber: text(document.documentNumber),
    office: office && { id: office.id, slug: office.slug, name: office.name },
    jointOffices: (document.jointOffices ?? []).flatMap(
      (each) => directory.office(idOf(each))?.name ?? [],
    ),
    categories: (document.categories ?? []).flatMap((each) => directory.category(idOf(each)) ?? []),
    genre: text(document.genre),
    item: text(document.statutoryItem),
    formedOn: String(document.formedOn),
    effectiveOn: text(document.effectiveOn),
    expiresOn: text(document.expiresOn),
    repealedOn: text(document.repealedOn),
    publishedAt: document.publishedAt,
    publishedOn: dayOf(document.publishedAt),
    validity: validityOn(
      {
        effectiveOn: text(document.effectiveOn),
        expiresOn: text(document.expiresOn),
        repealedOn: text(document.repealedOn),
        stage: document.stage,
      },
      today,
    ),
    summary: text(document.summary),
    keywords: text(document.keywords),
    body: document.body,
    attachments,
    related,
    fingerprint: latest ?? null,
    correction: latest && publications.length > 1 && note ? { note, on: dayOf(latest.at) } : null,
  }
}

/**
 * What may be said of a document that was taken down. Read as the system, because nobody may read
 * the document any more; of one that was never public not even this is said.
 */
export async function findTakenDown(
  payload: Payload,
  indexNumber: string,
): Promise<TakenDown | null> {
  const rows = await reader(payload)<{ reason: string | null; at: string | null }>(
    sql`select taken_down_reason as reason, taken_down_at as at from documents
        where index_number = ${indexNumber} and stage = 'takenDown' and mode = 'proactive'
          and published_at is not null`,
  )
  const row = rows[0]
  return row ? { indexNumber, reason: row.reason ?? 'other', on: row.at && dayOf(row.at) } : null
}

/** Publications of a document in the ledger, newest first. */
async function findPublications(
  payload: Payload,
  id: string,
): Promise<{ hash: string; seq: number; at: string }[]> {
  const rows = await reader(payload)<{ hash: string; seq: string; at: string }>(
    sql`select content_hash as hash, seq, at from ledger
        where subject = ${slugs.documents} and subject_id = ${id}
          and action = 'publish' and "to" = 'published'
        order by seq desc limit 100`,
  )
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

async function findAttachments(payload: Payload, document: Document): Promise<Attachment[]> {
  const ids = (document.attachments ?? []).map(idOf).filter((id) => id !== null)
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: slugs.files as 'files',
    where: { id: { in: ids } },
    overrideAccess: false,
    depth: 0,
    limit: ids.length,
    pagination: false,
  })
  const byId = new Map(docs.map((file) => [String(file.id), file]))
  return ids.flatMap((id) => {
    const file = byId.get(id)
    if (!file?.filename) return []
    const name = file.originalName ?? file.filename
    return {
      name: name.replace(/\.[^.]+$/, ''),
      extension: /\.([^.]+)$/.exec(file.filename)?.[1]?.toLowerCase() ?? '',
      bytes: Number(file.filesize ?? 0),
      href: `/api/files/file/${encodeURIComponent(file.filename)}`,
      removals: Array.isArray(file.removals) ? (file.removals as Removal[]) : [],
    }
  })
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const dayOf = (moment: string): DateOnly => todayIn(siteConfig.timeZone, new Date(moment))

function idOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' && 'id' in value ? String(value.id) : String(value)
}
