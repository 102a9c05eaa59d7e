import type { PayloadRequest } from 'payload'
import type { DocumentState } from '../../domain/approval/index.ts'
import { lexicalText } from '../../lib/lexicalText.ts'
import { tsvectorOf, wordsOf } from '../../lib/words.ts'
import { idOf } from '../access/actor.ts'
import type { StoredDocument } from '../documents/state.ts'
import { query, sql } from '../postgres/connection.ts'

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** A row of `gongkai_public` with its text, as it must be for a document. */
export type Projection = {
  document_id: string
  index_number: string | null
  title: string
  document_number: string | null
  office_id: string | null
  category_ids: string[]
  genre: string | null
  statutory_item: string | null
  formed_on: string
  formed_year: number
  published_at: string | null
  effective_on: string | null
  expires_on: string | null
  repealed_on: string | null
  summary: string | null
  tsv: string
  body: string
}

/** What the public lists and searches of a document. */
export function projectionOf({
  document,
  state,
}: {
  document: StoredDocument
  state: DocumentState
}): Projection {
  const body = lexicalText(document.body)
  const title = String(document.title)
  const number = text(document.documentNumber)
  const formedOn = String(document.formedOn)
  return {
    document_id: String(document.id),
    index_number: state.indexNumber,
    title,
    document_number: number,
    office_id: idOf(document.office),
    category_ids: ((document.categories ?? []) as unknown[])
      .map(idOf)
      .filter((found) => found !== null),
    genre: text(document.genre),
    statutory_item: text(document.statutoryItem),
    formed_on: formedOn,
    formed_year: Number(formedOn.slice(0, 4)),
    published_at: state.publishedAt,
    effective_on: text(document.effectiveOn),
    expires_on: text(document.expiresOn),
    repealed_on: state.repealedOn,
    summary: text(document.summary),
    tsv: tsvectorOf([
      { words: wordsOf(title), weight: 'A' },
      { words: number ? wordsOf(number) : [], weight: 'B' },
      {
        words: wordsOf([document.keywords, document.summary].map(text).filter(Boolean).join('\n')),
        weight: 'C',
      },
      { words: wordsOf(body), weight: 'D' },
    ]),
    body,
  }
}

/**
 * Puts a live, proactive document into the public projection: the narrow table behind lists and
 * search. In the transaction of the publication, so that what is listed is what is live, always.
 */
export async function showToPublic(
  req: PayloadRequest,
  subject: { document: StoredDocument; state: DocumentState },
): Promise<void> {
  const row = projectionOf(subject)
  await query(
    req,
    sql`insert into gongkai_public
          (document_id, index_number, title, document_number, office_id, category_ids, genre,
           statutory_item, formed_on, formed_year, published_at, effective_on, expires_on,
           repealed_on, summary, tsv)
        values (${row.document_id}, ${row.index_number}, ${row.title}, ${row.document_number},
           ${row.office_id}, ${`{${row.category_ids.map((each) => `"${each}"`).join(',')}}`}::text[],
           ${row.genre}, ${row.statutory_item}, ${row.formed_on}, ${row.formed_year},
           ${row.published_at}, ${row.effective_on}, ${row.expires_on}, ${row.repealed_on},
           ${row.summary}, ${row.tsv}::tsvector)
        on conflict (document_id) do update set
          title = excluded.title, document_number = excluded.document_number,
          office_id = excluded.office_id, category_ids = excluded.category_ids,
          genre = excluded.genre, statutory_item = excluded.statutory_item,
          formed_on = excluded.formed_on, formed_year = excluded.formed_year,
          effective_on = excluded.effective_on, expires_on = excluded.expires_on,
          repealed_on = excluded.repealed_on, summary = excluded.summary, tsv = excluded.tsv`,
  )
  await query(
    req,
    sql`insert into gongkai_public_text (document_id, body) values (${row.document_id}, ${row.body})
        on conflict (document_id) do update set body = excluded.body`,
  )
}

/** Takes a document out of everything that lists or searches. */
export async function hideFromPublic(req: PayloadRequest, id: string | number): Promise<void> {
  await query(req, sql`delete from gongkai_public where document_id = ${String(id)}`)
}
