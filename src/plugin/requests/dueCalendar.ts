import { createEvents, type EventAttributes } from 'ics'
import type { PayloadRequest } from 'payload'
import type { Calendar } from '../../domain/calendar/index.ts'
import { addDays } from '../../domain/dates/index.ts'
import type { Actor } from '../access/actor.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import { message } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { theirs } from './theirs.ts'

type Due = { id: string; receiptNumber: string; dueOn: string }

/** Nobody has so many at once; a calendar with more is of no use. */
const most = 1000

/**
 * The due dates of somebody's open requests as a calendar (RFC 5545): an all-day event each, with an
 * alarm at nine on the working day before. Only receipt numbers and days: calendars are synchronised
 * to telephones and to other people's servers.
 */
export async function dueCalendar(
  req: PayloadRequest,
  gongkai: Gongkai,
  { actor, language }: { actor: Actor; language: string },
): Promise<string> {
  const calendar = await calendarOf(req)
  const host = new URL(gongkai.siteUrl ?? 'http://gongkai.invalid').hostname
  const { error, value } = createEvents(
    (await dueOf(req, actor)).map((due) => eventOf(due, { calendar, language, host })),
    { calName: message(language, 'requestDesk.feedName'), productId: 'gongkai' },
  )
  if (error) throw error
  return value ?? ''
}

function eventOf(
  { id, receiptNumber, dueOn }: Due,
  { calendar, language, host }: { calendar: Calendar; language: string; host: string },
): EventAttributes {
  const title = message(language, 'requestDesk.feedEvent', { receiptNumber })
  return {
    uid: `request-${id}@${host}`,
    title,
    start: partsOf(dueOn),
    end: partsOf(addDays(dueOn, 1)),
    busyStatus: 'FREE',
    classification: 'PRIVATE',
    alarms: [
      {
        action: 'display',
        description: title,
        // Counted back from the midnight at which the day begins, wherever the telephone is.
        trigger: { hours: 24 * daysToWorkday(dueOn, calendar) - 9, before: true },
      },
    ],
  }
}

const partsOf = (date: string) => date.split('-').map(Number) as [number, number, number]

/** How many days before it the last working day lies; where the calendar does not reach, one. */
function daysToWorkday(date: string, calendar: Calendar): number {
  for (let back = 1; back <= 15; back += 1) {
    const day = addDays(date, -back)
    if (!calendar.covers(day)) break
    if (calendar.isWorkday(day)) return back
  }
  return 1
}

/** What is theirs to see to: their own, what nobody has yet in their offices, and as head all of them. */
async function dueOf(req: PayloadRequest, actor: Actor): Promise<Due[]> {
  const mine = theirs(actor)
  if (!isPostgres(req.payload) || mine === null) return []
  return query<Due>(
    req,
    sql`select r.id::text, r.receipt_number as "receiptNumber", r.due_on as "dueOn" from requests r
        where r.is_open and r.due_on is not null and ${mine}
        order by r.due_on, r.id limit ${most}`,
  )
}
