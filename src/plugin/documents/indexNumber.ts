import type { PayloadRequest } from 'payload'
import { yearOf } from '../../domain/dates/index.ts'
import {
  formatIndexNumber,
  type IndexNumber,
  parseIndexNumber,
} from '../../domain/index-number/index.ts'
import { actorOf, idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import type { StoredDocument } from './state.ts'

/**
 * Allots the next index number of the office's code and the year the document was formed (IX-1).
 * The counter's row stays locked until the transaction ends: a submission that fails gives its
 * number back, so there is no gap, and no two get the same. Imported numbers are passed over.
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
  for (;;) {
    const rows = await query<{ last: number }>(
      req,
      sql`insert into gongkai_index_numbers (uscc, year, last) values (${uscc}, ${year}, 1)
          on conflict (uscc, year) do update set last = gongkai_index_numbers.last + 1
          returning last`,
    )
    const formatted = formatIndexNumber({ uscc, year, sequence: Number(rows[0]?.last) })
    if (!formatted.ok) throw refuse(req, 422, 'INDEX_NUMBER_EXHAUSTED')
    // An import may have brought this number along already.
    if (!(await isTaken(req, formatted.value))) return formatted.value
  }
}

/**
 * Accepts an index number that an import brings with it: it must be well formed and free. Clerks
 * bring along numbers of their own offices or of bodies that are not here any more, never those of
 * another office.
 */
export async function keepIndexNumber(req: PayloadRequest, text: unknown): Promise<string> {
  const parsed = typeof text === 'string' ? parseIndexNumber(text) : null
  if (!parsed?.ok) throw refuse(req, 422, 'INDEX_NUMBER_INVALID', 'indexNumber')
  if (await isTaken(req, parsed.value)) throw refuse(req, 422, 'INDEX_NUMBER_TAKEN', 'indexNumber')
  const actor = await actorOf(req)
  if (actor) {
    const issuer = await req.payload.db.findOne<{ id: string | number }>({
      collection: slugs.offices,
      where: { uscc: { equals: parsed.issuer } },
      select: {},
      req,
    })
    if (issuer && !actor.offices.clerk.includes(String(issuer.id))) {
      throw refuse(req, 403, 'OFFICE_NOT_YOURS', 'indexNumber')
    }
  }
  await passOver(req, parsed)
  return parsed.value
}

/**
 * No number up to one that an import brought is allotted any more. Those below it were given where
 * it comes from, whether they are imported too or not; and were its draft thrown away, it would be
 * given to another document.
 */
async function passOver(req: PayloadRequest, imported: IndexNumber): Promise<void> {
  const { form, issuer, year, sequence } = imported
  if (form !== 'uscc' || year === null || !isPostgres(req.payload)) return
  await query(
    req,
    sql`insert into gongkai_index_numbers (uscc, year, last) values (${issuer}, ${year}, ${sequence})
        on conflict (uscc, year)
        do update set last = greatest(gongkai_index_numbers.last, excluded.last)`,
  )
}

const isTaken = async (req: PayloadRequest, indexNumber: string): Promise<boolean> =>
  (await req.payload.db.findOne({
    collection: slugs.documents,
    where: { indexNumber: { equals: indexNumber } },
    select: {},
    req,
  })) !== null
