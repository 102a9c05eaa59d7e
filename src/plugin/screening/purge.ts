import type { PayloadRequest } from 'payload'
import { spellingsIn } from '../../domain/screening/index.ts'
import type { Replacement } from '../../lib/lexicalSpans.ts'
import { hashOfDocument, type StoredDocument } from '../documents/state.ts'
import { query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import { replaceIn, type ScreenedField, screenedFields, textOf } from './passages.ts'

/** A text that was masked, and what stands there now. */
export type Removed = { text: string; by: string }

/**
 * Does to the earlier drafts of a document what was done to the newest, so that a masked text is in
 * no version any more, a number in no other spelling either. What has been public is left alone: that is taken down, not rewritten.
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

/** Each field is read once and written once, however much was removed. */
function changesOf(
  document: Record<string, unknown>,
  removed: readonly Removed[],
): Partial<Record<ScreenedField, unknown>> {
  const changes: Partial<Record<ScreenedField, unknown>> = {}
  for (const field of screenedFields) {
    const text = textOf(field, document[field])
    const placesOf = spellingsIn(text)
    const replacements = apart(
      removed.flatMap(({ text: wanted, by }) =>
        placesOf(wanted).map((place): Replacement => ({ ...place, by })),
      ),
    )
    if (replacements.length > 0) changes[field] = replaceIn(field, document[field], replacements)
  }
  return changes
}

/** Those that do not overlap, the longer first: what lies within another goes with it. */
function apart(places: readonly Replacement[]): Replacement[] {
  let reached = 0
  return [...places]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false
      reached = end
      return true
    })
}

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
