import { randomBytes } from 'node:crypto'
import { createLocalReq, type PayloadRequest } from 'payload'
import { type Actor, actorOf } from '../access/actor.ts'
import type { Gongkai } from '../options.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { slugs } from '../slugs.ts'

/** In Payload's key-value store: whose a token is, by its keyed hash, and which hash is whose. */
const byToken = (hash: string) => `gongkai:dueFeed:${hash}`
const byPerson = (id: string) => `gongkai:dueFeedOf:${id}`

/**
 * A new address for somebody's calendar of due dates; the one before opens nothing from then on. The
 * token has 256 random bits, is answered this once and kept as a keyed hash.
 */
export async function makeFeed(
  req: PayloadRequest,
  gongkai: Gongkai,
  actor: Actor,
): Promise<{ url: string }> {
  await revokeFeed(req, actor)
  const token = randomBytes(32).toString('base64url')
  const hash = hashOfToken(req, token)
  await req.payload.kv.set(byToken(hash), { person: actor.id })
  await req.payload.kv.set(byPerson(actor.id), { hash })
  const { api } = req.payload.config.routes
  const site = (gongkai.siteUrl ?? req.origin ?? '').replace(/\/$/, '')
  return { url: `${site}${api}/${slugs.requests}/desk/feed/${token}.ics` }
}

/** The address opens nothing any more. */
export async function revokeFeed(req: PayloadRequest, actor: Actor): Promise<void> {
  const held = await req.payload.kv.get<{ hash: string }>(byPerson(actor.id))
  if (!held) return
  await req.payload.kv.delete(byToken(held.hash))
  await req.payload.kv.delete(byPerson(actor.id))
}

/**
 * Whose address this is, with what they may see today; null for any other, and for who has been
 * deactivated or has yet to change their first password.
 */
export async function personOfFeed(
  req: PayloadRequest,
  token: string,
): Promise<{ req: PayloadRequest; actor: Actor } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const hash = hashOfToken(req, token)
  const held = await req.payload.kv.get<{ person: string }>(byToken(hash))
  if (!held) return null
  // Of two that were made at the same moment, the later one holds.
  const newest = await req.payload.kv.get<{ hash: string }>(byPerson(held.person))
  if (newest?.hash !== hash) return null
  const person = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: slugs.users,
    where: { id: { equals: held.person } },
    req,
  })
  if (!person) return null
  const own = await createLocalReq(
    { user: { ...person, collection: slugs.users } as never },
    req.payload,
  )
  const actor = await actorOf(own)
  return actor ? { req: own, actor } : null
}

const hashOfToken = (req: PayloadRequest, token: string): string =>
  privacyOf(req.payload).blindIndex(token, 'dueFeed')
