import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { todayIn } from '../../../domain/dates/index.ts'
import type { Actor } from '../../access/actor.ts'
import type { Gongkai } from '../../options.ts'
import { isPostgres, query, sql } from '../../postgres/connection.ts'
import { dueReviewsOf } from '../../register/due.ts'
import { mandatesOf } from '../capacities.ts'
import { itemsOf, type StoredItem } from './items.ts'
import { mostCounted, sumOf } from './sumOf.ts'
import type { Inbox, InboxList } from './types.ts'
import { begunBy, cameBackTo, dueFirst, newestFirst, waitsFor } from './waitingSql.ts'

/** So many of a list are shown. */
const shown = 50
const counted = mostCounted + 1

const nothing: InboxList = { count: 0, isMore: false, items: [] }

/**
 * What waits for someone, and their drafts. Reads the newest versions by the indexes made for
 * it, counts no further than a person cares, and leaves out what four eyes forbids.
 */
export async function inboxOf(
  req: PayloadRequest,
  { gongkai, actor }: { gongkai: Gongkai; actor: Actor },
): Promise<Inbox> {
  const today = todayIn(gongkai.timeZone, gongkai.now())
  if (!isPostgres(req.payload)) {
    return {
      today,
      waiting: nothing,
      scheduled: nothing,
      returned: nothing,
      drafts: nothing,
      reviews: { count: 0, isMore: false, items: [] },
    }
  }
  const waiting = await waitingCondition(req, actor)
  const { clerk } = actor.offices
  const [waits, scheduled, returned, drafts] = await Promise.all([
    waiting ? page(req, sql`${waiting} and v.version_scheduled_for is null`, dueFirst) : [],
    waiting ? page(req, sql`${waiting} and v.version_scheduled_for is not null`, dueFirst) : [],
    clerk.length > 0 ? page(req, cameBackTo(clerk), newestFirst) : [],
    clerk.length > 0 ? page(req, begunBy(actor.id, clerk), newestFirst) : [],
  ])
  const listOf = async (rows: StoredItem[]): Promise<InboxList> => ({
    ...toldCount(rows[0]?.total ?? 0),
    items: await itemsOf(req, { rows, actor, today }),
  })
  return {
    today,
    waiting: await listOf(waits),
    scheduled: await listOf(scheduled),
    returned: await listOf(returned),
    drafts: await listOf(drafts),
    reviews: await dueReviewsOf(req, { gongkai, actor }),
  }
}

/** How much waits for someone, their returned drafts included. For the navigation. */
export async function waitingCount(
  req: PayloadRequest,
  actor: Actor,
): Promise<{ count: number; isMore: boolean }> {
  const nothingWaits = { count: 0, isMore: false }
  if (!isPostgres(req.payload)) return nothingWaits
  const waiting = await waitingCondition(req, actor)
  const { clerk } = actor.offices
  const conditions = [
    ...(waiting ? [sql`${waiting} and v.version_scheduled_for is null`] : []),
    ...(clerk.length > 0 ? [cameBackTo(clerk)] : []),
  ]
  const counts = await Promise.all(
    conditions.map(async (condition) => {
      const rows = await query<{ total: number }>(
        req,
        sql`select count(*)::int as total from (select 1 from _documents_v v where v.latest
            and ${condition} limit ${counted}) few`,
      )
      return toldCount(rows[0]?.total ?? 0)
    }),
  )
  return sumOf(nothingWaits, ...counts)
}

const toldCount = (total: number) => ({
  count: Math.min(total, mostCounted),
  isMore: total > mostCounted,
})

async function waitingCondition(req: PayloadRequest, actor: Actor): Promise<SQL | null> {
  const mandates = await mandatesOf(req, actor)
  const conditions = mandates
    .map((mandate) => waitsFor(actor.id, mandate))
    .filter((condition) => condition !== null)
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` or `)})` : null
}

async function page(req: PayloadRequest, condition: SQL, order: SQL): Promise<StoredItem[]> {
  return query<StoredItem>(
    req,
    sql`select v.parent_id as id, v.version_title as title, v.version_office_id as office,
          v.version_stage as stage, v.version_revision::int as revision, v.version_round::int as round,
          v.version_document_number as "documentNumber", v.version_index_number as "indexNumber",
          v.version_step_due_on as "stepDueOn", v.version_disclosure_due_on as "disclosureDueOn",
          v.version_disclosure_due_code as "disclosureDueCode", v.version_route as route,
          v.version_approvals as approvals, v.version_scheduled_for as "scheduledFor",
          v.version_updated_at as "updatedAt",
          (v.version_mode::text = 'proactive' and (v.version_published_at is null
             or exists (select 1 from gongkai_register r where r.document_id = v.parent_id::text)))
            as "owesDisclosure",
          (select count(*)::int from (select 1 from _documents_v v where v.latest and ${condition}
             limit ${counted}) few) as total
        from _documents_v v where v.latest and ${condition} order by ${order} limit ${shown}`,
  )
}
