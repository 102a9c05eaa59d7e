import type { PayloadRequest } from 'payload'
import { slugs } from '../../slugs.ts'
import type { StoredDocument } from '../state.ts'

/** A document as it was at a revision; null when there is no such version. Reads as the system. */
export async function loadRevision(
  req: PayloadRequest,
  { id, revision }: { id: string | number; revision: number },
): Promise<StoredDocument | null> {
  const { docs } = await req.payload.db.findVersions<StoredDocument>({
    collection: slugs.documents,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: revision } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const found = docs[0]?.version
  return found ? { ...found, id } : null
}
