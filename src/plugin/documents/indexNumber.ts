import type { PayloadRequest } from 'payload'
import { yearOf } from '../../domain/dates/index.ts'
import {
  formatIndexNumber,
  LAST_SEQUENCE,
  parseIndexNumber,
} from '../../domain/index-number/index.ts'
import { actorOf, idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import type { StoredDocument } from './state.ts'

/**
 * Allots the next index number of the office's code and the year the document was formed (IX-1).
 * The counter stands at the last number allotted. Numbers that imports brought along are passed
 * over, those of discarded drafts too: outside of here they name something already. A submission
 * that fails gives its number back with its transaction, so there is no gap.
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
  await lockSequence(req, { uscc, year })
  const rows = await query<{ last: number }>(
    req,
    sql`insert into gongkai_index_numbers (uscc, year, last)
        with recursive candidate (sequence) as (
          select coalesce((select last from gongkai_index_numbers
                           where uscc = ${uscc} and year = ${year}), 0) + 1
          union all
          select sequence + 1 from candidate
          cross join lateral (select ${`${uscc}/${year}-`}::text || lpad(sequence::text, 5, '0')) as n (number)
          where sequence <= ${LAST_SEQUENCE}
            and (exists (select 1 from documents where index_number = n.number)
              or exists (select 1 from ledger
                         where action = 'discard' and details->>'indexNumber' = n.number))
        )
        select ${uscc}, ${year}::integer, max(sequence) from candidate
        on conflict (uscc, year) do update set last = excluded.last
        returning last`,
  )
  const formatted = formatIndexNumber({ uscc, year, sequence: Number(rows[0]?.last) })
  if (!formatted.ok) throw refuse(req, 422, 'INDEX_NUMBER_EXHAUSTED')
  return formatted.value
}

/**
 * Accepts an index number that an import brings with it: it must be well formed and free. Clerks
 * bring along numbers of their own offices or of bodies that are not here any more, never those of
 * another office. The number of a discarded draft may be brought again: it is the same document's.
 */
export async function keepIndexNumber(req: PayloadRequest, text: unknown): Promise<string> {
  const parsed = typeof text === 'string' ? parseIndexNumber(text) : null
  if (!parsed?.ok) throw refuse(req, 422, 'INDEX_NUMBER_INVALID', 'indexNumber')
  const { issuer, year, form } = parsed
  if (form === 'uscc' && year !== null) await lockSequence(req, { uscc: issuer, year })
  if (await isTaken(req, parsed.value)) throw refuse(req, 422, 'INDEX_NUMBER_TAKEN', 'indexNumber')
  const actor = await actorOf(req)
  if (actor) {
    const office = await req.payload.db.findOne<{ id: string | number }>({
      collection: slugs.offices,
      where: { uscc: { equals: issuer } },
      select: {},
      req,
    })
    if (office && !actor.offices.clerk.includes(String(office.id))) {
      throw refuse(req, 403, 'OFFICE_NOT_YOURS', 'indexNumber')
    }
  }
  return parsed.value
}

/**
 * One at a time for each code and year, until the transaction ends: whoever allots a number sees
 * every number that was brought along, and the other way round.
 */
async function lockSequence(
  req: PayloadRequest,
  { uscc, year }: { uscc: string; year: number },
): Promise<void> {
  if (!isPostgres(req.payload)) return
  const key = `gongkai.indexNumbers/${uscc}/${year}`
  await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

const isTaken = async (req: PayloadRequest, indexNumber: string): Promise<boolean> =>
  (await req.payload.db.findOne({
    collection: slugs.documents,
    where: { indexNumber: { equals: indexNumber } },
    select: {},
    req,
  })) !== null
