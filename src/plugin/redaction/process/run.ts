import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { RedactionFault } from '../types.ts'
import { frameOf, frameReader } from './frames.ts'
import type { Done, Job, JobAnswer } from './jobs.ts'

/** A long scanned file takes a minute; what takes longer than this was made to. */
const limitMs = 180_000
/** Kept for the next page; Node and the libraries take a second to start. */
const idleMs = 20_000
const heapMegabytes = 1500
/** More that wait than this would wait for longer than anybody does. */
const mostWaiting = 20

type Work = { job: Job; resolve: (done: Done) => void; limit: number }

const waiting: Work[] = []
let current: Work | null = null
let child: ChildProcess | null = null
let idle: NodeJS.Timeout | undefined

/**
 * Has a job done by the process for files, one after the other. Never throws: a file that ends the
 * process or takes too long cannot be redacted, and says so.
 */
export function run(job: Job, { limitMs: limit = limitMs } = {}): Promise<Done> {
  if (waiting.length >= mostWaiting) return Promise.resolve(failed('REDACTION_BUSY'))
  return new Promise((resolve) => {
    waiting.push({ job, resolve, limit })
    next()
  })
}

function next(): void {
  if (current || waiting.length === 0) return
  current = waiting.shift() ?? null
  clearTimeout(idle)
  const process = child ?? start()
  hold(process, true)
  const limit = setTimeout(() => finish(failed('REDACTION_TIMED_OUT'), true), current?.limit)
  const settle = current?.resolve
  if (current) {
    current.resolve = (done) => {
      clearTimeout(limit)
      settle?.(done)
    }
    for (const part of frameOf(current.job)) process.stdin?.write(part)
  }
}

function finish(done: Done, isLost = false): void {
  const work = current
  current = null
  if (isLost) stop()
  else if (child) hold(child, false)
  work?.resolve(done)
  idle = setTimeout(stop, idleMs).unref()
  next()
}

function stop(): void {
  child?.kill('SIGKILL')
  child = null
}

function start(): ChildProcess {
  const here = fileURLToPath(import.meta.url)
  const ending = path.extname(here)
  const folder = path.dirname(here)
  const started = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heapMegabytes}`,
      // Beside the sources of the plugin there is a loader for them.
      ...(ending === '.ts' ? ['--import', 'tsx'] : []),
      path.join(folder, `child${ending}`),
    ],
    // No secret of the server goes along.
    { cwd: folder, env: plainEnv(), stdio: ['pipe', 'ignore', 'ignore', 'pipe'] },
  )
  const lost = (fault: RedactionFault) => () => {
    if (child !== started) return
    child = null
    if (current) finish(failed(fault))
  }
  // A process that cannot be started, or that somebody ended, says nothing of the file; one that
  // ends while it reads a file was ended by it.
  started.on('error', lost('REDACTION_FAILED'))
  started.on('exit', lost('REDACTION_UNREADABLE'))
  started.stdin?.on('error', () => {})
  const answers = started.stdio[3] as Readable
  answers.on('error', () => {})
  answers.on(
    'data',
    frameReader<JobAnswer>((answer, bytes) => {
      if (child === started) finish({ answer, bytes: new Uint8Array(bytes) })
    }),
  )
  child = started
  return started
}

/** A process that waits for work keeps no program from ending. */
function hold(process: ChildProcess, isHeld: boolean): void {
  const how = isHeld ? 'ref' : 'unref'
  process[how]()
  for (const pipe of [process.stdin, process.stdio[3]]) {
    ;(pipe as unknown as { ref: () => void; unref: () => void } | null)?.[how]()
  }
}

const plainEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  ) as NodeJS.ProcessEnv

const failed = (fault: RedactionFault): Done => ({
  answer: { ok: false, fault, where: [] },
  bytes: new Uint8Array(),
})
