import type { Payload, PayloadRequest } from 'payload'
import { query, type sql } from '../../postgres/connection.ts'
import type { Break } from './breaks.ts'

/** A look at the whole database as it stood at one moment. */
export type Scan = {
  /** Reads within the moment. */
  req: PayloadRequest
  sql: <Row>(statement: ReturnType<typeof sql>) => Promise<Row[]>
  /** Notes something wrong. Beyond some hundred, breaks are counted only. */
  note: (found: Break) => void
}

const keptBreaks = 200

/**
 * Runs checks within one read-only snapshot, so that work going on at the same time looks like no
 * break. Answers the breaks in the order found.
 */
export async function withScan(
  payload: Payload,
  run: (scan: Scan) => Promise<void>,
): Promise<Break[]> {
  const transactionID = await payload.db.beginTransaction({
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
  if (!transactionID) throw new Error('The database gave no snapshot')
  const req = { payload, transactionID, context: {} } as unknown as PayloadRequest
  const breaks: Break[] = []
  try {
    await run({
      req,
      sql: (statement) => query(req, statement),
      note: (found) => {
        if (breaks.length < keptBreaks) breaks.push(found)
      },
    })
  } finally {
    await payload.db.rollbackTransaction(transactionID)
  }
  return breaks
}

/** Items in groups of `size`. */
export function* groupsOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
