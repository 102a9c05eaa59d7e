import { isDeepStrictEqual } from 'node:util'
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { LedgerEntry } from '../../domain/ledger/entry.ts'
import { type Actor, actorOf, lockedActor } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import type { Gongkai } from '../options.ts'
import { announce } from '../postgres/announce.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { ownRequest } from '../request.ts'
import { slugs } from '../slugs.ts'
import { anchorOf } from './anchor.ts'
import { type Act, appendToLedger } from './append.ts'

/** What an act may ask for while it runs. */
export type Acting = {
  req: PayloadRequest
  /** Puts an act down; it is written into the ledger when the work is done, in this order. */
  record: (act: Act) => void
  /** Names cache tags of what changes in public. */
  expire: (...tags: string[]) => void
}

/** One act about people or offices at a time: who is the last administrator must not be a race. */
const lockKey = 0x676b7065 // 'gkpe'

/**
 * An act outside the approval of documents — of people, delegations, offices: in a transaction of
 * its own, together with its ledger entries, one at a time. Answers when the entries are committed
 * and anchored, and what the public may still be shown has been expired.
 */
export async function act<Result>(
  outer: PayloadRequest,
  gongkai: Gongkai,
  work: (acting: Acting) => Promise<Result>,
): Promise<Result> {
  const req = await ownRequest(outer)
  const acts: Act[] = []
  const tags = new Set<string>()
  let last: LedgerEntry | null = null
  let result: Result
  await initTransaction(req)
  try {
    if (isPostgres(req.payload)) {
      await query(req, sql`select pg_advisory_xact_lock(${sql.raw(String(lockKey))})`)
    }
    await stillEntitled(outer, req)
    result = await work({
      req,
      record: (entry) => acts.push(entry),
      expire: (...names) => {
        for (const name of names) tags.add(name)
      },
    })
    if (tags.size > 0) await announce(req, [...tags])
    for (const entry of acts) last = await appendToLedger(req, entry, gongkai.now())
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  // Whether a COMMIT that failed took effect is not known: only what can be read back is acknowledged.
  await commitTransaction(req).catch((err: unknown) =>
    outer.payload.logger.error({ err, msg: 'An act was not committed' }),
  )
  // Before all that may still fail: nothing old is shown for want of a disk.
  if (tags.size > 0) await gongkai.onPublicChange([...tags])
  if (last && !(await isRecorded(outer, last))) throw refuse(outer, 503, 'NOT_RECORDED')
  await anchorOf(outer.payload).follow()
  return result
}

/**
 * Whoever waited for their turn may have been deactivated, or lost a role, by the act before: then
 * nothing that was looked at when they asked holds any more.
 */
async function stillEntitled(outer: PayloadRequest, req: PayloadRequest): Promise<void> {
  const asked = isPostgres(req.payload) ? await actorOf(outer) : null
  if (!asked) return
  const now = await lockedActor(req)
  if (!now) throw refuse(outer, 401, 'NOT_SIGNED_IN')
  const held = ({ offices }: Actor) =>
    Object.entries(offices).map(([role, ids]) => [role, [...ids].sort()])
  if (!isDeepStrictEqual(held(now), held(asked))) throw refuse(outer, 403, 'NOT_ENTITLED')
}

/** Whether an entry can be read back, after the transaction that wrote it has ended. */
export async function isRecorded(
  outer: PayloadRequest,
  { hash }: Pick<LedgerEntry, 'hash'>,
): Promise<boolean> {
  const found = await outer.payload.db.findOne({
    collection: slugs.ledger,
    where: { hash: { equals: hash } },
    req: await ownRequest(outer),
  })
  return found !== null && found !== undefined
}
