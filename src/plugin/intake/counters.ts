import type { Payload } from 'payload'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { privacyOf } from '../privacy/privacyOf.ts'
import { type LimitKey, type LimitName, limitOf } from './limits.ts'

/** What is counted by; null for what is not known. */
export type LimitKeys = Partial<Record<LimitKey, string | null>>

export type Count = {
  /** How many there are now within the time, this one included. */
  consumed: number
  isOver: boolean
  /** In how many whole seconds the count begins anew; at least 1. */
  retryAfter: number
}

const uncounted: Count = { consumed: 0, isOver: false, retryAfter: 1 }

/**
 * Counts one under a limit, and says whether that is too many. Counted in the database in one
 * statement, so that many at once, on several servers, are not all the last one. Its own connection:
 * call it before a transaction is begun, whose rollback would not take the count back.
 */
export async function count(payload: Payload, name: LimitName, keys: LimitKeys): Promise<Count> {
  const key = codeOf(payload, name, keys)
  if (key === null) return uncounted
  const limit = limitOf(name)
  const { counter, strikes } = countersOf(payload, name)
  const result = await counter.consume(key).catch((error: unknown) => {
    if (error instanceof RateLimiterRes) return error
    throw error
  })
  const isOver = result.consumedPoints > limit.points
  // The first one too many, and only that one, sets how long the wait is.
  if (strikes && limit.mostSeconds && result.consumedPoints === limit.points + 1) {
    const { consumedPoints: earlier } = await strikes.penalty(key)
    const seconds = Math.min(limit.mostSeconds, limit.seconds * 2 ** Math.min(20, earlier - 1))
    await counter.block(key, seconds)
    return { consumed: result.consumedPoints, isOver, retryAfter: seconds }
  }
  return { consumed: result.consumedPoints, isOver, retryAfter: secondsOf(result) }
}

/** Takes one back: it turned out to be none. */
export async function giveBack(payload: Payload, name: LimitName, keys: LimitKeys): Promise<void> {
  const key = codeOf(payload, name, keys)
  if (key !== null) await countersOf(payload, name).counter.reward(key)
}

/** How many there are, without counting one. */
export async function consumed(
  payload: Payload,
  name: LimitName,
  keys: LimitKeys,
): Promise<number> {
  const key = codeOf(payload, name, keys)
  if (key === null) return 0
  return (await countersOf(payload, name).counter.get(key))?.consumedPoints ?? 0
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number =>
  Math.max(1, Math.ceil(msBeforeNext / 1000))

/**
 * The key under which it is counted: a keyed code, since neither an address nor an identity may be
 * found in the database. Null when nothing is to be counted: of those whose address is not known one
 * would keep out all, unless the limit also counts by something else.
 */
function codeOf(payload: Payload, name: LimitName, keys: LimitKeys): string | null {
  const { by } = limitOf(name)
  const isNobody = by.length > 0 && by.every((key) => !keys[key])
  if (isNobody) return null
  const parts = by.map((key) => keys[key] ?? '')
  return privacyOf(payload).blindIndex(JSON.stringify([name, ...parts]), 'limit')
}

type Counters = { counter: RateLimiterPostgres; strikes: RateLimiterPostgres | null }

/** Hangs on the Payload instance: a bundler may have copied this module. */
const held = Symbol.for('gongkai.intakeCounters')
type Holder = { [held]?: Map<LimitName, Counters> }

const aDay = 24 * 60 * 60

function countersOf(payload: Payload, name: LimitName): Counters {
  const holder = payload as unknown as Holder
  holder[held] ??= new Map()
  const known = holder[held].get(name)
  if (known) return known
  const { points, seconds, mostSeconds } = limitOf(name)
  const made = {
    counter: counterIn(payload, { prefix: name, points, seconds, cleans: name === sweeper }),
    strikes: mostSeconds
      ? counterIn(payload, { prefix: `${name}Strikes`, points: 1_000_000, seconds: aDay })
      : null,
  }
  holder[held].set(name, made)
  return made
}

/** The one that takes expired counts of all out of the table, every five minutes. */
const sweeper: LimitName = 'challengePerAddress'

function counterIn(
  payload: Payload,
  limit: { prefix: string; points: number; seconds: number; cleans?: boolean },
): RateLimiterPostgres {
  const { pool } = payload.db as unknown as { pool: Pool }
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'gongkai_limits',
    // Made by `createObjects`: whoever serves the site need not be allowed to make tables.
    tableCreated: true,
    keyPrefix: limit.prefix,
    points: limit.points,
    duration: limit.seconds,
    clearExpiredByTimeout: limit.cleans ?? false,
  })
}
