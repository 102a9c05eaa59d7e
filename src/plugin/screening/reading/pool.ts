import type { Worker } from 'node:worker_threads'
import { type FileReport, failedReport } from './report.ts'
import type { Task } from './worker.ts'

type Job = { task: Task; timeLimitMs: number; answer: (report: FileReport) => void }
type Slot = { worker: Worker | null; job: Job | null; timer: NodeJS.Timeout | null }

export type Pool = { run: (task: Task, options: { timeLimitMs: number }) => Promise<FileReport> }

/**
 * A few threads that take one task after another. One that throws, dies, answers nonsense or takes too
 * long is ended and replaced, and its task is held: no report is ever a good one by mistake. Idle
 * threads keep no program from ending.
 */
export function createPool({ size, start }: { size: number; start: () => Worker }): Pool {
  const slots = Array.from({ length: size }, (): Slot => ({ worker: null, job: null, timer: null }))
  const waiting: Job[] = []

  const next = (): void => {
    for (const slot of slots) {
      const job = slot.job ? undefined : waiting.shift()
      if (job) begin(slot, job)
    }
  }

  const begin = (slot: Slot, job: Job): void => {
    slot.job = job
    slot.timer = setTimeout(() => giveUp(slot, 'timedOut'), job.timeLimitMs)
    try {
      slot.worker ??= hire(slot)
      slot.worker.ref()
      slot.worker.postMessage(job.task)
    } catch {
      giveUp(slot, 'failed')
    }
  }

  const hire = (slot: Slot): Worker => {
    const worker = start()
    const isHis = () => slot.worker === worker
    worker.on('message', (report) => {
      if (isHis()) isReport(report) ? finish(slot, report) : giveUp(slot, 'failed')
    })
    for (const event of ['error', 'messageerror', 'exit']) {
      worker.on(event, () => {
        if (isHis()) giveUp(slot, 'failed')
      })
    }
    return worker
  }

  const finish = (slot: Slot, report: FileReport): void => {
    const { job } = slot
    if (slot.timer) clearTimeout(slot.timer)
    slot.worker?.unref()
    Object.assign(slot, { job: null, timer: null })
    job?.answer(report)
    next()
  }

  /** What a thread holds, and whatever it may still say, goes with it. */
  const giveUp = (slot: Slot, note: 'timedOut' | 'failed'): void => {
    const { worker } = slot
    slot.worker = null
    worker?.terminate()
    finish(slot, failedReport(note))
  }

  return {
    run: (task, { timeLimitMs }) =>
      new Promise((answer) => {
        waiting.push({ task, timeLimitMs, answer })
        next()
      }),
  }
}

const outcomes: unknown[] = ['clear', 'warn', 'hold', 'refuse'] satisfies FileReport['outcome'][]

const isReport = (answer: unknown): answer is FileReport =>
  typeof answer === 'object' &&
  answer !== null &&
  'outcome' in answer &&
  outcomes.includes(answer.outcome) &&
  'findings' in answer &&
  Array.isArray(answer.findings)
