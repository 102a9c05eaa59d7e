import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TaskConfig,
} from 'payload'
import { addDays, addMonths, todayIn } from '../../../domain/dates/index.ts'
import { type PersonalDataKind, retentionOf } from '../../../domain/retention/index.ts'
import { queueName, tasks } from '../../documents/jobs/queue.ts'
import { appendToLedger } from '../../ledger/append.ts'
import type { Gongkai } from '../../options.ts'
import { isPostgres, query, sql } from '../../postgres/connection.ts'
import { ownRequest } from '../../request.ts'
import { slugs } from '../../slugs.ts'
import { loadRequest, lockRequest } from '../load.ts'
import { forgetStored } from '../store.ts'
import { eraseDue } from './eraseDue.ts'
import { forgetStrays } from './forgetStrays.ts'

/** So many requests are looked at in one run. The next run goes on. */
const mostOfRun = 5000

/**
 * Once a day: takes away what has been kept of people for as long as it may be (see
 * `src/domain/retention`), unless a legal hold keeps it. May run twice without harm.
 */
export const eraseRequests = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.eraseRequests,
    inputSchema: [],
    retries: 0,
    schedule: [{ cron: '45 1 * * *', queue: queueName }],
    handler: async ({ req }: { req: PayloadRequest }) => {
      await runErasure(req, gongkai)
      return { output: {} }
    },
  }) as unknown as TaskConfig

/**
 * Erases what is due in every request; answers of how many something went. One that fails is logged
 * and keeps no other from it.
 */
export async function runErasure(outer: PayloadRequest, gongkai: Gongkai): Promise<number> {
  if (!isPostgres(outer.payload)) return 0
  const today = todayIn(gongkai.timeZone, gongkai.now())
  let erased = 0
  for (const id of await candidates(outer, today)) {
    try {
      if (await eraseOne(outer, gongkai, { id, today })) erased += 1
    } catch (err) {
      outer.payload.logger.error({ err, id, msg: 'A request could not be erased' })
    }
  }
  await forgetStrays(outer)
  return erased
}

/** Closed for long enough, not held, with something still there. */
async function candidates(outer: PayloadRequest, today: string): Promise<string[]> {
  // Months end on different days; what comes some days early here is judged exactly below.
  const before = (kind: PersonalDataKind) => addDays(addMonths(today, -retentionOf(kind).months), 3)
  const rows = await query<{ id: string }>(
    await ownRequest(outer),
    sql`select id::text as id from requests r
        where not is_open and closed_on is not null and legal_hold is not true
          and not exists (select 1 from request_reviews v
            where v.request = r.id::text and v.outcome = 'pending')
          and (erased_on is null and closed_on <= ${before('application')}
            or erased_on is null and outcome = 'refused' and closed_on <= ${before('refusedSubmission')}
            or closed_on <= ${before('identityProof')} and exists (select 1 from request_files f
              where f.request = r.id::text and f.kind in ('identityProof', 'evidence')))
        order by closed_on, id limit ${mostOfRun}`,
  )
  return rows.map(({ id }) => id)
}

async function eraseOne(
  outer: PayloadRequest,
  gongkai: Gongkai,
  { id, today }: { id: string; today: string },
): Promise<boolean> {
  const req = await ownRequest(outer)
  await initTransaction(req)
  let forgotten: string[] = []
  try {
    await lockRequest(req, id)
    const row = await loadRequest(req, id)
    const done = row && (await eraseDue(req, { row, today }))
    if (done) {
      forgotten = done.files
      for (const each of done.acts) await appendToLedger(req, each, gongkai.now())
      await appendToLedger(
        req,
        {
          subject: slugs.requests,
          subjectId: id,
          action: 'erase',
          actor: 'system',
          actorName: 'system',
          details: { kinds: done.kinds, files: done.files, ...done.anew },
        },
        gongkai.now(),
      )
    }
    await commitTransaction(req)
    if (!done) return false
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  // Only once their rows have gone; what a crash leaves here, the next run clears away.
  await forgetStored(outer, forgotten)
  return true
}
