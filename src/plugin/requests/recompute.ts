import type { PayloadRequest } from 'payload'
import { todayIn } from '../../domain/dates/index.ts'
import { requestDue } from '../../domain/deadlines/index.ts'
import { initialRequest, type RequestEvent } from '../../domain/requests/index.ts'
import { idOf } from '../access/idOf.ts'
import { type Moved, type Recomputer, recomputeDetails } from '../holidays/recompute/recomputer.ts'
import { gongkaiOf } from '../options.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import { registrationOf, type StoredEvent, type StoredRequest } from './load.ts'
import { recordEvent } from './recordEvent.ts'

/** So many are read at a time. */
const batch = 1000

/**
 * The due dates of open requests (CAL-4). What bears on time lies open in the events, so nothing is
 * unsealed for it; only what moves gets an event, which says from when to when and by which calendar.
 */
export const requestDeadlines: Recomputer = {
  subject: slugs.requests,
  async recompute(req, { calendarFor, changed }) {
    if (!isPostgres(req.payload)) return []
    const gongkai = gongkaiOf(req.payload)
    const moved: Moved[] = []
    for await (const { row, events } of openRequests(req)) {
      const office = idOf(row.office)
      const calendar = await calendarFor(req, office)
      if (row.calendarVersion === calendar.version) continue
      const { receivedOn } = initialRequest(registrationOf(row))
      const { dueOn } = requestDue({ receivedOn, events, calendar })
      if (dueOn === row.dueOn) continue
      const move = { field: 'dueOn', from: row.dueOn, to: dueOn }
      const on = todayIn(gongkai.timeZone, gongkai.now())
      try {
        await recordEvent(req, gongkai, {
          id: row.id,
          by: 'system',
          event: {
            type: 'recompute',
            on,
            from: row.dueOn,
            to: dueOn,
            calendarVersion: calendar.version,
          } as RequestEvent,
          details: recomputeDetails({ changed, calendarVersion: calendar.version, moved: [move] }),
        })
        moved.push({ subject: slugs.requests, id: String(row.id), office, ...move })
      } catch (err) {
        // What is wrong with one request keeps no other waiting; the look of every day tries again.
        const { id } = row
        req.payload.logger.error({ err, id, msg: 'A due date could not be computed again' })
      }
    }
    return moved
  },
  async countUndated(req, offices) {
    if (!isPostgres(req.payload) || offices.length === 0) return 0
    const [row] = await query<{ count: number }>(
      req,
      sql`select count(*)::int as count from requests where is_open
            and due_code = 'CALENDAR_NOT_PUBLISHED' and office_id::text in (${sql.join(
              offices.map((id) => sql`${id}`),
              sql`, `,
            )})`,
    )
    return row?.count ?? 0
  },
}

/** Every open request that has been received, with its events as far as they bear on time. */
async function* openRequests(
  req: PayloadRequest,
): AsyncGenerator<{ row: StoredRequest; events: RequestEvent[] }> {
  let after = ''
  for (;;) {
    const { docs } = await req.payload.db.find<StoredRequest>({
      collection: slugs.requests,
      where: {
        and: [{ isOpen: { equals: true } }, { receiptNumber: { greater_than: after } }],
      },
      sort: 'receiptNumber',
      limit: batch,
      pagination: false,
      req,
    })
    const last = docs.at(-1)
    if (!last) return
    after = last.receiptNumber
    const byRequest = new Map<string, RequestEvent[]>()
    const { docs: events } = await req.payload.db.find<StoredEvent>({
      collection: slugs.requestEvents,
      where: { request: { in: docs.map(({ id }) => String(id)) } },
      sort: 'seq',
      limit: 0,
      pagination: false,
      req,
    })
    for (const { request, type, on, params } of events) {
      const list = byRequest.get(request) ?? []
      list.push({ type, on, ...params } as RequestEvent)
      byRequest.set(request, list)
    }
    for (const row of docs) yield { row, events: byRequest.get(String(row.id)) ?? [] }
  }
}
