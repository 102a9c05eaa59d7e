import type { PayloadRequest } from 'payload'
import { query, sql } from '../postgres/connection.ts'

/**
 * The next receipt number of a year: `2026-00001`. One counter for the county, so that an applicant
 * need not know which office holds their request; a submission that fails gives its number back. It
 * can be guessed, which is no harm: only with the access code does it open anything.
 */
export async function nextReceiptNumber(req: PayloadRequest, year: number): Promise<string> {
  const [row] = await query<{ last: number }>(
    req,
    sql`insert into gongkai_receipt_numbers (year, last) values (${year}, 1)
        on conflict (year) do update set last = gongkai_receipt_numbers.last + 1
        returning last`,
  )
  return `${year}-${String(row?.last).padStart(5, '0')}`
}

/** As people type it: full-width, with spaces, with another dash. Null for what cannot be one. */
export function readReceiptNumber(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 100) return null
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
  const [, year, number] = /^(\d{4})-?(\d{1,9})$/.exec(plain) ?? []
  return year && number ? `${year}-${number.padStart(5, '0')}` : null
}
