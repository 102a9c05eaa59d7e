import { availableParallelism } from 'node:os'
import type { Passage } from '../../../domain/screening/index.ts'
import { createPool, type Pool } from './pool.ts'
import type { FileReport, Rules } from './report.ts'
import { startWorker } from './startWorker.ts'
import type { ReadingLimits } from './types.ts'

/** Long enough for a yearbook; a thread that takes longer hangs. Pictures are read slowly. */
const [timeLimitMs, timeLimitWithPicturesMs] = [60_000, 300_000]

const threads: Pool = createPool({
  size: Math.max(1, Math.min(4, availableParallelism() - 1)),
  start: startWorker,
})

type Options = Rules & { timeLimitMs?: number; pool?: Pool }

/**
 * Reads and screens a file in a thread of its own. Whatever happens to the thread, there is a report,
 * and it is `hold` when the file was not read in full.
 * @param ocr whether what is written on pictures is read, where that is installed
 */
export function screenFile({
  bytes,
  fileName,
  limits,
  ocr = false,
  pool = threads,
  ...options
}: Options & {
  bytes: Uint8Array
  fileName: string
  limits?: Partial<ReadingLimits>
  ocr?: boolean
}): Promise<FileReport> {
  const task = { kind: 'file', bytes, fileName, ocr, ...(limits && { limits }) } as const
  const usual = ocr ? timeLimitWithPicturesMs : timeLimitMs
  return pool.run({ ...task, ...rulesOf(options) }, { timeLimitMs: options.timeLimitMs ?? usual })
}

/** Screens texts, as those of a document, in the same threads and with the same care. */
export function screenPassages({
  passages,
  pool = threads,
  ...options
}: Options & { passages: Passage[] }): Promise<FileReport> {
  return pool.run(
    { kind: 'passages', passages, ...rulesOf(options) },
    { timeLimitMs: options.timeLimitMs ?? timeLimitMs },
  )
}

const rulesOf = ({ rules, officeTelephones }: Rules): Rules => ({
  ...(rules && { rules }),
  ...(officeTelephones && { officeTelephones }),
})
