import type { Worker } from 'node:worker_threads'
import { type FileReport, failedReport } from './report.ts'
import type { Part, Task } from './worker.ts'

type Job = { task: Task; timeLimitMs: number; answer: (report: FileReport) => void }
type Slot = {
  worker: Worker | null
  job: Job | null
  timer: NodeJS.Timeout | null
  /** What came so far of a report that comes in parts. */
  findings: FileReport['findings']
}

export type Pool = { run: (task: Task, options: { timeLimitMs: number }) => Promise<FileReport> }

/**
 * A few threads that take one task after another. One that throws, dies, answers nonsense or takes too
 * long is ended and replaced, and its task is held: no report is ever a good one by mistake. Idle
 * threads keep no program from ending.
 */
export function createPool({ size, start }: { size: number; start: () => Worker }): Pool {
  const slots = Array.from({ length: size }, (): Slot => ({ ...idle, findings: [], worker: null }))
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
    worker.on('message', (part) => {
      if (isHis()) isPart(part) ? take(slot, part) : giveUp(slot, 'failed')
    })
    for (const event of ['error', 'messageerror', 'exit']) {
      worker.on(event, () => {
        if (isHis()) giveUp(slot, 'failed')
      })
    }
    return worker
  }

  /** A report of thousands of findings comes in parts, each asked for, so that others have their turn. */
  const take = (slot: Slot, { outcome, findings, hasMore }: Part): void => {
    slot.findings.push(...findings)
    if (hasMore) slot.worker?.postMessage({ kind: 'more' } satisfies Task)
    else finish(slot, { outcome, findings: slot.findings })
  }

  const finish = (slot: Slot, report: FileReport): void => {
    const { job } = slot
    if (slot.timer) clearTimeout(slot.timer)
    slot.worker?.unref()
    Object.assign(slot, { ...idle, findings: [] })
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

const idle = { job: null, timer: null }

const outcomes: unknown[] = ['clear', 'warn', 'hold', 'refuse'] satisfies FileReport['outcome'][]

const isPart = (answer: unknown): answer is Part =>
  typeof answer === 'object' &&
  answer !== null &&
  'outcome' in answer &&
  outcomes.includes(answer.outcome) &&
  'findings' in answer &&
  Array.isArray(answer.findings)
