import type { PayloadRequest } from 'payload'
import type { LedgerEntry } from '../../domain/ledger/entry.ts'
import { slugs } from '../slugs.ts'

/** A ledger entry about a document, as the people of the document see it. */
export type LedgerLine = Omit<LedgerEntry, 'subject' | 'subjectId' | 'stateHash'> & {
  revision: number
  round: number
}

/** Saves are in the ledger too, but not part of the approval that people read. */
const saves = ['create', 'save']

/** The acts on a document, oldest first; with `all`, its saves too. */
export async function ledgerOf(
  req: PayloadRequest,
  id: string | number,
  { all = false }: { all?: boolean } = {},
): Promise<LedgerLine[]> {
  const { docs } = await req.payload.db.find<LedgerLine & { id: string }>({
    collection: slugs.ledger,
    where: {
      and: [
        { subject: { equals: slugs.documents } },
        { subjectId: { equals: String(id) } },
        ...(all ? [] : [{ action: { not_in: saves } }]),
      ],
    },
    sort: 'seq',
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map((entry) => ({
    seq: entry.seq,
    at: entry.at,
    actor: entry.actor,
    actorName: entry.actorName,
    onBehalfOf: entry.onBehalfOf,
    onBehalfOfName: entry.onBehalfOfName,
    action: entry.action,
    from: entry.from,
    to: entry.to,
    revision: entry.revision,
    round: entry.round,
    contentHash: entry.contentHash,
    opinion: entry.opinion,
    details: entry.details,
    previousHash: entry.previousHash,
    hash: entry.hash,
  }))
}
