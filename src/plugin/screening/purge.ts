import type { PayloadRequest } from 'payload'
import { hashOfDocument, type StoredDocument } from '../documents/state.ts'
import { query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import { replaceIn, type ScreenedField, textOf } from './passages.ts'

/** A text that was masked in a field, and what stands there now. */
export type Removed = { field: ScreenedField; text: string; by: string }

/**
 * Does to the earlier drafts of a document what was done to the newest, so that a masked text is in
 * no version any more. What has been public is left alone: that is taken down, not rewritten.
 * @returns for each revision that changed, the hash of its content now
 */
export async function purgeVersions(
  req: PayloadRequest,
  { id, removed }: { id: string | number; removed: readonly Removed[] },
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const { id: version, document } of await draftsOf(req, id)) {
    const changes = changesOf(document, removed)
    if (Object.keys(changes).length === 0) continue
    const assignments = Object.entries(changes).map(
      ([field, value]) =>
        sql`${sql.identifier(`version_${snake(field)}`)} = ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    await query(
      req,
      sql`update _documents_v set ${sql.join(assignments, sql`, `)} where id = ${version}`,
    )
    hashes[String(document.revision)] = await hashOfDocument(req, { ...document, ...changes })
  }
  return hashes
}

/** The versions before the newest that came after the last publication, if there was one. */
async function draftsOf(req: PayloadRequest, id: string | number) {
  const { docs } = await req.payload.db.findVersions<StoredDocument>({
    collection: slugs.documents,
    where: { and: [{ parent: { equals: id } }, { latest: { not_equals: true } }] },
    sort: 'version.revision',
    limit: 0,
    pagination: false,
    req,
  })
  const lastPublic = docs.findLastIndex(({ version }) => version._status === 'published')
  return docs.slice(lastPublic + 1).map(({ id: version, version: document }) => ({
    id: String(version),
    document: { ...document, id } as StoredDocument,
  }))
}

function changesOf(
  document: Record<string, unknown>,
  removed: readonly Removed[],
): Partial<Record<ScreenedField, unknown>> {
  const changes: Partial<Record<ScreenedField, unknown>> = {}
  for (const { field, text, by } of removed) {
    const value = field in changes ? changes[field] : document[field]
    const places = placesOf(textOf(field, value), text)
    if (places.length === 0) continue
    changes[field] = replaceIn(
      field,
      value,
      places.map((start) => ({ start, end: start + text.length, by })),
    )
  }
  return changes
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    places.push(at)
  }
  return places
}

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
