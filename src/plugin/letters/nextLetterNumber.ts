import type { PayloadRequest } from 'payload'
import { formatLetterNumber, isLetterCode } from '../../domain/letters/index.ts'
import { refuse } from '../errors.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'

/**
 * Allots the next number of an office's letters of a year (发文字号, DN-1): `云政公开〔2026〕12号`. It
 * must run in the transaction that stores the letter: until that ends nobody else gets a number of the
 * series, and when it fails the number is given back, so there is no gap. The counter is the code's:
 * were a code given to another office, no number would come twice.
 * @param office the id of the office
 * @throws Refusal INCOMPLETE (`letterCode`) when the office has no code
 */
export async function nextLetterNumber(
  req: PayloadRequest,
  { office, year }: { office: string; year: number },
): Promise<string> {
  if (!isPostgres(req.payload)) throw refuse(req, 501, 'NEEDS_POSTGRES')
  if (!req.transactionID) throw new Error('A letter is numbered in the transaction that stores it')
  const stored = await req.payload.db.findOne<{ id: string; letterCode?: unknown }>({
    collection: slugs.offices,
    where: { id: { equals: office } },
    req,
  })
  const code = stored?.letterCode
  if (!isLetterCode(code)) throw refuse(req, 422, 'INCOMPLETE', 'letterCode')
  const [row] = await query<{ last: number }>(
    req,
    sql`insert into gongkai_letter_numbers (code, year, last) values (${code}, ${year}, 1)
        on conflict (code, year) do update set last = gongkai_letter_numbers.last + 1
        returning last`,
  )
  return formatLetterNumber({ code, year, sequence: Number(row?.last) })
}
