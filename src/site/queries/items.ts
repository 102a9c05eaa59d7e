import { type DateOnly, todayIn } from '../../domain/dates/index.ts'
import { type Validity, validityOn } from '../../domain/disclosure/index.ts'
import { siteConfig } from '../site.config.ts'
import { sql } from './database.ts'
import type { Directory } from './directory.ts'

/** A row of the public projection, as lists need it. */
export type Row = {
  id: string
  index_number: string
  title: string
  document_number: string | null
  office_id: string
  category_ids: string[]
  genre: string | null
  formed_on: string
  published_at: string | Date
  effective_on: string | null
  expires_on: string | null
  repealed_on: string | null
  summary: string | null
}

export const columns = sql`document_id as id, index_number, title, document_number, office_id,
  category_ids, genre, formed_on, published_at, effective_on, expires_on, repealed_on, summary`

/** One document in a list. */
export type Item = {
  id: string
  indexNumber: string
  title: string
  documentNumber: string | null
  office: { slug: string; name: string } | null
  categories: { slug: string; name: string }[]
  genre: string | null
  formedOn: DateOnly
  /** ISO 8601, UTC. */
  publishedAt: string
  /** The day of publication where the county is. */
  publishedOn: DateOnly
  validity: Validity
  repealedOn: DateOnly | null
  summary: string | null
}

/** Where and when a list is read. */
export type Reading = { directory: Directory; today: DateOnly }

export function itemOf(row: Row, { directory, today }: Reading): Item {
  const office = directory.office(row.office_id)
  const publishedAt = new Date(row.published_at)
  return {
    id: row.id,
    indexNumber: row.index_number,
    title: row.title,
    documentNumber: row.document_number,
    office: office && { slug: office.slug, name: office.name },
    categories: row.category_ids
      .map((id) => directory.category(id))
      .filter((category) => category !== null)
      .map(({ slug, name }) => ({ slug, name })),
    genre: row.genre,
    formedOn: row.formed_on,
    publishedAt: publishedAt.toISOString(),
    publishedOn: todayIn(siteConfig.timeZone, publishedAt),
    validity: validityOn(
      {
        effectiveOn: row.effective_on,
        expiresOn: row.expires_on,
        repealedOn: row.repealed_on,
      },
      today,
    ),
    repealedOn: row.repealed_on,
    summary: row.summary,
  }
}

/** The path of a document; the slash of its index number is literal. */
export const documentPath = (indexNumber: string): string =>
  `/documents/${indexNumber.split('/').map(encodeURIComponent).join('/')}`
