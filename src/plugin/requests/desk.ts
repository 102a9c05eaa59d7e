import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { type Calendar, countWorkingDays } from '../../domain/calendar/index.ts'
import { compare, todayIn } from '../../domain/dates/index.ts'
import { stateLabel } from '../../domain/requests/index.ts'
import type { Actor } from '../access/actor.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { officesOfDesk } from './access.ts'
import { type MoreOfRow, moreOf, nothingMore } from './deskMore.ts'
import { mayBePublished } from './hints.ts'
import { handles } from './readable.ts'
import { soonDays, type Urgency, urgencyOf } from './urgency.ts'
import { wantedAfter } from './wanted.ts'

/** What the desk can show. */
export const deskViews = ['open', 'mine', 'toApprove', 'moderate', 'closed'] as const

export type DeskView = (typeof deskViews)[number]

export type DeskItem = {
  id: string
  receiptNumber: string
  office: string
  officeName: string
  state: string
  stateLabel: string
  outcome: string | null
  /** The beginning of what is asked for; null for who is no officer of the case. */
  wanted: string | null
  submittedOn: string
  receivedOn: string | null
  dueOn: string | null
  closedOn: string | null
  standing: string | null
  /** Working days left, 0 on the day itself, negative when it is past; null without a due date. */
  daysLeft: number | null
  urgency: Urgency
  /** Days since it was sent, while its receipt is not confirmed; else null. */
  waitingDays: number | null
  officer: string | null
  officerName: string | null
  moderation: string | null
  /** So many people asked for the same, where nobody has suggested its publication yet (Art. 44); else null. */
  askers: number | null
}

export type Desk = {
  view: DeskView
  page: number
  hasMore: boolean
  counts: { open: number; overdue: number; soon: number; toApprove: number; moderate: number }
  items: DeskItem[]
}

const pageSize = 25
/** Counts stop here: a badge says 99+. */
const mostCounted = 999

/** The desk of an officer or a head: by indexes alone, a page at a time. */
export async function deskOf(
  req: PayloadRequest,
  gongkai: Gongkai,
  { actor, view = 'open', page = 1 }: { actor: Actor; view?: DeskView; page?: number },
): Promise<Desk> {
  const none = { open: 0, overdue: 0, soon: 0, toApprove: 0, moderate: 0 }
  const offices = officesOfDesk(actor)
  if (!isPostgres(req.payload) || offices.length === 0) {
    return { view, page, hasMore: false, counts: none, items: [] }
  }
  const today = todayIn(gongkai.timeZone, gongkai.now())
  const calendar = await calendarOf(req)
  // Of each office its first rows, by its index: of several together none is in order.
  const order =
    view === 'closed'
      ? sql`r.closed_on desc, r.id`
      : sql`r.due_on asc nulls last, r.submitted_on, r.id`
  const rows = await query<Row>(
    req,
    sql`select r.id::text, r.receipt_number as "receiptNumber", r.office_id::text as office,
          o.name as "officeName", r.state, r.outcome, r.submitted_on as "submittedOn",
          r.received_on as "receivedOn", r.due_on as "dueOn", r.closed_on as "closedOn", r.standing, r.moderation,
          r.officer_id::text as officer, u.name as "officerName", r.seal_key as "sealKey",
          r.sealed_description as "sealedDescription", r.kind, r.target_index as "targetIndex"
        from offices o cross join lateral (
          select * from requests r where r.office_id = o.id and ${conditionOf(view, actor)}
          order by ${order} limit ${page * pageSize + 1}) r
        left join users u on u.id = r.officer_id
        where o.id in (${listOf(offices)})
        order by ${order}
        limit ${pageSize + 1} offset ${(page - 1) * pageSize}`,
  )
  const [counts = none] = await query<Desk['counts']>(
    req,
    countsIn(offices, today, soon(calendar, today)),
  )
  const shown = rows.slice(0, pageSize)
  const more = await moreOf(req, shown)
  return {
    view,
    page,
    hasMore: rows.length > pageSize,
    counts,
    items: shown.map((row) =>
      itemOf(req, { row, actor, today, calendar, more: more.get(row.id) ?? nothingMore }),
    ),
  }
}

