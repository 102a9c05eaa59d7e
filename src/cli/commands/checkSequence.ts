import type { Calendar } from '../../domain/calendar/index.ts'
import { type DateOnly, isDateOnly } from '../../domain/dates/index.ts'
import {
  type ClockEvent,
  type Regime,
  timeFaultMessages,
  timeFaults,
} from '../../domain/deadlines/index.ts'
import {
  applyEvent,
  type Capacities,
  decideEvent,
  initialRequest,
  isReplyFor,
  isReplyType,
  isRequestEventType,
  performersOf,
  type RequestEvent,
  type RequestState,
} from '../../domain/requests/index.ts'
import { completed, untoldBefore } from './untold.ts'

/** One thing wrong with the event at this place of the file, the first being 1. */
export type SequenceFault = { event: number; type: string; code: string; field?: string }

type Sequence = {
  items: readonly Record<string, unknown>[]
  /** Of the question; null when a `confirmReceipt` among the events is to say it. */
  receivedOn: DateOnly | null
  calendar: Calendar
  regime?: Regime
}

/**
 * The events of a file, and everything that the law does not allow about them, all at once: each is
 * decided by `decideEvent` as the writer of requests decides it. What a file for the clock may leave
 * out (texts, who did what, the inner acts before a reply) is taken as done and in order. An event
 * that is merely late still happened, so those after it are judged by it; one that cannot be placed
 * is passed over.
 */
export const checkSequence = ({
  items,
  receivedOn,
  ...question
}: Sequence): { events: ClockEvent[]; faults: SequenceFault[] } => {
  const events: ClockEvent[] = []
  const faults: SequenceFault[] = []
  let course: Course = { state: beginning(items, receivedOn), earlier: [] }
  items.forEach((item, index) => {
    const outcome = happening({ ...question, course, item })
    const type = typeof item.type === 'string' ? item.type.slice(0, 100) : ''
    faults.push(...outcome.faults.map((fault) => ({ event: index + 1, type, ...fault })))
    if (!outcome.course) return
    course = outcome.course
    events.push(clockEventOf(item))
  })
  return { events, faults }
}

/** What has happened so far, and where that led. */
type Course = { state: RequestState; earlier: readonly RequestEvent[] }
type Fault = { code: string; field?: string }
type Question = Omit<Sequence, 'items' | 'receivedOn'> & { course: Course }

/** A request about which nothing is known but the file. */
function beginning(items: Sequence['items'], receivedOn: DateOnly | null): RequestState {
  const isConfirmedLater = items.some(({ type }) => type === 'confirmReceipt')
  const [first] = items.map(({ on }) => on).filter(isDateOnly)
  const isOfRecord = items.some(
    ({ replyType }) => isReplyType(replyType) && !isReplyFor(replyType, 'disclosure'),
  )
  return initialRequest({
    kind: isOfRecord ? 'recordCorrection' : 'disclosure',
    channel: isConfirmedLater ? 'online' : 'counter',
    applicantType: 'naturalPerson',
    submittedOn: receivedOn ?? first ?? '1970-01-01',
    receivedOn: isConfirmedLater ? null : receivedOn,
    moderation: 'untold',
  })
}

/** What is wrong with an event, and the course after it; null when it cannot be placed. */
function happening({ item, ...question }: Question & { item: Record<string, unknown> }): {
  faults: Fault[]
  course: Course | null
} {
  const { type } = item
  if (!isRequestEventType(type)) {
    return { faults: [{ code: 'UNKNOWN_EVENT', field: 'type' }], course: null }
  }
  const given = { ...item, type } as RequestEvent
  let { course } = question
  for (const before of untoldBefore(course.state, given)) {
    const { faults, after } = judged({ ...question, course, event: before })
    // It says of the event itself why it cannot be: nobody wrote this one.
    if (faults.length > 0)
      return placed(
        faults.map(({ code }) => ({ code })),
        question,
        given,
      )
    course = after
  }
  const { faults, after } = judged({ ...question, course, event: given })
  return faults.length > 0 ? placed(faults, question, given) : { faults, course: after }
}

/** An event that should not be, and nevertheless was. */
function placed(faults: Fault[], { course }: Question, given: RequestEvent) {
  const isPlaced = faults.every(({ code }) => stillHappened.has(code))
  const event = completed(course.state, given)
  return { faults, course: isPlaced ? after(course, event) : null }
}

