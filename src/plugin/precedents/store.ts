import type { PayloadRequest } from 'payload'
import { bandsOf } from '../../domain/similarity/index.ts'
import { idOf } from '../access/idOf.ts'
import type { StoredDocument } from '../documents/state.ts'
import { query, sql } from '../postgres/connection.ts'
import { coderOf, identifiersOfDocument, madeWith, subjectOfDocument } from './subject.ts'

/**
 * Enters a decision among the precedents, in the place of an earlier one about the same document; and
 * the identifiers in what is now public. In the transaction of the publication.
 */
export async function recordDecision(
  req: PayloadRequest,
  { document, decidedOn }: { document: StoredDocument; decidedOn: string },
): Promise<void> {
  const { payload } = req
  const id = String(document.id)
  const { title, signature } = subjectOfDocument(document)
  const mode = String(document.mode)
  const ground =
    typeof document.ground === 'string' && mode !== 'proactive' ? document.ground : null
  await query(
    req,
    sql`with kept as (
          insert into gongkai_precedents
            (document_id, office_id, mode, ground, decided_on, title, signature, made_with)
          values (${id}, ${idOf(document.office) ?? ''}, ${mode}, ${ground}, ${decidedOn}, ${title},
            ${arrayOf(signature)}::integer[], ${madeWith(payload)})
          on conflict (document_id) do update set
            office_id = excluded.office_id, mode = excluded.mode, ground = excluded.ground,
            decided_on = excluded.decided_on, title = excluded.title,
            signature = excluded.signature, made_with = excluded.made_with),
        gone as (delete from gongkai_precedent_bands where document_id = ${id})
        insert into gongkai_precedent_bands (band, decided_on, document_id)
        select band, ${decidedOn}, ${id} from unnest(${arrayOf(bandsOf(signature))}::integer[]) as band`,
  )
  const code = coderOf(payload)
  const identifiers = mode === 'proactive' ? identifiersOfDocument(document) : []
  await query(
    req,
    sql`with gone as (delete from gongkai_identifiers where document_id = ${id})
        insert into gongkai_identifiers (document_id, kind, code)
        select ${id}, kind, code from unnest(${arrayOf(identifiers.map(({ kind }) => kind))}::text[],
          ${arrayOf(identifiers.map(code))}::text[]) as i(kind, code)`,
  )
}

/** What was taken down guides nobody, and nothing that it held may be found by. */
export async function forgetDecision(req: PayloadRequest, id: string | number): Promise<void> {
  await query(
    req,
    sql`with gone as (delete from gongkai_precedents where document_id = ${String(id)})
        delete from gongkai_identifiers where document_id = ${String(id)}`,
  )
}

/** As a PostgreSQL array; of numbers and plain words, which need no quoting. */
export const arrayOf = (values: readonly (number | string)[]): string => `{${values.join(',')}}`
