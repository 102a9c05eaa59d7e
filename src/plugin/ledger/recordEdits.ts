import { createHmac } from 'node:crypto'
import type { CollectionAfterChangeHook, Payload } from 'payload'
import { idOf } from '../access/idOf.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { appendToLedger } from './append.ts'

/**
 * Puts into the ledger that somebody has created or edited a row through Payload's own doors: which
 * of the watched fields changed and, unless the row is about a person, what they are now: of those
 * that are `hashed`, a keyed hash. What the system writes is recorded by whoever asked it to.
 */
export const recordEdits =
  (
    gongkai: Gongkai,
    {
      subject,
      watched,
      hashed = [],
    }: { subject: string; watched: readonly string[]; hashed?: readonly string[] },
  ): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req, overrideAccess }) => {
    const { user } = req
    if (overrideAccess || user?.collection !== slugs.users) return doc
    const changed = watched.filter(
      (name) => JSON.stringify(plain(doc[name])) !== JSON.stringify(plain(previousDoc?.[name])),
    )
    if (operation === 'update' && changed.length === 0) return doc
    const told = (name: string): unknown =>
      hashed.includes(name) ? keyedHash(req.payload, plain(doc[name])) : plain(doc[name])
    const values = Object.fromEntries(changed.map((name) => [name, told(name)]))
    await appendToLedger(
      req,
      {
        subject,
        subjectId: String(doc.id),
        action: operation === 'create' ? 'addRecord' : 'editRecord',
        actor: String(user.id),
        actorName: String(user.name ?? ''),
        details: { changed, ...(subject === slugs.users ? {} : { values }) },
      },
      gongkai.now(),
    )
    return doc
  }

/** Tells whether two values are the same, and nobody without the secret what they are. */
const keyedHash = ({ secret }: Payload, value: unknown): string =>
  createHmac('sha256', `gongkai ledger ${secret}`)
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 32)

/** A value without row ids and without the relations that were loaded into it. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value ?? null
  if ('createdAt' in value) return idOf(value)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, part]) => [name, plain(part)]),
  )
}
