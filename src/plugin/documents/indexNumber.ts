import type { PayloadRequest } from 'payload'
import { yearOf } from '../../domain/dates/index.ts'
import { formatIndexNumber, parseIndexNumber } from '../../domain/index-number/index.ts'
import { idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import type { StoredDocument } from './state.ts'

/**
 * Allots the next index number of the office's code and the year the document was formed (IX-1).
 * The counter's row stays locked until the transaction ends: a submission that fails gives its
 * number back, so there is no gap, and no two get the same.
 */
export async function allotIndexNumber(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<string> {
  const office = await req.payload.db.findOne<{ id: string; uscc?: string }>({
    collection: slugs.offices,
    where: { id: { equals: idOf(document.office) } },
    req,
  })
  if (!office?.uscc) throw refuse(req, 422, 'INCOMPLETE', 'uscc')
  const uscc = office.uscc
  const year = yearOf(String(document.formedOn))
  const rows = await query<{ last: number }>(
    req,
    sql`insert into gongkai_index_numbers (uscc, year, last) values (${uscc}, ${year}, 1)
        on conflict (uscc, year) do update set last = gongkai_index_numbers.last + 1
        returning last`,
  )
  const formatted = formatIndexNumber({ uscc, year, sequence: Number(rows[0]?.last) })
  if (!formatted.ok) throw refuse(req, 422, 'INDEX_NUMBER_EXHAUSTED')
  return formatted.value
}

/**
 * Accepts an index number that an import brings with it: it must be well formed and free, and the
 * counter moves past it, so that it is never allotted again.
 */
export async function keepIndexNumber(req: PayloadRequest, text: string): Promise<string> {
  const parsed = parseIndexNumber(text)
  if (!parsed.ok) throw refuse(req, 422, 'BAD_REQUEST', 'indexNumber')
  const taken = await req.payload.db.findOne({
    collection: slugs.documents,
    where: { indexNumber: { equals: parsed.value } },
    req,
  })
  if (taken) throw refuse(req, 422, 'INDEX_NUMBER_TAKEN', 'indexNumber')
  if (parsed.form === 'uscc' && parsed.year !== null && isPostgres(req.payload)) {
    await query(
      req,
      sql`insert into gongkai_index_numbers (uscc, year, last)
          values (${parsed.issuer}, ${parsed.year}, ${parsed.sequence})
          on conflict (uscc, year) do update
          set last = greatest(gongkai_index_numbers.last, excluded.last)`,
    )
  }
  return parsed.value
}
