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
}

function withFacts(first: unknown): unknown {
  if (first instanceof Error) return { err: errorFacts(first) }
  if (typeof first !== 'object' || first === null || !('err' in first)) return first
  return { ...first, err: errorFacts(first.err) }
}
