import type { Payload } from 'payload'
import { isPostgres } from '../../postgres/connection.ts'
import { anchorOf } from '../anchor.ts'
import { verifyAnchor } from './anchored.ts'
import { type AnchorSource, ownAnchor } from './anchorLines.ts'
import type { Break } from './breaks.ts'
import { verifyChain } from './chain.ts'
import { verifyDocuments } from './documents.ts'
import { verifyFileBytes } from './fileBytes.ts'
import { verifyGuards } from './guards.ts'
import { verifyHolidays } from './holidays.ts'
import { verifyIndexNumbers } from './indexNumbers.ts'
import { verifyStrangers } from './projection.ts'
import { verifyRegisterStrangers } from './register.ts'
import { verifyRequests } from './requests.ts'
import { verifyReviews } from './reviews.ts'
import { withScan } from './scan.ts'

export type VerifyReport = {
  ok: boolean
  entries: number
  documents: number
  requests: number
  files: number
  /** Wall time in milliseconds. */
  tookMs: number
  /** The first break first; no more than 200. */
  breaks: Break[]
}

/**
 * Computes again everything that the ledger vouches for, on one snapshot of the database: the chain,
 * the heads kept outside of it, every revision of every document with its files, the public row, the
 * public lists, the index numbers, the holidays, every request with its events and the proceedings about it. Without `anchor`, the
 * heads of this site's own anchor file.
 *
 * Not covered, because nothing depends on them: `created_at` and `updated_at`, the ids of rows within
 * a document, and of files their picture size and office before a document uses them.
 */
export async function verifyLedger(
  payload: Payload,
  { anchor }: { anchor?: AnchorSource } = {},
): Promise<VerifyReport> {
  if (!isPostgres(payload)) throw new Error('NEEDS_POSTGRES')
  const started = performance.now()
  // Taken before the snapshot: whatever the anchor holds by now, the snapshot holds too. It is not
  // brought up to date first, for looking must change nothing.
  const source = anchor ?? (await ownAnchor(anchorOf(payload).file))
  const counts = { entries: 0, documents: 0, requests: 0, files: 0 }
  const breaks = await withScan(payload, async (scan) => {
    Object.assign(counts, await verifyChain(scan))
    await verifyAnchor(scan, source, counts.entries)
    Object.assign(counts, await verifyDocuments(scan))
    Object.assign(counts, await verifyFileBytes(scan))
    Object.assign(counts, await verifyRequests(scan))
    await verifyReviews(scan)
    await verifyStrangers(scan)
    await verifyRegisterStrangers(scan)
    await verifyIndexNumbers(scan)
    await verifyHolidays(scan)
    await verifyGuards(scan)
  })
  const tookMs = Math.round(performance.now() - started)
  return { ok: breaks.length === 0, ...counts, tookMs, breaks }
}
