import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { addDays, type DateOnly, todayIn } from '../../domain/dates/index.ts'
import {
  REVIEW_SOON_DAYS,
  type ReviewState,
  reviewState,
} from '../../domain/disclosure/review/index.ts'
import { type Actor, officesOf, officesSeenBy } from '../access/actor.ts'
import { mostCounted } from '../documents/inbox/sumOf.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'

/** So many are shown. */
const shown = 50

/** Something not disclosed that somebody has to look at, or has to disclose by now. */
export type DueReview = {
  id: string
  title: string
  office: string
  mode: 'onRequest' | 'withheld'
  ground: string
  reviewOn: DateOnly
  reviewEvent: string | null
  state: ReviewState
  /** Set when a review has decided to disclose it; `by` is null where the calendar does not reach. */
  disclosure: { on: DateOnly; by: DateOnly | null } | null
}

export type DueReviews = { count: number; isMore: boolean; items: DueReview[] }

/** Whose it is: the head of the disclosure office reviews, the clerk corrects what is to be disclosed. */
const officesFor = (actor: Actor): string[] => [
  ...new Set([...officesOf(actor, 'clerk'), ...officesSeenBy(actor, 'disclosureHead')]),
]

/**
 * What is due for review in somebody's offices, from a month before: the most urgent first. Reads
 * `gongkai_register` by its index; titles come from the live documents, which these people may read.
 */
export async function dueReviewsOf(
  req: PayloadRequest,
  { gongkai, actor }: { gongkai: Gongkai; actor: Actor },
): Promise<DueReviews> {
  const offices = officesFor(actor)
  if (!isPostgres(req.payload) || offices.length === 0)
    return { count: 0, isMore: false, items: [] }
  const today = todayIn(gongkai.timeZone, gongkai.now())
  const condition = dueBy(offices, addDays(today, REVIEW_SOON_DAYS))
  const rows = await query<Row>(
    req,
    sql`select r.document_id as id, r.office_id as office, r.mode, r.ground,
          r.review_on as "reviewOn", r.review_event as "reviewEvent", r.disclose_on as "discloseOn",
          r.disclose_by as "discloseBy",
          (select count(*)::int from (select 1 from gongkai_register r where ${condition}
             limit ${mostCounted + 1}) few) as total
        from gongkai_register r where ${condition}
        order by r.due_on, r.document_id limit ${shown}`,
  )
  const titles = await namesOf(
    req,
    slugs.documents,
    'title',
    rows.map(({ id }) => id),
  )
  const names = await namesOf(
    req,
    slugs.offices,
    'name',
    rows.map(({ office }) => office),
  )
  const total = rows[0]?.total ?? 0
  return {
    count: Math.min(total, mostCounted),
    isMore: total > mostCounted,
    items: rows.map(({ discloseOn, discloseBy, total: _total, ...row }) => ({
      ...row,
      title: titles.get(row.id) ?? '',
      office: names.get(row.office) ?? '',
      state: reviewState({ on: row.reviewOn, today }),
      disclosure: discloseOn ? { on: discloseOn, by: discloseBy } : null,
    })),
  }
}

async function namesOf(
  req: PayloadRequest,
  collection: string,
  field: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection: collection as 'offices',
    where: { id: { in: [...new Set(ids)] } },
    select: { [field]: true },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((row) => [String(row.id), String(row[field] ?? '')]))
}

/** How many of them wait today, and not only soon. For the navigation. */
export async function dueReviewCount(
  req: PayloadRequest,
  { gongkai, actor }: { gongkai: Gongkai; actor: Actor },
): Promise<{ count: number; isMore: boolean }> {
  const offices = officesFor(actor)
  if (!isPostgres(req.payload) || offices.length === 0) return { count: 0, isMore: false }
  const today = todayIn(gongkai.timeZone, gongkai.now())
  const [row] = await query<{ total: number }>(
    req,
    sql`select count(*)::int as total from (select 1 from gongkai_register r
          where ${dueBy(offices, today)} limit ${mostCounted + 1}) few`,
  )
  const total = row?.total ?? 0
  return { count: Math.min(total, mostCounted), isMore: total > mostCounted }
}

type Row = Omit<DueReview, 'title' | 'state' | 'disclosure'> & {
  discloseOn: string | null
  discloseBy: string | null
  total: number
}

const dueBy = (offices: readonly string[], until: DateOnly): SQL =>
  sql`r.office_id in (${sql.join(
    offices.map((id) => sql`${id}`),
    sql`, `,
  )}) and r.due_on <= ${until}`
