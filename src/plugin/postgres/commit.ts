import type { Payload } from 'payload'
import { Refusal } from '../errors.ts'
import { sentence } from '../messages/sentence.ts'
import { isPostgres } from './connection.ts'

type Transact = (run: (tx: object) => Promise<unknown>, options?: unknown) => Promise<unknown>
type Adapter = {
  drizzle: { transaction: Transact }
  sessions: Record<string, { db: object } | undefined>
  commitTransaction: (id: string | number | Promise<string | number>) => Promise<void>
}

/**
 * Makes a COMMIT that failed fail. Payload's adapter swallows the error, so that a save would be
 * answered with 200 although the database lost or refused it. Idempotent.
 */
export function reportFailedCommits(payload: Payload): void {
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
    if (!tx || !failed.has(tx)) return
    payload.logger.error({ err: failed.get(tx), msg: 'The database did not commit' })
    const code = 'NOT_RECORDED'
    throw new Refusal(503, [{ code, message: sentence('zh', { code }) }])
  }
}
