import { chainFault, type LedgerEntry } from '../../../domain/ledger/entry.ts'
import { slugs } from '../../slugs.ts'
import type { BreakCode } from './breaks.ts'
import type { Scan } from './scan.ts'

type StoredEntry = LedgerEntry & { id: string }

const batch = 1000
const codes: Record<NonNullable<ReturnType<typeof chainFault>>, BreakCode> = {
  SEQUENCE: 'ENTRY_SEQUENCE',
  PREVIOUS_HASH: 'ENTRY_PREVIOUS_HASH',
  HASH: 'ENTRY_HASH',
}

/** Goes through the whole ledger: no gap, each entry bound to the one before, each hash right. */
export async function verifyChain({ req, note }: Scan): Promise<{ entries: number }> {
  let entries = 0
  let previous: LedgerEntry | null = null
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const { docs }: { docs: StoredEntry[] } = await req.payload.db.find<StoredEntry>({
      collection: slugs.ledger,
      where: { seq: { greater_than: after } },
      sort: 'seq',
      limit: batch,
      pagination: false,
      req,
    })
    for (const entry of docs.map(asEntry)) {
      const fault = chainFault(entry, previous)
      if (fault) note({ where: `ledger/${entry.seq}`, what: codes[fault], seq: entry.seq })
      previous = entry
      entries += 1
    }
    const last = docs.at(-1)
    if (!last || docs.length < batch) return { entries }
    after = Number(last.seq)
  }
}

/** A row of the ledger as what was hashed: without the row's own id. */
export function asEntry({ id: _id, ...entry }: StoredEntry): LedgerEntry {
  return {
    seq: entry.seq,
    at: entry.at,
    subject: entry.subject,
    subjectId: entry.subjectId,
    action: entry.action,
    actor: entry.actor,
    actorName: entry.actorName,
    onBehalfOf: entry.onBehalfOf ?? null,
    onBehalfOfName: entry.onBehalfOfName ?? null,
    from: entry.from ?? null,
    to: entry.to ?? null,
    revision: entry.revision ?? null,
    round: entry.round ?? null,
    contentHash: entry.contentHash ?? null,
    stateHash: entry.stateHash ?? null,
    opinion: entry.opinion ?? null,
    details: entry.details ?? null,
    previousHash: entry.previousHash,
    hash: entry.hash,
  }
}
