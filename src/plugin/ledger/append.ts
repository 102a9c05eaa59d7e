import type { PayloadRequest } from 'payload'
import { type LedgerEntry, nextEntry } from '../../domain/ledger/entry.ts'
import { onceCommitted } from '../postgres/commit.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import { anchorOf } from './anchor.ts'

/** An act to be recorded; what does not apply may be left out. */
export type Act = Pick<LedgerEntry, 'subject' | 'subjectId' | 'action' | 'actor' | 'actorName'> &
  Partial<Omit<LedgerEntry, 'seq' | 'previousHash' | 'hash'>>

/** Serialises appending within the database; released when the transaction ends. */
const lockKey = 0x676b6c67 // 'gklg'

/**
 * Appends an act to the ledger, inside the transaction of `req`. The head is locked until that
 * transaction ends, so the chain has no gap and no fork; append late in a transaction.
 */
export async function appendToLedger(
  req: PayloadRequest,
  act: Act,
  at: Date,
): Promise<LedgerEntry> {
  const previous = await lockHead(req)
  const entry = nextEntry(
    {
      at: at.toISOString(),
      onBehalfOf: null,
      onBehalfOfName: null,
      from: null,
      to: null,
      revision: null,
      round: null,
      contentHash: null,
      stateHash: null,
      opinion: null,
      details: null,
      ...act,
    },
    previous,
  )
  await req.payload.db.create({
    collection: slugs.ledger,
    data: { ...entry },
    req,
    // What was inserted is known; reading it back would cost a query under the head's lock.
    returning: false,
  })
  // The anchor follows once the transaction has committed; see there.
  await onceCommitted(req, anchorOf(req.payload).expect)
  return entry
}

async function lockHead(req: PayloadRequest): Promise<{ seq: number; hash: string } | null> {
  if (!isPostgres(req.payload)) {
    const { docs } = await req.payload.db.find<{ id: string; seq: number; hash: string }>({
      collection: slugs.ledger,
      req,
      sort: '-seq',
      limit: 1,
      pagination: false,
    })
    return docs[0] ?? null
  }
  await query(req, sql`select pg_advisory_xact_lock(${sql.raw(String(lockKey))})`)
  const rows = await query<{ seq: string; hash: string }>(
    req,
    sql`select seq, hash from ledger order by seq desc limit 1`,
  )
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : null
}
