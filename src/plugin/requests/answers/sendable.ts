import type { PayloadRequest } from 'payload'
import type { Reply, RequestEvent } from '../../../domain/requests/index.ts'
import { refuseFaults } from '../../errors.ts'
import type { StoredRequest } from '../load.ts'
import { bytesFingerprint, bytesOf, filesOf, type StoredFile } from '../store.ts'

/** The ids of the files that a proposal sends. */
export const namedFiles = (event: RequestEvent): string[] =>
  event.type === 'proposeReply' && Array.isArray(event.files) ? event.files.map(String) : []

/** The files that were sent with the reply; none before its dispatch. */
export function sentFiles(events: readonly RequestEvent[]): string[] {
  const types = events.map(({ type }) => type)
  const proposed = events[types.lastIndexOf('proposeReply')]
  return types.includes('dispatch') && proposed ? namedFiles(proposed) : []
}

/**
 * Refuses to propose files that are none of this case's answers, and originals of which there is a
 * redacted copy (RP-6): `REPLY_FILE_UNKNOWN`, `REPLY_FILE_ORIGINAL`, all of them at once.
 */
export async function refuseUnsendable(
  req: PayloadRequest,
  row: StoredRequest,
  ids: readonly string[],
): Promise<void> {
  const files = await filesOf(req, row)
  const answers = files.filter(({ kind }) => kind === 'answer')
  const originals = new Set(files.flatMap(({ copyOf }) => (copyOf ? [copyOf] : [])))
  const hasUnknown = ids.some((id) => !answers.some((file) => String(file.id) === id))
  refuseFaults(req, [
    hasUnknown && { code: 'REPLY_FILE_UNKNOWN', field: 'files' },
    ids.some((id) => originals.has(id)) && { code: 'REPLY_FILE_ORIGINAL', field: 'files' },
  ])
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
  const isWhole = await Promise.all(ids.map((id) => isIntact(req, files, id)))
  refuseFaults(req, [
    isWhole.includes(false) && { code: 'REPLY_FILE_GONE', field: 'files' },
    files.some(({ copyOf }) => copyOf !== null && ids.includes(copyOf)) && {
      code: 'REPLY_FILE_ORIGINAL',
      field: 'files',
    },
  ])
}

async function isIntact(
  req: PayloadRequest,
  files: readonly StoredFile[],
  id: string,
): Promise<boolean> {
  const file = files.find((each) => String(each.id) === id)
  if (!file) return false
  try {
    return bytesFingerprint(req, await bytesOf(req, file)) === file.fingerprint
  } catch {
    // Not there, or not what was sealed: either way it is not what was approved.
    return false
  }
}
