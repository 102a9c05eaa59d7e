import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import type { Actor } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import type { RedactionBody } from '../../redaction/body.ts'
import type { Job } from '../../redaction/process/jobs.ts'
import { run } from '../../redaction/process/run.ts'
import { kindOf } from '../../redaction/readableFile.ts'
import { type Copy, copyOfFile } from '../../redaction/redact.ts'
import { refuseFault } from '../../redaction/refuseFault.ts'
import { refuseMarksIn } from '../../screening/refuseMarks.ts'
import { slugs } from '../../slugs.ts'
import type { StoredRequest } from '../load.ts'
import { folderOf, readStored, type ShownFile } from '../store.ts'
import { keepBrought } from './keep.ts'

type Of = { row: StoredRequest; file: string }

/** What is in an answer that can be redacted: pages, or sheets with columns. */
export async function outlineOf(req: PayloadRequest, of: Of) {
  return opened(req, of, async ({ kind, path: at }) => {
    const { answer } = await did(req, { task: 'outline', kind, path: at })
    return { kind, ...answer.contents }
  })
}

/** A page of an answer as a picture (PNG); `page` counts from 1. */
export const pageOf = (req: PayloadRequest, { page, ...of }: Of & { page: number }) =>
  opened(req, of, async ({ kind, path: at }) => {
    const { bytes } = await did(req, { task: 'page', kind, path: at, page })
    return bytes
  })

/** A redacted copy of an answer, proved, not kept yet. */
export const redactedCopy = (
  req: PayloadRequest,
  { asked, ...of }: Of & { asked: RedactionBody },
): Promise<Copy & { mimeType: string }> =>
  opened(req, of, async (opening) => ({
    ...(await copyOfFile(req, { ...opening, asked })),
    mimeType: opening.mimeType,
  }))

/** Keeps a redacted copy beside its original, which from now on cannot be sent (RP-6). */
export async function keepCopy(
  req: PayloadRequest,
  gongkai: Gongkai,
  { actor, row, file, asked, copy }: Of & { actor: Actor; asked: RedactionBody; copy: Copy },
): Promise<ShownFile> {
  await refuseMarksIn(req, gongkai, {
    subject: slugs.requests,
    id: row.id,
    texts: { reason: [...asked.boxes, ...asked.columns].map(({ reason }) => reason).join('\n') },
  })
  return keepBrought(req, gongkai, {
    actor,
    row,
    file: { kind: 'answer', name: copy.name, bytes: Buffer.from(copy.bytes), copyOf: file },
  })
}

type Opening = {
  kind: ReturnType<typeof kindOf>
  path: string
  originalName: string
  mimeType: string
}

/**
 * Lends the process for files an opened copy of a sealed file for as long as `work` takes. After a
 * crash it is one of the strays that the job of erasure removes from this folder.
 */
async function opened<Result>(
  req: PayloadRequest,
  { row, file }: Of,
  work: (opening: Opening) => Promise<Result>,
): Promise<Result> {
  const found = await readStored(req, row, { file, kind: 'answer' })
  if (!found) throw refuse(req, 404, 'NOT_FOUND')
  const kind = kindOf(req, found)
  const at = path.join(folderOf(req), randomUUID())
  try {
    await writeFile(at, found.bytes, { mode: 0o600 })
    return await work({ kind, path: at, originalName: found.name, mimeType: found.mimeType })
  } finally {
    await rm(at, { force: true })
  }
}

async function did(req: PayloadRequest, job: Job) {
  const { answer, bytes } = await run(job)
  if (!answer.ok) throw refuseFault(req, answer)
  return { answer, bytes }
}
