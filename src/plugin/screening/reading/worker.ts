import { parentPort } from 'node:worker_threads'
import type { Passage } from '../../../domain/screening/index.ts'
import { createOcr } from './ocr.ts'
import { readFile } from './readFile.ts'
import { type FileReport, failedReport, type Rules, reportOn } from './report.ts'
import type { Reading, ReadingLimits } from './types.ts'

/** One task for a worker: a file by its bytes, or the passages of a document. */
export type Task = Rules &
  (
    | {
        kind: 'file'
        bytes: Uint8Array
        fileName: string
        limits?: Partial<ReadingLimits>
        ocr?: boolean
      }
    | { kind: 'passages'; passages: Passage[] }
  )

/** The program of a worker thread: one task at a time, and a report for each. */
parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await perform(task).catch(() => failedReport('failed')))
})

async function perform(task: Task): Promise<FileReport> {
  const { rules, officeTelephones } = task
  const given = { ...(rules && { rules }), ...(officeTelephones && { officeTelephones }) }
  return reportOn(await readingOf(task), given)
}

async function readingOf(task: Task): Promise<Reading> {
  if (task.kind === 'passages') return { passages: task.passages, findings: [], grids: new Map() }
  const { bytes, fileName, limits, ocr } = task
  const pictures = ocr ? await createOcr() : null
  try {
    return await readFile({ bytes, fileName, limits, readPicture: pictures?.read })
  } finally {
    await pictures?.end()
  }
}
