import type { PayloadRequest } from 'payload'
import { slugs } from '../../slugs.ts'
import { type StoredDocument, stateOf } from '../state.ts'
import { queuePublication } from './queue.ts'

/**
 * Publications whose time came while nobody could carry them out, because whoever scheduled them
 * had left and the handover of their work was not confirmed yet: queued once more.
 */
export async function resumePublications(
  req: PayloadRequest,
  { scheduler, now }: { scheduler: string; now: Date },
): Promise<void> {
  const { docs } = await req.payload.db.queryDrafts<StoredDocument>({
    collection: slugs.documents,
    where: {
      and: [
        { 'version.stage': { equals: 'approved' } },
        { 'version.scheduledFor': { exists: true } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  for (const document of docs) {
    const { revision, scheduledFor } = stateOf(document)
    if (scheduledFor === null || Date.parse(scheduledFor) > now.getTime()) continue
    const id = String(document.id)
    const isTheirs = await req.payload.db.findOne({
      collection: slugs.ledger,
      where: {
        and: [
          { subject: { equals: slugs.documents } },
          { subjectId: { equals: id } },
          { action: { equals: 'publish' } },
          { revision: { equals: revision } },
          { actor: { equals: scheduler } },
        ],
      },
      req,
    })
    if (isTheirs) await queuePublication(req, { document: id, revision, at: now })
  }
}
