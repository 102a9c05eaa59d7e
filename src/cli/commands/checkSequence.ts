import type { Calendar } from '../../domain/calendar/index.ts'
import { compare, type DateOnly, isDateOnly } from '../../domain/dates/index.ts'
import {
  type ClockEvent,
  clockFacts,
  openStand,
  type Regime,
  requestClock,
  timeFaults,
} from '../../domain/deadlines/index.ts'
import { isCount, isFeeMethod } from '../../domain/fees/index.ts'

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
 * The events of a file, and everything that the law does not allow about them, all at once. An event
 * that is merely late still happened, so those after it are judged by it; one that cannot be placed
 * is passed over.
 */
export const checkSequence = ({
  items,
  ...question
}: Sequence): { events: ClockEvent[]; faults: SequenceFault[] } => {
  const isConfirmedLater = items.some(({ type }) => type === 'confirmReceipt')
  const receivedOn = isConfirmedLater ? null : question.receivedOn
  const notBefore = question.receivedOn
  const events: ClockEvent[] = []
  const faults: SequenceFault[] = []
  items.forEach((item, index) => {
    const event = eventOf(item)
    const found = faultsOf({ ...question, event, receivedOn, notBefore, earlier: events, item })
    const told = { event: index + 1, type: event.type }
    faults.push(...found.map((fault) => ({ ...told, ...fault })))
    if (found.every(({ code }) => STILL_HAPPENED.has(code))) events.push(event)
  })
  return { events, faults }
}

type Fault = { code: string; field?: string }
type Judged = Omit<Sequence, 'items'> & {
  event: ClockEvent
  /** The day of the question: of receipt, or with a receipt to come, of sending. */
  notBefore: DateOnly | null
  earlier: readonly ClockEvent[]
  item: Record<string, unknown>
}

/**
 * The one place where an event of a file meets the rules: those about time are the domain's
 * (`timeFaults`), those about order are counted below, from what a file without people can tell.
 */
function faultsOf(judged: Judged): Fault[] {
  const { event } = judged
  if (!EVENT_TYPES.has(event.type)) return [{ code: 'UNKNOWN_EVENT', field: 'type' }]
  const time: Fault[] = timeFaults(judged)
  if (time.some(({ code }) => code === 'INVALID_DATE')) return time
  const faults = [...time, ...beforeQuestion(judged), ...orderFaults(judged)]
  return faults.filter(
    ({ code }, index) => faults.findIndex((other) => other.code === code) === index,
  )
}

