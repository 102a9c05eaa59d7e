import type { PayloadRequest, TaskConfig } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { todayIn } from '../../domain/dates/index.ts'
import { officesByRole } from '../access/actor.ts'
import { queueName, tasks } from '../documents/jobs/queue.ts'
import { loadMain, lockDocument } from '../documents/load.ts'
import { stateOf } from '../documents/state.ts'
import { appendToLedger } from '../ledger/append.ts'
import { queueMail } from '../mail/queue.ts'
import { message } from '../messages/index.ts'
import { officeTree } from '../offices/tree.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { ownRequest } from '../request.ts'
import { slugs } from '../slugs.ts'
import { findPeople, isActive } from '../users/person.ts'
import { consistencyPath } from './admin/path.ts'
import { consistencyOf, monthBeside } from './consistency.ts'
import { recordDecision } from './store.ts'
import { madeWith } from './subject.ts'

/** So many are made in one run, which takes some minutes. The next run goes on. */
const mostOfRun = 20_000

/**
 * Once a day: makes the precedents of what was live before there were any, or that an older making or
 * another secret has left behind; and in the first run of a month tells the heads of disclosure what
 * was decided differently in the month before. May run twice without harm.
 */
export const keepPrecedents = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.keepPrecedents,
    inputSchema: [],
    retries: 0,
    schedule: [{ cron: '15 1 * * *', queue: queueName }],
    handler: async ({ req }: { req: PayloadRequest }) => {
      await fillPrecedents(req, gongkai)
      await tellHeads(req, gongkai)
      return { output: {} }
    },
  }) as unknown as TaskConfig

/**
 * Makes the precedents that are missing or were made otherwise; answers how many. One that cannot be
 * made is logged and keeps no other from being made.
 */
export async function fillPrecedents(outer: PayloadRequest, gongkai: Gongkai): Promise<number> {
  if (!isPostgres(outer.payload)) return 0
  const missing = await query<{ id: string }>(
    await ownRequest(outer),
    sql`select d.id::text as id from documents d
        left join gongkai_precedents p on p.document_id = d.id::text
        where d.live_stage is not null and p.made_with is distinct from ${madeWith(outer.payload)}
        order by d.id limit ${mostOfRun}`,
  )
  let made = 0
  for (const { id } of missing) {
    const req = await ownRequest(outer)
    await initTransaction(req)
    try {
      await fillOne(req, gongkai, id)
      await commitTransaction(req)
      made += 1
    } catch (err) {
      await killTransaction(req)
      outer.payload.logger.error({ err, id, msg: 'The precedent of a document could not be made' })
    }
  }
  return made
}

/** Under the document's lock, so that a take-down meanwhile is not undone. */
async function fillOne(req: PayloadRequest, gongkai: Gongkai, id: string): Promise<void> {
  await lockDocument(req, id)
  const document = await loadMain(req, id)
  const state = document && stateOf(document)
  if (!document || !state?.live) return
  const known = await query<{ decided_on: string }>(
    req,
    sql`select decided_on from gongkai_precedents where document_id = ${id}`,
  )
  const publishedAt = state.publishedAt ? new Date(state.publishedAt) : gongkai.now()
  const decidedOn = known[0]?.decided_on ?? todayIn(gongkai.timeZone, publishedAt)
  await recordDecision(req, { document, decidedOn })
}

/** One look at a time: who was told this month must not be a race. */
const lockKey = 0x676b636e // 'gkcn'

/**
 * One message to each head, with how many groups of the month before there are and where; nothing when
 * there are none. The ledger knows who was told. A failure is logged and tried again in the next run.
 */
export async function tellHeads(outer: PayloadRequest, gongkai: Gongkai): Promise<void> {
  if (!isPostgres(outer.payload)) return
  const req = await ownRequest(outer)
  await initTransaction(req)
  try {
    await query(req, sql`select pg_advisory_xact_lock(${sql.raw(String(lockKey))})`)
    await tell(req, gongkai)
    await commitTransaction(req)
  } catch (err) {
    await killTransaction(req)
    outer.payload.logger.error({ err, msg: 'The consistency list could not be told of' })
  }
}

async function tell(req: PayloadRequest, gongkai: Gongkai): Promise<void> {
  const now = gongkai.now()
  const month = monthBeside(todayIn(gongkai.timeZone, now).slice(0, 7), -1)
  const tree = await officeTree(req)
  const told = await toldOf(req, month)
  for (const { id, email, duties } of (await findPeople(req)).filter(isActive)) {
    const offices = officesByRole(tree, duties).disclosureHead
    if (offices.length === 0 || told.includes(id)) continue
    const { groups } = await consistencyOf(req, { month, offices })
    if (groups.length === 0) continue
    const values = {
      month,
      count: groups.length,
      link: `${gongkai.siteUrl ?? ''}/admin${consistencyPath}?month=${month}`,
    }
    await queueMail(req, {
      to: email,
      subject: message('zh', 'precedents.consistencySubject', values),
      text: message('zh', 'precedents.consistencyMail', values),
      key: `consistency-${month}`,
    })
    await appendToLedger(
      req,
      {
        subject: slugs.users,
        subjectId: id,
        action: 'remind',
        actor: 'system',
        actorName: 'system',
        details: { kind: 'consistency', month, count: groups.length },
      },
      now,
    )
  }
}

/** Who was told of a month already. */
async function toldOf(req: PayloadRequest, month: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    req,
    sql`select subject_id as id from ledger
        where subject = ${slugs.users} and action = 'remind' and details->>'kind' = 'consistency'
          and details->>'month' = ${month}`,
  )
  return rows.map(({ id }) => id)
}
