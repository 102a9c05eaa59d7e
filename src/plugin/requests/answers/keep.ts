import type { PayloadRequest } from 'payload'
import { type Actor, idOf } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
import { cleanName } from '../../files/cleanName.ts'
import { detectType } from '../../files/detect.ts'
import { act } from '../../ledger/act.ts'
import type { Gongkai } from '../../options.ts'
import { screenUpload } from '../../screening/screenUpload.ts'
import { slugs } from '../../slugs.ts'
import { loadEvents, loadRequest, lockRequest, openEvent, type StoredRequest } from '../load.ts'
import { handles } from '../readable.ts'
import { filesOf, forgetStored, listFiles, type ShownFile, storeFile } from '../store.ts'
import { namedFiles, sha256Of } from './sendable.ts'

/** What officers bring to a case: a file of the answer, or a proof that it was delivered. */
export const broughtKinds = ['answer', 'dispatchProof'] as const
export type BroughtKind = (typeof broughtKinds)[number]

type Brought = {
  kind: BroughtKind
  name: string
  bytes: Buffer
  /** Of a redacted copy: the id of the file that it was made of. */
  copyOf?: string | null
}

/**
 * Keeps a file with a case, sealed, after it was looked at like every upload: its kind by its bytes, no
 * virus, no mark of secrecy. What else was found is counted, for whoever sends it. An answer can be
 * added until the case is closed, a proof of delivery until it is archived. Refuses with 403, and 422
 * `FILE_TYPE`, `FILE_TOO_LARGE`, `SECRECY_MARK`, `WRONG_STATE`.
 */
export async function keepBrought(
  req: PayloadRequest,
  gongkai: Gongkai,
  { actor, row, file }: { actor: Actor; row: StoredRequest; file: Brought },
): Promise<ShownFile> {
  refuseLate(req, row, file.kind)
  if (file.bytes.byteLength > gongkai.maxFileBytes) {
    throw refuse(req, 422, 'FILE_TOO_LARGE', 'file')
  }
  const name = cleanName(file.name)
  const type = await detectType(file.bytes, name)
  if (!type) throw refuse(req, 422, 'FILE_TYPE', 'file')
  const { findings } = await screenUpload(req, {
    bytes: file.bytes,
    fileName: name,
    sha256: sha256Of(file.bytes),
    office: idOf(row.office),
  })
  const id = await act(req, gongkai, async ({ req: own }) => {
    const now = await lockedCase(own, { actor, id: row.id })
    refuseLate(own, now, file.kind)
    return storeFile(own, now, {
      kind: file.kind,
      name,
      mimeType: type.mimeType,
      bytes: file.bytes,
      audience: 'officers',
      copyOf: file.copyOf ?? null,
      findings: findings.filter(({ level }) => level === 'hold').length,
      by: actor,
    })
  })
  const kept = (await listFiles(req, row)).find((each) => each.id === id)
  if (!kept) throw refuse(req, 503, 'NOT_RECORDED')
  return kept
}

/**
 * Takes a file back that was brought by mistake, as long as no reply has named it and no copy was made
 * of it. Its bytes go once that is committed; the ledger keeps that it was there.
 */
export async function dropBrought(
  req: PayloadRequest,
  gongkai: Gongkai,
  { actor, row, file: id }: { actor: Actor; row: StoredRequest; file: string },
): Promise<void> {
  const storedAs = await act(req, gongkai, async ({ req: own, record }) => {
    const now = await lockedCase(own, { actor, id: row.id })
    const files = await filesOf(own, now)
    const file = files.find((each) => String(each.id) === id)
    if (!file || !broughtKinds.includes(file.kind as BroughtKind)) {
      throw refuse(own, 404, 'NOT_FOUND')
    }
    refuseLate(own, now, 'answer')
    const events = (await loadEvents(own, now.id)).map((event) => openEvent(own, event))
    const isUsed =
      events.some((event) => namedFiles(event).includes(id)) ||
      files.some(({ copyOf }) => copyOf === id)
    if (isUsed) throw refuse(own, 422, 'REPLY_FILE_USED')
    await own.payload.db.deleteOne({
      collection: slugs.requestFiles,
      where: { id: { equals: file.id } },
      req: own,
    })
    record({
      subject: slugs.requests,
      subjectId: String(now.id),
      action: 'detach',
      actor: actor.id,
      actorName: actor.name,
      details: { file: file.storedAs },
    })
    return file.storedAs
  })
  await forgetStored(req, [storedAs])
}

/** The case, locked, if this person still is an officer of it. */
async function lockedCase(
  req: PayloadRequest,
  { actor, id }: { actor: Actor; id: string | number },
): Promise<StoredRequest> {
  await lockRequest(req, id)
  const row = await loadRequest(req, id)
  if (!row) throw refuse(req, 404, 'NOT_FOUND')
  if (!handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
  return row
}

function refuseLate(
  req: PayloadRequest,
  { state, isOpen }: StoredRequest,
  kind: BroughtKind,
): void {
  if (state === 'archived') throw refuse(req, 422, 'ARCHIVED')
  if (kind === 'answer' && !isOpen) throw refuse(req, 422, 'WRONG_STATE')
}
