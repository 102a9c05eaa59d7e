import type { Access, CollectionSlug, Payload } from 'payload'
import { type Actor, actorOf, hasRole } from '../access/actor.ts'
import { nobody } from '../access/rules.ts'
import { slugs } from '../slugs.ts'
import { nameEditors } from './nameEditors.ts'
import { refuseMalformed } from './refuseMalformed.ts'

const locks = 'payload-locked-documents'

/**
 * Payload adds collections of its own after every plugin has run: locks, preferences, jobs. Their
 * doors are closed here, at the start: no versions where there are none, and locks on what is the
 * plugin's are for staff, not for whoever can sign in to the host (trap P38).
 */
export function guardPayloadCollections(payload: Payload): void {
  for (const { config } of Object.values(payload.collections)) {
    if (!config.slug.startsWith('payload-')) continue
    config.access.readVersions = nobody
    if (!config.hooks.beforeOperation.includes(refuseMalformed)) {
      config.hooks.beforeOperation.unshift(refuseMalformed)
    }
  }
  const lockCollection = payload.collections[locks as CollectionSlug]
  if (!lockCollection) return
  const { afterRead } = lockCollection.config.hooks
  if (!afterRead.includes(nameEditors)) afterRead.push(nameEditors)
  const others = lockableOfHost(payload)
  Object.assign(lockCollection.config.access, {
    // The editor writes locks past access; nobody needs to make one through the API.
    create: nobody,
    read: forStaffAndHost(others, () => true),
    update: forStaffAndHost(others, (actor) => hasRole(actor, 'clerk', 'disclosureHead', 'admin')),
    delete: forStaffAndHost(others, (actor) => hasRole(actor, 'clerk', 'disclosureHead', 'admin')),
  })
}

/** Staff by the rule; people of the host's own auth collections only for the host's own things. */
const forStaffAndHost =
  (others: string[], rule: (actor: Actor) => boolean): Access =>
  async ({ req }) => {
    if (!req.user) return false
    const actor = await actorOf(req)
    if (actor) return rule(actor)
    if (req.user.collection === slugs.users || others.length === 0) return false
    return { or: others.map((slug) => ({ 'document.relationTo': { equals: slug } })) }
  }

function lockableOfHost(payload: Payload): string[] {
  const ours: string[] = Object.values(slugs)
  return Object.values(payload.collections)
    .map(({ config }) => config)
    .filter(({ slug, lockDocuments }) => lockDocuments !== false && !ours.includes(slug))
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .map(({ slug }) => slug)
}
