import type {
  CollectionAfterLoginHook,
  CollectionBeforeOperationHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { clientAddress } from '../../lib/clientAddress.ts'
import { refuse } from '../errors.ts'
import type { Gongkai } from '../options.ts'

/** Failed sign-ins within `windowMs`: from one address to one account, and from one to any. */
const perAccount = 10
const perAddress = 100
const windowMs = 10 * 60_000
/** Counters kept at most; whoever asks with countless names pushes out the oldest. */
const mostKept = 20_000

/**
 * How many wrong passwords lock an account for everybody: a ceiling on guessing from everywhere at
 * once. It is kept far above what one address gets through, or anybody could keep an official out.
 */
export const accountCeiling = 500

type Counter = { tries: number; until: number }

const key = Symbol.for('gongkai.attempts')
type Holder = { [key]?: Map<string, Counter> }

/** Hangs on the Payload instance: a bundler may have copied this module. */
const countersOf = (payload: Payload): Map<string, Counter> => {
  const holder = payload as unknown as Holder
  holder[key] ??= new Map()
  return holder[key]
}

/**
 * Every try counts when it begins, so that many at once are not all free, and is taken back when it
 * succeeds. Whoever fails too often from one address waits; the account stays open to all others.
 */
export const countAttempt =
  (gongkai: Gongkai): CollectionBeforeOperationHook =>
  ({ args, operation, req }) => {
    if (operation !== 'login') return args
    const { email } = (args as { data?: { email?: unknown } }).data ?? {}
    const counters = countersOf(req.payload)
    const limits = limitsOf(req, gongkai, email)
    const now = gongkai.now().getTime()
    const isSpent = ([name, limit]: [string, number]) => {
      const counter = counters.get(name)
      return counter !== undefined && counter.until > now && counter.tries >= limit
    }
    if (limits.some(isSpent)) throw refuse(req, 429, 'TOO_MANY_ATTEMPTS')
    for (const [name] of limits) count(counters, name, now)
    return args
  }

/** A right password: nothing is held against this address and this account. */
export const forgiveAttempts =
  (gongkai: Gongkai): CollectionAfterLoginHook =>
  ({ req, user }) => {
    const counters = countersOf(req.payload)
    const [pair, address] = limitsOf(req, gongkai, user.email)
    if (pair) counters.delete(pair[0])
    const counter = address && counters.get(address[0])
    if (counter) counter.tries = Math.max(0, counter.tries - 1)
    return user
  }

/** The counters that a try falls under, with their limits. */
function limitsOf(req: PayloadRequest, gongkai: Gongkai, email: unknown): [string, number][] {
  const address = clientAddress(req.headers, gongkai.trustProxy)
  const account = String(email).trim().toLowerCase().slice(0, 320)
  return [
    [`${address ?? ''} ${account}`, perAccount],
    // Of those who cannot be told apart, one would keep out all.
    ...(address ? [[address, perAddress] as [string, number]] : []),
  ]
}

function count(counters: Map<string, Counter>, name: string, now: number): void {
  const known = counters.get(name)
  if (known && known.until > now) {
    known.tries += 1
    return
  }
  // Put last, so that the first is the oldest.
  counters.delete(name)
  counters.set(name, { tries: 1, until: now + windowMs })
  const [oldest] = counters.keys()
  if (counters.size > mostKept && oldest !== undefined) counters.delete(oldest)
}
