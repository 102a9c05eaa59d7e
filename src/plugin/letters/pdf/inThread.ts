import type { Worker } from 'node:worker_threads'
import type { Letter } from '../letter.ts'
import { MissingGlyphs } from './fonts.ts'
import type { PdfAnswer, PdfJob } from './job.ts'
import { startWorker } from './startWorker.ts'

/** Nobody waits longer for a letter; the longest of a thousand paragraphs takes a few seconds. */
const limitMs = 60_000
/** Kept for the next letter: the thread and its fonts take a second to start. */
const idleMs = 60_000

type Waiting = {
  resolve: (bytes: Buffer) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let idle: NodeJS.Timeout | undefined
let lastId = 0

/**
 * A letter as PDF, made by a thread of its own: a page takes a tenth of a second, for which everybody
 * else would stand still (docs/performance.md). A thread that dies or takes too long fails what it had.
 * @throws MissingGlyphs when no font has one of its characters
 */
export function renderPdfInThread(
  letter: Letter,
  { fonts = [] }: { fonts?: readonly string[] } = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    lastId += 1
    const id = lastId
    const timer = setTimeout(() => giveUp(new Error('The letter took too long')), limitMs)
    waiting.set(id, { resolve, reject, timer })
    clearTimeout(idle)
    try {
      worker ??= hire()
      worker.ref()
      worker.postMessage({ id, letter, fonts } satisfies PdfJob)
    } catch (error) {
      giveUp(error instanceof Error ? error : new Error(String(error)))
    }
  })
}

function hire(): Worker {
  const started = startWorker()
  const lost = (error?: unknown) => {
    if (worker !== started) return
    giveUp(error instanceof Error ? error : new Error('The thread for letters has ended'))
  }
  started.on('message', (answer: PdfAnswer) => {
    if (worker === started) take(answer)
  })
  started.on('error', lost)
  started.on('messageerror', lost)
  started.on('exit', () => lost())
  return started
}

function take(answer: PdfAnswer): void {
  const work = waiting.get(answer.id)
  if (!work) return
  waiting.delete(answer.id)
  clearTimeout(work.timer)
  if (answer.ok) work.resolve(Buffer.from(answer.bytes))
  else if (answer.characters) work.reject(new MissingGlyphs(answer.characters))
  else work.reject(new Error(answer.message))
  if (waiting.size > 0) return
  // An idle thread keeps no program from ending.
  worker?.unref()
  idle = setTimeout(() => giveUp(new Error('idle')), idleMs).unref()
}

/** Ends the thread, and with it whatever it was asked. */
function giveUp(error: Error): void {
  const lost = worker
  worker = null
  void lost?.terminate()
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer)
    reject(error)
  }
  waiting.clear()
}
