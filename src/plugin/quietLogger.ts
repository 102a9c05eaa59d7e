import type { Payload } from 'payload'
import { errorFacts } from '../lib/errorFacts.ts'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
const quiet = Symbol.for('gongkai.quietLogger')

type Log = (first: unknown, ...rest: unknown[]) => void
type Logger = Record<(typeof levels)[number], Log> & { [quiet]?: true }

/**
 * Keeps drafts and persons out of the log: whatever logs an error through Payload's logger, Payload
 * itself included, logs its facts without the values of a query (trap P25). Idempotent.
 */
export function quietLogger(payload: Payload): void {
  const logger = payload.logger as unknown as Logger
  if (logger[quiet]) return
  logger[quiet] = true
  for (const level of levels) {
    const log = logger[level].bind(logger)
    logger[level] = (first, ...rest) => log(withFacts(first), ...rest)
  }
  const { error, info } = logger
  // By its status: the names that Payload goes by are other ones once the program is built.
  logger.error = (first, ...rest) => {
    const refusal = refusalOf(first)
    if (refusal) info({ msg: refusal.message })
    else error(first, ...rest)
  }
}

/** An error that is an answer to somebody, and no fault of the program. */
function refusalOf(first: unknown): Error | null {
  const err = typeof first === 'object' && first !== null && 'err' in first ? first.err : first
  if (!(err instanceof Error) || !('status' in err) || typeof err.status !== 'number') return null
  return err.status >= 400 && err.status < 500 ? err : null
}

function withFacts(first: unknown): unknown {
  if (first instanceof Error) return { err: errorFacts(first) }
  if (typeof first !== 'object' || first === null || !('err' in first)) return first
  const facts = { ...first, err: errorFacts(first.err) }
  // The row of a job holds what it was given: the text of a mail, and to whom.
  const job = 'job' in first ? (first.job as { id?: unknown; taskSlug?: unknown } | null) : null
  return job ? { ...facts, job: { id: job.id, taskSlug: job.taskSlug } } : facts
}
