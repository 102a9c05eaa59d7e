import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Reply, RequestEvent } from '../../../domain/requests/index.ts'
import { refuseFaults } from '../../errors.ts'
import type { StoredRequest } from '../load.ts'
import { bytesFingerprint, bytesOf, filesOf, type StoredFile } from '../store.ts'

/** The ids of the files that a proposal sends. */
export const namedFiles = (event: RequestEvent): string[] =>
  event.type === 'proposeReply' && Array.isArray(event.files) ? event.files.map(String) : []

/**
 * The files that were sent with the reply, by id, each with the SHA-256 that was approved; none before
 * its dispatch.
 */
export function sentFiles(events: readonly RequestEvent[]): ReadonlyMap<string, string> {
  const types = events.map(({ type }) => type)
  const proposed = events[types.lastIndexOf('proposeReply')]
  if (!types.includes('dispatch') || proposed?.type !== 'proposeReply') return new Map()
  return new Map(namedFiles(proposed).map((id, at) => [id, proposed.fileHashes?.[at] ?? '']))
}

/** SHA-256, in hex. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/**
 * What a proposal is bound to: the SHA-256 of each of its files. Refuses files that are none of this
 * case's answers, that are not as they were brought, and originals of which there is a redacted copy
 * (RP-6): `REPLY_FILE_UNKNOWN`, `REPLY_FILE_GONE`, `REPLY_FILE_ORIGINAL`, all of them at once.
 */
export async function sendableHashes(
  req: PayloadRequest,
  row: StoredRequest,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const files = (await filesOf(req, row)).filter(({ kind }) => kind === 'answer')
  const known = ids.filter((id) => files.some((file) => String(file.id) === id))
  const hashes = await hashesOf(req, files, known)
  refuseFaults(req, [
    known.length < ids.length && { code: 'REPLY_FILE_UNKNOWN', field: 'files' },
    hashes.includes(null) && { code: 'REPLY_FILE_GONE', field: 'files' },
    hasOriginal(files, ids) && { code: 'REPLY_FILE_ORIGINAL', field: 'files' },
  ])
  return hashes.flatMap((hash) => hash ?? [])
}

/**
 * Refuses to approve or send a reply whose files are not what was proposed: one is gone, its bytes are
 * others, or a redacted copy was made of it meanwhile (`REPLY_FILE_GONE`, `REPLY_FILE_ORIGINAL`).
 */
export async function refuseChangedFiles(
  req: PayloadRequest,
  row: StoredRequest,
  reply: Reply | null,
): Promise<void> {
  const ids = (reply?.files ?? []).map(String)
  if (ids.length === 0) return
  const files = await filesOf(req, row)
  const hashes = await hashesOf(req, files, ids)
  refuseFaults(req, [
    hashes.some((hash, at) => hash === null || hash !== reply?.fileHashes?.[at]) && {
      code: 'REPLY_FILE_GONE',
      field: 'files',
    },
    hasOriginal(files, ids) && { code: 'REPLY_FILE_ORIGINAL', field: 'files' },
  ])
}

const hasOriginal = (files: readonly StoredFile[], ids: readonly string[]): boolean =>
  files.some(({ copyOf }) => copyOf !== null && ids.includes(copyOf))

/** The SHA-256 of each, one after another; null of what is not there, or not what was brought. */
async function hashesOf(
  req: PayloadRequest,
  files: readonly StoredFile[],
  ids: readonly string[],
): Promise<(string | null)[]> {
  const hashes: (string | null)[] = []
  for (const id of ids) {
    const file = files.find((each) => String(each.id) === id)
    hashes.push(file ? await hashOfFile(req, file) : null)
  }
  return hashes
}

async function hashOfFile(req: PayloadRequest, file: StoredFile): Promise<string | null> {
  try {
    const bytes = await bytesOf(req, file)
    return bytesFingerprint(req, bytes) === file.fingerprint ? sha256Of(bytes) : null
  } catch {
    // Not there, or not what was sealed: either way it is not what was brought.
    return null
  }
}
