import type { PayloadRequest } from 'payload'
import { query, sql } from '../../postgres/connection.ts'
import { slugs } from '../../slugs.ts'
import { loadEvents, type StoredRequest } from '../load.ts'

/**
 * Takes away what was found to be no application: who sent it, what it said and why it was refused.
 * That it came, was refused and when stays. Answers the places of the events that were emptied.
 */
export async function eraseSubmission(
  req: PayloadRequest,
  { row, today }: { row: StoredRequest; today: string },
): Promise<Record<string, null>> {
  await req.payload.db.updateOne({
    collection: slugs.requests,
    id: row.id,
    data: {
      sealedApplicant: null,
      sealedDescription: null,
      sealedHolds: null,
      identityIndex: null,
      targetIndex: null,
      codeHash: null,
      idempotencyKey: null,
      erasedOn: today,
    },
    req,
    returning: false,
  })
  const sealed = (await loadEvents(req, row.id)).filter((event) => event.sealed)
  for (const { id } of sealed) {
    await query(req, sql`update request_events set sealed = null where id = ${String(id)}`)
  }
  return Object.fromEntries(sealed.map(({ seq }) => [String(seq), null]))
}
