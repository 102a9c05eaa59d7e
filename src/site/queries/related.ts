import type { Payload } from 'payload'
import type { DateOnly } from '../../domain/dates/index.ts'
import { type Validity, validityOn } from '../../domain/disclosure/index.ts'
import { reader, sql } from './database.ts'

export type RelationType =
  | 'supersedes'
  | 'implements'
  | 'amends'
  | 'repeals'
  | 'interprets'
  | 'relates'

/** Another public document that this one names, or that names this one. */
export type Related = {
  type: RelationType
  /** `out`: this document says so of the other; `in`: the other of this one. */
  direction: 'out' | 'in'
  indexNumber: string
  title: string
  publishedAt: string
  validity: Validity
}

type Row = {
  type: RelationType
  direction: 'out' | 'in'
  index_number: string
  title: string
  published_at: string | Date
  effective_on: string | null
  expires_on: string | null
  repealed_on: string | null
}

/**
 * The chain of a document, both ways. Relations are read as the system, since the field is for staff
 * only (it may name what is not public); the join with the projection leaves what the public may see.
 */
export async function loadRelated(
  payload: Payload,
  { id, today }: { id: string; today: DateOnly },
): Promise<Related[]> {
  const shown = sql`p.index_number, p.title, p.published_at, p.effective_on, p.expires_on, p.repealed_on`
  const rows = await reader(payload)<Row>(
    sql`select r.relation_type as type, 'out' as direction, ${shown}
          from documents_relations r join gongkai_public p on p.document_id = r.document_id::text
          where r._parent_id = ${id}::uuid
        union all
        select r.relation_type as type, 'in' as direction, ${shown}
          from documents_relations r join gongkai_public p on p.document_id = r._parent_id::text
          where r.document_id = ${id}::uuid
        limit 200`,
  )
  return rows.map((row) => ({
    type: row.type,
    direction: row.direction,
    indexNumber: row.index_number,
    title: row.title,
    publishedAt: new Date(row.published_at).toISOString(),
    validity: validityOn(
      {
        effectiveOn: row.effective_on,
        expiresOn: row.expires_on,
        repealedOn: row.repealed_on,
      },
      today,
    ),
  }))
}
