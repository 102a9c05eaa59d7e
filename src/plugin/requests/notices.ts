import type { PayloadRequest } from 'payload'
import { addDays, todayIn } from '../../domain/dates/index.ts'
import { lastDayToRemind } from '../../domain/reminders/index.ts'
import type { Actor } from '../access/actor.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { theirs, watchedBy } from './theirs.ts'
import { type Urgency, urgencyOf } from './urgency.ts'

/** A request that is due soon or late. Nothing of who applies, nor of what for. */
export type DueNotice = {
  id: string
  receiptNumber: string
  state: string
  receivedOn: string | null
  dueOn: string
  standing: string | null
  daysLeft: number | null
  urgency: Urgency
}

/** Something that somebody else did on a request: what and when, never what was written. */
export type NewsNotice = {
  request: string
  receiptNumber: string
  seq: number
  type: string
  at: string
  actor: string
  actorName: string
  daysLeft: number | null
}

export type Notices = { due: DueNotice[]; news: NewsNotice[] }

/** What is older has been seen, or is on the desk. Days. */
const newsDays = 7
/** So many of each; the desk has the rest. */
const mostDue = 5
const mostNews = 8

/**
 * What somebody is to know of the requests that are theirs: those due within five working days or
 * late, the least time left first, and what others did on them in the last days, the newest first.
 * Whoever watches over offices is told what is overdue there.
 */
export async function noticesOf(
  req: PayloadRequest,
  gongkai: Gongkai,
  { actor }: { actor: Actor },
): Promise<Notices> {
  const own = theirs(actor)
  const watched = watchedBy(actor)
  const mine = own ?? watched
  if (!isPostgres(req.payload) || mine === null) return { due: [], news: [] }
  const now = gongkai.now()
  const today = todayIn(gongkai.timeZone, now)
  const calendar = await calendarOf(req)
  const until = own ? lastDayToRemind(today, calendar) : addDays(today, -1)
  const due = await query<Omit<DueNotice, 'daysLeft' | 'urgency'>>(
    req,
    sql`select r.id::text, r.receipt_number as "receiptNumber", r.state, r.standing,
          r.received_on as "receivedOn", r.due_on as "dueOn" from requests r
        where r.is_open and r.due_on <= ${until} and ${mine}
        order by r.due_on, r.receipt_number limit ${mostDue}`,
  )
  const since = new Date(now.getTime() - newsDays * 86_400_000).toISOString()
  const kinds = own ? sql`true` : sql`(e.type = 'remind' and e.params->>'kind' = 'overdue')`
  const news = await query<NewsNotice>(
    req,
    sql`select e.request, r.receipt_number as "receiptNumber", e.seq::int, e.type, e.at, e.actor,
          e.actor_name as "actorName", (e.params->>'daysLeft')::int as "daysLeft"
        from request_events e join requests r on r.id::text = e.request
        where e.at >= ${since} and e.actor <> ${actor.id} and ${kinds} and ${mine}
        order by e.at desc, e.seq desc limit ${mostNews}`,
  )
  return { due: due.map((row) => ({ ...row, ...urgencyOf(row, { today, calendar }) })), news }
}
