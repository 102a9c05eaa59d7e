import type { PayloadRequest } from 'payload'
import type { Actor } from '../../../access/actor.ts'
import { slugs } from '../../../slugs.ts'

/** The offices that someone writes for, by name. */
export async function clerkOffices(
  req: PayloadRequest,
  actor: Actor,
): Promise<{ id: string; name: string }[]> {
  if (actor.offices.clerk.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string; name?: string; successor?: unknown }>({
    collection: slugs.offices,
    where: { id: { in: actor.offices.clerk } },
    select: { name: true, successor: true },
    sort: 'order',
    limit: 0,
    pagination: false,
    req,
  })
  // An office that was merged into another publishes nothing new.
  return docs
    .filter((office) => !office.successor)
    .map((office) => ({ id: String(office.id), name: office.name ?? '' }))
}
