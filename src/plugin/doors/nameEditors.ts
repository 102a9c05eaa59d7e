import type { CollectionAfterReadHook, CollectionSlug } from 'payload'
import { actorOf } from '../access/actor.ts'
import { slugs } from '../slugs.ts'

/**
 * Who edits a document, told to a colleague who opens it: the name, and nothing else of the account.
 * Staff may read only their own account, so Payload would show the bare id; to whoever may read more
 * it would show the address. Its notice shows what stands in `email`, hence the name there too.
 */
export const nameEditors: CollectionAfterReadHook = async ({ doc, req }) => {
  const { user } = doc as { user?: { relationTo: string; value: unknown } }
  if (user?.relationTo !== slugs.users || !user.value || !(await actorOf(req))) return doc
  const id = idOf(user.value)
  const person = await req.payload.findByID({
    collection: slugs.users as CollectionSlug,
    id,
    depth: 0,
    select: { name: true },
    disableErrors: true,
    // As the system: who asks is staff, and learns the name alone.
    overrideAccess: true,
    req,
  })
  const name = person && 'name' in person ? String(person.name) : null
  return name ? { ...doc, user: { ...user, value: { id, name, email: name } } } : doc
}

const idOf = (value: unknown): string | number =>
  typeof value === 'object' && value !== null && 'id' in value
    ? (value.id as string | number)
    : (value as string | number)