/** By every rule of the writer, with everybody at hand who might be needed. */
function judged({ course, event: given, ...question }: Question & { event: RequestEvent }) {
  const event = completed(
    course.state,
    given,
    (each) => decide({ ...question, course, event: each }).ok,
  )
  const decision = decide({ ...question, course, event })
  if (decision.ok) return { faults: [], after: { ...after(course, event), state: decision.next } }
  const { receivedOn } = course.state
  const time = timeFaults({
    ...question,
    event: event as ClockEvent,
    receivedOn,
    earlier: course.earlier,
  })
  return { faults: told([...time, ...decision.reasons.map(renamed)], course.state), after: course }
}

const decide = ({ course, event, ...question }: Question & { event: RequestEvent }) =>
  decideEvent({ ...question, ...course, event, capacities: everybody })

function after({ state, earlier }: Course, event: RequestEvent): Course {
  const [performer = 'system'] = performersOf(event)
  const capacity = everybody[performer]?.[0] ?? null
  return { state: applyEvent(state, event, capacity), earlier: [...earlier, event] }
}

/** Whoever proposes is not who approves. */
const everybody: Capacities = Object.fromEntries(
  (['requestOfficer', 'disclosureHead', 'applicant', 'thirdParty', 'system'] as const).map(
    (performer) => [performer, [{ actor: performer, onBehalfOf: null }]],
  ),
)

/** Each reason once, those of time first; what says most stands for what follows from it. */
function told(faults: readonly Fault[], { state, closedOn }: RequestState): Fault[] {
  const once = [...new Map(faults.map((fault) => [fault.code, fault])).values()]
  const only = (code: string) => once.filter((fault) => fault.code === code)
  if (state === 'archived') return only('ARCHIVED')
  const dates = only('INVALID_DATE')
  if (dates.length > 0) return dates
  const wrong = only('WRONG_STATE')
  if (wrong.length > 0 && (closedOn !== null || once.length === 1)) return wrong
  const isOfTime = ({ code }: Fault) => code in timeFaultMessages
  return once
    .filter(({ code }) => code !== 'WRONG_STATE')
    .sort((one, other) => Number(isOfTime(other)) - Number(isOfTime(one)))
}

/** Values that the clock cannot reckon with have had codes of their own here. */
function renamed({ code, field }: Fault): Fault {
  const isOfValue = code === 'INVALID_VALUE' || code === 'REASON_REQUIRED'
  const own = isOfValue && field ? codesOfValues[field] : undefined
  return { code: own ?? code, ...(field ? { field } : {}) }
}

const codesOfValues: Readonly<Record<string, string>> = {
  days: 'INVALID_DAYS',
  until: 'INVALID_DATE',
  count: 'INVALID_COUNT',
  method: 'UNKNOWN_METHOD',
}

/** Faults of an event that happened all the same. */
const stillHappened: ReadonlySet<string> = new Set([
  'CORRECTION_TOO_LATE',
  'EXTENSION_TOO_LATE',
  'EXTENSION_TOO_LONG',
  'FEE_NOTICE_TOO_LATE',
  'PAYMENT_TOO_LATE',
  'NOT_YET_SILENT',
  'FEE_UNPAID',
  'CONSULTATION_OPEN',
  'REPLY_NOT_YET',
])

/** Only what the clock looks at. */
function clockEventOf(item: Record<string, unknown>): ClockEvent {
  const text = (value: unknown) => (value == null ? null : String(value).slice(0, 200))
  return {
    type: item.type as string,
    on: item.on as DateOnly,
    days: item.days as number | null,
    party: text(item.party),
    agency: text(item.agency),
    answer: text(item.answer),
    receivedOn: item.receivedOn as DateOnly | null,
    until: item.until as DateOnly | null,
    reason: text(item.reason),
    method: typeof item.method === 'string' ? item.method : null,
    count: item.count as number | null,
  }
}

/** How an event is called in a sentence about it. */
export const nameOfEvent = ({ event, type }: SequenceFault, on: unknown): string =>
  [`${event}`, type, isDateOnly(on) ? on : ''].filter(Boolean).join(' ')
