import type { PayloadRequest, Where } from 'payload'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import type { StoredDocument } from './state.ts'

/** The version being worked on, whole; null when there is none. Reads as the system. */
export async function loadWorking(
  req: PayloadRequest,
  id: string | number,
): Promise<StoredDocument | null> {
  const { docs } = await req.payload.db.queryDrafts<StoredDocument>({
    collection: slugs.documents,
    where: { parent: { equals: id } },
    limit: 1,
    pagination: false,
    req,
  })
  const found = docs[0]
  return found ? { ...found, id } : null
}

/**
 * The versions being worked on that match, with the fields asked for and no others: a list of
 * hundreds has no use for their text. `where` names fields as `version.stage`. Reads as the system.
 */
export async function listWorking(
  req: PayloadRequest,
  { where, fields }: { where: Where; fields: readonly string[] },
): Promise<StoredDocument[]> {
  const { docs } = await req.payload.db.queryDrafts<StoredDocument>({
    collection: slugs.documents,
    where,
    select: { parent: true, version: Object.fromEntries(fields.map((name) => [name, true])) },
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** The row that the public may be reading; the same as the working version before first publication. */
export async function loadMain(
  req: PayloadRequest,
  id: string | number,
): Promise<StoredDocument | null> {
  return req.payload.db.findOne<StoredDocument>({
    collection: slugs.documents,
    where: { id: { equals: id } },
    req,
  })
}

/**
 * Locks a document until the transaction of `req` ends. Every save and every transition takes this
 * lock first, so they happen one after the other (trap P12). False when there is no such document.
 */
export async function lockDocument(req: PayloadRequest, id: string | number): Promise<boolean> {
  if (!isPostgres(req.payload)) return true
  const rows = await query(req, sql`select id from documents where id = ${String(id)} for update`)
  return rows.length > 0
}