type Row = Omit<
  DeskItem,
  'stateLabel' | 'wanted' | 'daysLeft' | 'urgency' | 'askers' | 'waitingDays'
> & {
  sealKey: string
  sealedDescription: string | null
  targetIndex: string | null
  kind: string
}

const listOf = (offices: readonly string[]): SQL =>
  sql.join(
    offices.map((id) => sql`${id}`),
    sql`, `,
  )

const inOffices = (offices: readonly string[]): SQL => sql`r.office_id in (${listOf(offices)})`

/** Flagged by the form, and nobody has dealt with it yet: once receipt is confirmed, somebody has. */
const isToLookAt = sql`(r.moderation is not null and r.state = 'registered')`

function conditionOf(view: DeskView, actor: Actor): SQL {
  switch (view) {
    case 'mine':
      return sql`r.is_open and r.officer_id = ${actor.id}`
    case 'toApprove':
      return sql`r.is_open and r.awaits_approval`
    case 'moderate':
      return sql`r.is_open and ${isToLookAt}`
    case 'closed':
      return sql`not r.is_open`
    default:
      return sql`r.is_open`
  }
}

const countsIn = (offices: readonly string[], today: string, until: string): SQL => {
  const few = (condition: SQL) =>
    sql`(select count(*)::int from (select 1 from requests r where ${inOffices(offices)} and r.is_open and ${condition} limit ${mostCounted}) few)`
  return sql`select ${few(sql`true`)} as open, ${few(sql`r.due_on < ${today}`)} as overdue,
    ${few(sql`r.due_on >= ${today} and r.due_on <= ${until}`)} as soon,
    ${few(sql`r.awaits_approval`)} as "toApprove", ${few(isToLookAt)} as moderate`
}

/** The last day that is near; where the calendar ends, a week of days is as good. */
function soon(calendar: Calendar, today: string): string {
  let day = today
  for (let ahead = 1; ahead <= 15; ahead += 1) {
    day = new Date(Date.parse(today) + ahead * 86_400_000).toISOString().slice(0, 10)
    const left = countWorkingDays({ from: today, to: day, calendar })
    if (!left.ok || left.count >= soonDays) return day
  }
  return day
}

function itemOf(
  req: PayloadRequest,
  {
    row,
    actor,
    today,
    calendar,
    more,
  }: { row: Row; actor: Actor; today: string; calendar: Calendar; more: MoreOfRow },
): DeskItem {
  const { sealKey, sealedDescription, targetIndex: _targetIndex, kind: _kind, ...shown } = row
  const wanted = handles(actor, row as never)
    ? wantedAfter(req, { sealKey, sealedDescription }, more.corrections).wanted
    : null
  return {
    ...shown,
    stateLabel: stateLabel(row.state as never, req.i18n.language),
    wanted: wanted ? [...wanted.description].slice(0, 60).join('') : null,
    askers: mayBePublished(row) ? more.askers : null,
    ...urgencyOf(row, { today, calendar }),
    waitingDays: row.receivedOn === null ? compare(today, row.submittedOn) : null,
  }
}

/** How many on the desk want something soon: for the navigation. */
export async function urgentCount(
  req: PayloadRequest,
  gongkai: Gongkai,
  { actor }: { actor: Actor },
): Promise<number> {
  const offices = officesOfDesk(actor)
  if (!isPostgres(req.payload) || offices.length === 0) return 0
  const today = todayIn(gongkai.timeZone, gongkai.now())
  const until = soon(await calendarOf(req), today)
  const [counted] = await query<{ count: number }>(
    req,
    sql`select count(*)::int as count from (select 1 from requests r
        where ${inOffices(offices)} and r.is_open
          and (r.due_on <= ${until} or r.awaits_approval) limit ${mostCounted}) few`,
  )
  return counted?.count ?? 0
}
