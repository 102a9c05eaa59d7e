import { hashOf } from '../../lib/canonicalJson.ts'

/**
 * The fields of a document that an approval binds to. Whatever the public can read of a document
 * is here or is set by the server; adding a field to the form means adding it here.
 */
export const contentFields = [
  'title',
  'body',
  'office',
  'jointOffices',
  'mode',
  'decisionPath',
  'ground',
  'groundReason',
  'registerListing',
  'reviewOn',
  'reviewEvent',
  'kind',
  'genre',
  'formedOn',
  'effectiveOn',
  'expiresOn',
  'documentNumber',
  'summary',
  'keywords',
  'categories',
  'statutoryItem',
  'responsiblePerson',
  'relations',
  'forwardedFrom',
  'changeNote',
] as const

export type ContentField = (typeof contentFields)[number]

/** An attachment as the content hash sees it: its bytes by their SHA-256, and what people see of it. */
export type AttachedFile = {
  id: string
  sha256: string
  name: string
  size: number
  mimeType: string
  /** Of a redacted copy, what the public is told was removed. */
  removals?: unknown
}

/**
 * The content hash of a document: SHA-256 over the canonical JSON (RFC 8785) of its content fields
 * and of its files. Relationships count by id, however deep they were populated; what is empty
 * does not count, so that `null`, `''` and `[]` are the same.
 */
export function contentHash({
  document,
  files,
}: {
  document: Record<string, unknown>
  files: AttachedFile[]
}): string {
  const content: Record<string, unknown> = {}
  for (const field of contentFields) {
    const value = plain(field === 'body' ? document[field] : withIds(document[field]))
    if (value !== undefined) content[field] = value
  }
  return hashOf({ content, files })
}

/** Replaces populated relationships by their ids. */
function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds)
  if (typeof value !== 'object' || value === null) return value
  if ('relationType' in value || 'document' in value) {
    const { id: _id, ...rest } = value as Record<string, unknown>
    return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, withIds(inner)]))
  }
  return 'id' in value ? value.id : value
}

/** Drops what is empty, deeply; gives `undefined` when nothing is left. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item) ?? null)
    return items.length > 0 ? items : undefined
  }
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
