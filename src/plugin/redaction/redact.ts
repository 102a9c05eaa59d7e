import type { PayloadRequest } from 'payload'
import { type Removal, removalsOf } from '../../domain/disclosure/index.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { readableWorking } from '../documents/endpoints/readable.ts'
import { loadWorking, lockDocument } from '../documents/load.ts'
import { standingOf } from '../documents/standing.ts'
import { attachmentsOf, stateOf } from '../documents/state.ts'
import { refuse } from '../errors.ts'
import { fileFolder, forgetBytes } from '../files/remove.ts'
import { type Acting, act } from '../ledger/act.ts'
import type { Gongkai } from '../options.ts'
import { refuseMarksIn } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import type { RedactionBody } from './body.ts'
import { copyName } from './fileName.ts'
import { run } from './process/run.ts'
import { type KeptFile, kindOf, pathOf } from './readableFile.ts'
import { refuseFault } from './refuseFault.ts'
import type { Elsewhere, Kind } from './types.ts'

/** A redacted copy that was proved, not stored yet. */
export type Copy = { bytes: Uint8Array; name: string; stillSeen: Elsewhere[]; tooShort: number }

/** Makes a redacted copy of a file. Nothing is stored; what was removed stays in the process for files. */
export const makeCopy = (
  req: PayloadRequest,
  { file, asked }: { file: KeptFile; asked: RedactionBody },
): Promise<Copy> =>
  copyOfFile(req, {
    kind: kindOf(req, file),
    path: pathOf(req, file),
    originalName: file.originalName,
    asked,
  })

/** The same of any file, by where its bytes lie. */
export async function copyOfFile(
  req: PayloadRequest,
  {
    kind,
    path,
    originalName,
    asked,
  }: { kind: Kind; path: string; originalName: string; asked: RedactionBody },
): Promise<Copy> {
  const { boxes, columns } = asked
  const isBySheet = kind === 'sheet'
  if ((isBySheet ? columns : boxes).length === 0) throw refuse(req, 422, 'REDACTION_NOTHING')
  if ((isBySheet ? boxes : columns).length > 0) throw refuse(req, 422, 'REDACTION_NOWHERE')
  const name = copyName({ originalName, fileName: asked.fileName })
  const { answer, bytes } = await run({
    task: 'redact',
    kind,
    path,
    boxes,
    columns,
    shown: [name, ...[...boxes, ...columns].map(({ reason }) => reason)],
  })
  if (!answer.ok) throw refuseFault(req, answer)
  return { bytes, name, stillSeen: answer.stillSeen ?? [], tooShort: answer.tooShort ?? 0 }
}

/**
 * Stores a copy beside its original, which from now on may not be made public; and, when asked, puts
 * it in the original's place in the draft of its document, by an ordinary save. All or nothing. Why
 * something was removed is public and stays in the ledger, so it is screened before.
 */
export async function storeCopy(
  outer: PayloadRequest,
  gongkai: Gongkai,
  { actor, file, asked, copy }: { actor: Actor; file: KeptFile; asked: RedactionBody; copy: Copy },
) {
  const { boxes, columns } = asked
  const own = idOf(file.document)
  await refuseMarksIn(outer, gongkai, {
    id: asked.document ?? own ?? 'new',
    texts: {
      reason: [...boxes, ...columns].map(({ reason }) => reason).join('\n'),
      fileName: copy.name,
    },
  })
  let stored: string | null = null
  const work = async ({ req, record }: Acting) => {
    const removals = removalsOf(asked)
    await lockDrafts(req, [own, asked.document ?? null])
    const doc = await req.payload.create({
      collection: slugs.files as 'files',
      data: { office: idOf(file.office), redactedFrom: file.id, removals } as never,
      file: {
        data: Buffer.from(copy.bytes),
        mimetype: file.mimeType,
        name: copy.name,
        size: copy.bytes.length,
      },
      depth: 0,
      // Who may was decided before; the fields of a redaction are the server's to write.
      overrideAccess: true,
      req,
    })
    stored = doc.filename ?? null
    await req.payload.db.updateOne({
      collection: slugs.files,
      id: file.id,
      data: { isOriginal: true },
      req,
    })
    const document =
      asked.document === undefined ? null : await putInPlace(req, { file, doc, asked })
    record({
      ...(await subjectOf(req, { document: document?.id ?? own, file: doc.id })),
      action: 'redactFile',
      actor: actor.id,
      actorName: actor.name,
      details: {
        file: String(doc.id),
        original: String(file.id),
        sha256: doc.sha256 ?? null,
        removed: countsOf(removals),
      },
    })
    return { doc, document }
  }
  try {
    return await act(outer, gongkai, work)
  } catch (error) {
    // The bytes were written beside the row, and go unless it can be read back: it may be committed.
    if (stored) await forgetBytes(outer.payload, { folder: fileFolder(outer), name: stored })
    throw error
  }
}

/**
 * Locks the documents that a redaction is about, before any file as every save does. Only a draft
 * bears that its file is marked: approved content would fail at its publication.
 */
async function lockDrafts(
  req: PayloadRequest,
  ids: readonly (string | number | null)[],
): Promise<void> {
  const known = new Set(ids.flatMap((id) => (id === null ? [] : String(id))))
  for (const id of [...known].sort()) {
    const working = (await lockDocument(req, id)) ? await loadWorking(req, id) : null
    if (working && stateOf(working).stage !== 'draft') throw refuse(req, 422, 'NOT_EDITABLE')
  }
}

/** A remark on the document that the file belongs to; a file without one stands for itself. */
async function subjectOf(
  req: PayloadRequest,
  { document, file }: { document: string | number | null; file: string | number },
) {
  const isThere = document !== null && (await lockDocument(req, document))
  const working = isThere ? await loadWorking(req, document) : null
  return working ? standingOf(req, working) : { subject: slugs.files, subjectId: String(file) }
}

/** How much was removed on which ground; neither where nor what. */
function countsOf(removals: readonly Removal[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { ground, count } of removals) counts[ground] = (counts[ground] ?? 0) + count
  return counts
}

/** The copy in place of the original among the attachments of a draft. */
async function putInPlace(
  req: PayloadRequest,
  { file, doc, asked }: { file: KeptFile; doc: { id: string | number }; asked: RedactionBody },
) {
  const id = asked.document as string
  const working = await readableWorking(req, id)
  const attached = attachmentsOf(working)
  if (!attached.includes(String(file.id))) throw refuse(req, 422, 'REDACTION_NOT_ATTACHED')
  return req.payload.update({
    collection: slugs.documents as 'documents',
    id,
    data: {
      attachments: attached.map((each) => (each === String(file.id) ? doc.id : each)),
      expectedRevision: asked.expectedRevision,
    } as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
}
