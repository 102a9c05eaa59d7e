import type { PayloadRequest } from 'payload'
import type { DocumentState } from '../../domain/approval/index.ts'
import { lexicalText } from '../../lib/lexicalText.ts'
import { tsvectorOf, wordsOf } from '../../lib/words.ts'
import { idOf } from '../access/actor.ts'
import type { StoredDocument } from '../documents/state.ts'
import { query, sql } from '../postgres/connection.ts'

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/**
 * Puts a live, proactive document into the public projection: the narrow table behind lists and
 * search. In the transaction of the publication, so that what is listed is what is live, always.
 */
export async function showToPublic(
  req: PayloadRequest,
  { document, state }: { document: StoredDocument; state: DocumentState },
): Promise<void> {
  const id = String(document.id)
  const body = lexicalText(document.body)
  const title = String(document.title)
  const number = text(document.documentNumber)
  const tsv = tsvectorOf([
    { words: wordsOf(title), weight: 'A' },
    { words: number ? wordsOf(number) : [], weight: 'B' },
    {
      words: wordsOf([document.keywords, document.summary].map(text).filter(Boolean).join('\n')),
      weight: 'C',
    },
    { words: wordsOf(body), weight: 'D' },
  ])
  const categories = ((document.categories ?? []) as unknown[])
    .map(idOf)
    .filter((found) => found !== null)
  const formedOn = String(document.formedOn)
  await query(
    req,
    sql`insert into gongkai_public
          (document_id, index_number, title, document_number, office_id, category_ids, genre,
           statutory_item, formed_on, formed_year, published_at, effective_on, expires_on,
           repealed_on, summary, tsv)
        values (${id}, ${state.indexNumber}, ${title}, ${number}, ${idOf(document.office)},
           ${`{${categories.map((each) => `"${each}"`).join(',')}}`}::text[], ${text(document.genre)},
           ${text(document.statutoryItem)}, ${formedOn}, ${Number(formedOn.slice(0, 4))},
           ${state.publishedAt}, ${text(document.effectiveOn)}, ${text(document.expiresOn)},
           ${state.repealedOn}, ${text(document.summary)}, ${tsv}::tsvector)
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
    sql`insert into gongkai_public_text (document_id, body) values (${id}, ${body})
        on conflict (document_id) do update set body = excluded.body`,
  )
}

/** Takes a document out of everything that lists or searches. */
export async function hideFromPublic(req: PayloadRequest, id: string | number): Promise<void> {
  await query(req, sql`delete from gongkai_public where document_id = ${String(id)}`)
}
