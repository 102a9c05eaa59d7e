import type { PayloadRequest } from 'payload'
import type { GroundId, ModeId } from '../../domain/disclosure/index.ts'
import { articleOf, type Precedent } from '../../domain/precedents/index.ts'
import { findOffices } from '../offices/find.ts'
import { slugs } from '../slugs.ts'

/** An earlier decision as one person may see it. */
export type SeenDecision = {
  /** Id, index number and title are there for who may read the document; else null. */
  id: string | null
  indexNumber: string | null
  title: string | null
  office: string
  mode: ModeId
  ground: GroundId | null
  article: string | null
  decidedOn: string
}

/**
 * Decisions as this person may see them. Of a document that they may not read they learn that there
 * is one, of which office, how it was decided and when; not what it is about.
 */
export async function seenBy(
  req: PayloadRequest,
  decisions: readonly Precedent[],
): Promise<SeenDecision[]> {
  if (decisions.length === 0) return []
  const names = new Map((await findOffices(req)).map(({ id, name }) => [id, name]))
  const { docs } = await req.payload.find({
    collection: slugs.documents as 'documents',
    where: { id: { in: decisions.map(({ id }) => id) } },
    select: { indexNumber: true },
    depth: 0,
    limit: decisions.length,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const readable = new Map<string, string | null>(
    docs.map((doc) => [String(doc.id), (doc.indexNumber as string | null | undefined) ?? null]),
  )
  return decisions.map(({ id, title, office, mode, ground, decidedOn }) => {
    const mayRead = readable.has(id)
    return {
      id: mayRead ? id : null,
      indexNumber: readable.get(id) ?? null,
      title: mayRead ? title : null,
      office: names.get(office) ?? '',
      mode,
      ground,
      article: articleOf(ground),
      decidedOn,
    }
  })
}
