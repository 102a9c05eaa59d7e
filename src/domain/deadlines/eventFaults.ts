import type { Calendar } from '../calendar/index.ts'
import type { DateOnly } from '../dates/index.ts'
import type { RequestEvent, RequestReason } from '../requests/index.ts'

/** What the time rules have against an event: 7 working days, caps, due date, payment, silence. */
export const timeFaults = (_asked: {
  event: RequestEvent
  receivedOn: DateOnly
  earlier: readonly RequestEvent[]
  calendar: Calendar
}): RequestReason[] => []
