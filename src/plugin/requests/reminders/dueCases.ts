import type { PayloadRequest } from 'payload'
import type { Calendar } from '../../../domain/calendar/index.ts'
import { requestClock } from '../../../domain/deadlines/index.ts'
import type { ClockedRequest, GivenRequestReminder } from '../../../domain/reminders/index.ts'
import { initialRequest, type RequestEvent } from '../../../domain/requests/index.ts'
import { query, sql } from '../../postgres/connection.ts'
import { slugs } from '../../slugs.ts'
import { registrationOf, type StoredEvent, type StoredRequest } from '../load.ts'

/** A reminder that was given, and the instant at which it was recorded. */
export type Given = GivenRequestReminder & { at: string }

/** An open request whose due date is near or past. Nothing of who applies, nor of what for. */
export type DueCase = ClockedRequest & {
  id: string
  receiptNumber: string
  office: string
  officer: string | null
  revision: number
  /** In the order in which they were given. */
  given: Given[]
}

/** So many are read at a time. */
const batch = 500

/**
 * Every open request that is due on a day or before, the earliest first, with its clock as of now.
 * Found by the index `requests_due`; what bears on time lies open in the events, nothing is unsealed.
 */
export async function* dueCases(
  req: PayloadRequest,
  { until, calendarFor }: { until: string; calendarFor: (office: string) => Calendar },
): AsyncGenerator<DueCase> {
  let after = { dueOn: '', receiptNumber: '' }
  for (;;) {
    const rows = await query<Row>(
      req,
      sql`select id::text, receipt_number as "receiptNumber", office_id::text as office,
            officer_id::text as officer, due_on as "dueOn", revision::int, kind, channel,
            applicant_type as "applicantType", submitted_on as "submittedOn", signed_on as "signedOn",
            moderation
          from requests where is_open and due_on <= ${until}
            and (due_on, receipt_number) > (${after.dueOn}, ${after.receiptNumber})
          order by due_on, receipt_number limit ${batch}`,
    )
    const last = rows.at(-1)
    if (!last) return
    after = last
    const events = await eventsOf(req, rows)
    for (const row of rows) yield caseOf(row, events.get(row.id) ?? [], calendarFor(row.office))
  }
}

type Row = Pick<
  StoredRequest,
  | 'receiptNumber'
  | 'revision'
  | 'kind'
  | 'channel'
  | 'applicantType'
  | 'submittedOn'
  | 'signedOn'
  | 'moderation'
> & { id: string; office: string; officer: string | null; dueOn: string }

function caseOf(row: Row, stored: readonly StoredEvent[], calendar: Calendar): DueCase {
  const { receivedOn } = initialRequest(registrationOf(row))
  const events = stored.map(({ type, on, params }) => ({ type, on, ...params }) as RequestEvent)
  const { dueOn, standing } = requestClock({ receivedOn, events, calendar })
  const { id, receiptNumber, office, officer, revision } = row
  const given = stored
    .filter(({ type }) => type === 'remind')
    .map(({ at, params }) => ({ ...(params as GivenRequestReminder), at }))
  return { id, receiptNumber, office, officer, revision, dueOn, standing, given }
}

async function eventsOf(
  req: PayloadRequest,
  rows: readonly Row[],
): Promise<Map<string, StoredEvent[]>> {
  const { docs } = await req.payload.db.find<StoredEvent>({
    collection: slugs.requestEvents,
    where: { request: { in: rows.map(({ id }) => id) } },
    sort: 'seq',
    limit: 0,
    pagination: false,
    req,
  })
  const byRequest = new Map<string, StoredEvent[]>()
  for (const event of docs) {
    byRequest.set(event.request, [...(byRequest.get(event.request) ?? []), event])
  }
  return byRequest
}
