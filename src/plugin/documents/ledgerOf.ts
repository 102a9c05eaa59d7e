import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

/** A ledger entry as the people of a document see it. */
export type LedgerLine = {
  seq: number
  at: string
  actor: { id: string; name: string }
  onBehalfOf: { id: string; name: string } | null
  action: string
  from: string | null
  to: string | null
  revision: number
  round: number
  contentHash: string
  opinion: string | null
  details: Record<string, unknown> | null
  previousHash: string
  hash: string
}

type Stored = Omit<LedgerLine, 'actor' | 'onBehalfOf'> & {
  id: string
  actor: string
  actorName: string
  onBehalfOf: string | null
  onBehalfOfName: string | null
}

/** Saves are in the ledger too, but not part of the approval that people read. */
const saves = ['create', 'save']

/** The acts on a document, oldest first; with `all`, its saves too. */
export async function ledgerOf(
  req: PayloadRequest,
  id: string | number,
  { all = false }: { all?: boolean } = {},
): Promise<LedgerLine[]> {
  const { docs } = await req.payload.db.find<Stored>({
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
    actor: { id: entry.actor, name: entry.actorName },
    onBehalfOf: entry.onBehalfOf
      ? { id: entry.onBehalfOf, name: entry.onBehalfOfName ?? '' }
      : null,
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
