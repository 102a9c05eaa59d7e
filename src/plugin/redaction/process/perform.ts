import { readFile } from 'node:fs/promises'
import { drawImage, redactImage } from '../image/redactImage.ts'
import { openPdf } from '../pdf/open.ts'
import { redactPdf } from '../pdf/redactPdf.ts'
import { renderPage } from '../pdf/render.ts'
import { areFree, proveRedaction } from '../proof/proveRedaction.ts'
import { outlineOf } from '../sheet/outline.ts'
import { redactSheet } from '../sheet/redactSheet.ts'
import { CannotRedact, type Redacted } from '../types.ts'
import type { Contents, Done, Job } from './jobs.ts'

/** Sharp enough to find a box's place on any screen. */
const screenDpi = 110

/** Does a job. Whatever goes wrong is an answer; nothing of the file's content is in it. */
export async function perform(job: Job): Promise<Done> {
  try {
    return await done(job, await stored(job.path))
  } catch (error) {
    const { fault, where } =
      error instanceof CannotRedact ? error : new CannotRedact('REDACTION_UNREADABLE')
    return { answer: { ok: false, fault, where }, bytes: new Uint8Array() }
  }
}

/** The bytes of a file. That they are not there is the fault of the store, not of the file. */
const stored = (path: string): Promise<Buffer> =>
  readFile(path).catch(() => {
    throw new CannotRedact('REDACTION_FAILED')
  })

async function done(job: Job, bytes: Uint8Array): Promise<Done> {
  if (job.task === 'page') {
    return { answer: { ok: true }, bytes: await pictureOf(job, bytes) }
  }
  if (job.task === 'outline') {
    const contents = await contentsOf(job, bytes)
    return { answer: { ok: true, contents }, bytes: new Uint8Array() }
  }
  const { bytes: result, removed } = await redacted(job, bytes)
  const { kind, boxes, shown } = job
  if (!areFree(shown, removed.strings)) throw new CannotRedact('REDACTION_NAMED')
  const isProven = await proveRedaction({ kind, original: bytes, result, removed, boxes, shown })
  if (!isProven) throw new CannotRedact('REDACTION_UNPROVEN')
  const { stillSeen, tooShort } = removed
  return { answer: { ok: true, stillSeen, tooShort }, bytes: result }
}

function redacted(
  { kind, boxes, columns }: Extract<Job, { task: 'redact' }>,
  bytes: Uint8Array,
): Promise<Redacted> {
  if (kind === 'sheet') return redactSheet({ bytes, columns })
  return kind === 'pdf' ? redactPdf({ bytes, boxes }) : redactImage({ bytes, boxes })
}

async function pictureOf(
  { kind, page }: Extract<Job, { task: 'page' }>,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  if (kind === 'sheet') throw new CannotRedact('REDACTION_NOWHERE')
  if (kind === 'image') {
    if (page !== 1) throw new CannotRedact('REDACTION_NOWHERE')
    return (await drawImage(bytes)).encode('png')
  }
  const pdf = await openPdf(bytes)
  try {
    if (page > pdf.numPages) throw new CannotRedact('REDACTION_NOWHERE')
    const { canvas } = await renderPage(await pdf.getPage(page), screenDpi)
    return await canvas.encode('png')
  } finally {
    await pdf.destroy()
  }
}

async function contentsOf({ kind }: Job, bytes: Uint8Array): Promise<Contents> {
  if (kind === 'sheet') return { sheets: await outlineOf(bytes) }
  if (kind === 'image') {
    const { width, height } = await drawImage(bytes)
    return { pages: [{ width, height }] }
  }
  const pdf = await openPdf(bytes)
  try {
    const pages = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
      pages.push({ width, height })
    }
    return { pages }
  } finally {
    await pdf.destroy()
  }
}
