import type { Payload, PayloadRequest } from 'payload'
import { Refusal } from '../errors.ts'
import { sentence } from '../messages/sentence.ts'
import { isPostgres } from './connection.ts'

type Transact = (run: (tx: object) => Promise<unknown>, options?: unknown) => Promise<unknown>
type Adapter = {
  drizzle: { transaction: Transact }
  sessions: Record<string, { db: object } | undefined>
  commitTransaction: (id: string | number | Promise<string | number>) => Promise<void>
}

/** Hangs on the transaction itself: a bundler may have copied this module. */
const key = Symbol.for('gongkai.onceCommitted')
type Follower = () => void | Promise<void>
type Holder = { [key]?: Follower[] }

/**
 * Runs something when the transaction of `req` has ended with a COMMIT; at once when there is none
 * to wait for. For what looks at committed rows from outside.
 */
export async function onceCommitted(req: PayloadRequest, run: Follower): Promise<void> {
  const { sessions } = req.payload.db as unknown as Adapter
  const id = isPostgres(req.payload) ? await req.transactionID : null
  const tx = id ? (sessions[String(id)]?.db as Holder | undefined) : undefined
  if (!tx) return run()
  tx[key] = [...(tx[key] ?? []), run]
}

/**
 * Makes a COMMIT that failed fail, and runs what waits for one. Payload's adapter swallows the
 * error, so that a save would be answered with 200 although the database lost or refused it.
 */
export function watchCommits(payload: Payload): void {
  if (!isPostgres(payload)) return
  const adapter = payload.db as unknown as Adapter
  const failed = new WeakMap<object, unknown>()
  const transact = adapter.drizzle.transaction.bind(adapter.drizzle)
  adapter.drizzle.transaction = (run, options) => {
    let own: object | null = null
    const done = transact((tx) => {
      own = tx
      return run(tx)
    }, options)
    done.catch((error: unknown) => {
      if (own) failed.set(own, error)
    })
    return done
  }
  const commit = adapter.commitTransaction.bind(adapter)
  adapter.commitTransaction = async (incoming) => {
    const tx = adapter.sessions[String(await incoming)]?.db
    await commit(incoming)
    // Also when it failed: whether it took effect is then not known.
    for (const run of (tx as Holder | undefined)?.[key] ?? []) await run()
    if (!tx || !failed.has(tx)) return
    payload.logger.error({ err: failed.get(tx), msg: 'The database did not commit' })
    const code = 'NOT_RECORDED'
    throw new Refusal(503, [{ code, message: sentence('zh', { code }) }])
  }
}