/** Faults of an event that happened all the same. */
const STILL_HAPPENED: ReadonlySet<string> = new Set([
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

const EVENT_TYPES: ReadonlySet<string> = new Set(
  `confirmReceipt assign askCorrection correct consultThirdParty thirdPartyAnswer consultAgency
  agencyAnswer extend noticeFee payFee suspend resume askReasons giveReasons defer proposeReply
  returnReply approveReply dispatch withdraw transfer split merge remind recompute archive`.split(
    /\s+/,
  ),
)

function beforeQuestion({ event, notBefore }: Judged): Fault[] {
  return notBefore !== null && compare(event.on, notBefore) < 0
    ? [{ code: 'OUT_OF_ORDER', field: 'on' }]
    : []
}

function orderFaults(judged: Judged): Fault[] {
  const { event, receivedOn, earlier } = judged
  const happened = (type: string) => earlier.some((each) => each.type === type)
  const facts = clockFacts({ receivedOn, events: earlier })
  if (happened('archive')) return [{ code: 'ARCHIVED' }]
  if (NOTES.has(event.type)) return []
  const isClosed = facts.stoppedOn !== null
  if (isClosed !== (event.type === 'archive')) return [{ code: 'WRONG_STATE' }]
  const corrects = openStand(facts, 'correction') !== undefined
  const isOpen = facts.consultations.some(({ answeredOn }) => answeredOn === null)
  const wrongState = { code: 'WRONG_STATE' }
  switch (event.type) {
    case 'confirmReceipt':
      return facts.receivedOn === null ? [] : [wrongState]
    case 'askCorrection':
      return [
        ...(happened('askCorrection') ? [{ code: 'CORRECTION_ALREADY_ASKED' }] : []),
        ...(isOpen ? [wrongState] : []),
      ]
    case 'correct':
      return corrects ? [] : [wrongState]
    case 'consultThirdParty':
    case 'consultAgency':
      return corrects ? [wrongState] : []
    case 'thirdPartyAnswer':
    case 'agencyAnswer':
      return isAnswerable(judged) ? [] : [{ code: 'NO_SUCH_CONSULTATION' }]
    case 'extend':
      return happened('extend') ? [{ code: 'ALREADY_EXTENDED' }] : []
    case 'noticeFee':
      return [...feeNoticeFaults(judged), ...(isOpen ? [wrongState] : [])]
    case 'payFee':
      return openStand(facts, 'fee') ? [] : [wrongState]
    case 'resume':
      return openStand(facts, 'suspension') ? [] : [wrongState]
    case 'proposeReply':
    case 'approveReply':
    case 'dispatch':
      return replyFaults(judged)
    default:
      return []
  }
}

/** What is only written down; it may come at any time before the archive. */
const NOTES: ReadonlySet<string> = new Set(['remind', 'recompute', 'assign'])

/** Whether the answer finds a letter: folding it changes something. */
function isAnswerable({ event, receivedOn, earlier }: Judged): boolean {
  const answered = (events: readonly ClockEvent[]) =>
    clockFacts({ receivedOn, events }).consultations.filter((each) => each.answeredOn !== null)
  return answered([...earlier, event]).length > answered(earlier).length
}

/** FE-3. */
function feeNoticeFaults({ event, item, earlier }: Judged): Fault[] {
  const before = earlier.find(({ type }) => type === 'noticeFee')
  const methods = Array.isArray(item.method) ? item.method : [item.method ?? null]
  const isOther = before?.method != null && event.method != null && before.method !== event.method
  return [
    ...(before ? [{ code: 'FEE_ALREADY_NOTICED' }] : []),
    ...(isOther || methods.length > 1 ? [{ code: 'ONE_METHOD_ONLY', field: 'method' }] : []),
    ...(methods.every((method) => method === null || isFeeMethod(method))
      ? []
      : [{ code: 'UNKNOWN_METHOD', field: 'method' }]),
    ...(item.count == null || isCount(item.count)
      ? []
      : [{ code: 'INVALID_COUNT', field: 'count' }]),
  ]
}

/**
 * RQ-6, FE-4, RQ-9: no reply while something is open, but when the time for it is over: a correction
 * or a payment that did not come ends the request, silence leaves it to the office.
 */
function replyFaults({ event, earlier, ...question }: Judged): Fault[] {
  const { limits } = requestClock({ ...question, events: earlier })
  const facts = clockFacts({ ...question, events: earlier })
  const isOver = (by: DateOnly | null) => by !== null && compare(event.on, by) > 0
  const isAsked = limits.consultations.some(
    ({ answeredOn, by }) => answeredOn === null && !isOver(by),
  )
  return [
    ...(isAsked ? [{ code: 'CONSULTATION_OPEN' }] : []),
    ...(openStand(facts, 'correction') && !isOver(limits.correctionBy)
      ? [{ code: 'REPLY_NOT_YET' }]
      : []),
    ...(openStand(facts, 'fee') && !isOver(limits.payBy) ? [{ code: 'FEE_UNPAID' }] : []),
    ...(openStand(facts, 'suspension') ? [{ code: 'CLOCK_STANDS' }] : []),
  ]
}

/** Only what the clock looks at. Types of values are judged with the rest, so that all is told at once. */
function eventOf(item: Record<string, unknown>): ClockEvent {
  const text = (value: unknown) => (value == null ? null : String(value).slice(0, 200))
  return {
    type: typeof item.type === 'string' ? item.type.slice(0, 100) : '',
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
