import type { Capacity } from '../approval/index.ts'
import type { Calendar } from '../calendar/index.ts'
import { type DateOnly, isDateOnly } from '../dates/index.ts'
import { requestClock, type TimeFaultCode, timeFaults } from '../deadlines/index.ts'
import { entitledTo, missingParams } from '../lifecycle/index.ts'
import { type EventType, eventRule, eventTypes, isEventType, strayEventParams } from './events.ts'
import { applyEvent, lapseOf } from './fold.ts'
import { isReplyType, replyFaults } from './replies.ts'
import { replyOf } from './replyOf.ts'
import type { Capacities, RequestEvent, RequestState } from './types.ts'

/** The codes of a refusal. Each has a sentence for people in `messages.ts`. */
export type RequestRefusal =
  | TimeFaultCode
  | 'CORRECTION_ALREADY_ASKED'
  | 'ALREADY_EXTENDED'
  | 'FEE_ALREADY_NOTICED'
  | 'NO_FEE_NOTICED'
  | 'NO_SUCH_CONSULTATION'
  | 'ALREADY_SUSPENDED'
  | 'NOT_SUSPENDED'
  | 'NOT_ENTITLED'
  | 'STALE_REVISION'
  | 'WRONG_STATE'
  | 'ARCHIVED'
  | 'CLOSED'
  | 'FOUR_EYES'
  | 'REASON_REQUIRED'
  | 'UNKNOWN_EVENT'
  | 'UNKNOWN_PARAMETER'
  | 'INVALID_DATE'
  | 'INVALID_VALUE'
  | 'IN_FUTURE'
  | 'CONSULTATION_OPEN'
  | 'FEE_UNPAID'
  | 'CLOCK_STANDS'
  | 'NO_REPLY_PROPOSED'
  | 'REPLY_NOT_APPROVED'
  | 'REPLY_INCOMPLETE'
  | 'REPLY_NOT_YET'
  | 'THIRD_PARTY_OBJECTS'

export type RequestReason = { code: RequestRefusal; field?: string }

/** Everything a decision depends on. */
export type EventSituation = {
  event: RequestEvent
  state: RequestState
  /** What happened before, in order. */
  earlier: readonly RequestEvent[]
  /** In which capacities whoever asks may act. */
  capacities: Capacities
  expectedRevision?: number
  /** Where the office is; without it nothing is in the future. */
  today?: DateOnly
  calendar: Calendar
  /** Asked only to tell what could be done: what is to be given is not missed. */
  isProbe?: boolean
}

export type EventDecision =
  | { ok: true; next: RequestState; capacity: Capacity }
  | { ok: false; reasons: RequestReason[] }

/** Whether an event may happen, and what follows from it. Pure; a refusal carries every reason at once. */
export function decideEvent(situation: EventSituation): EventDecision {
  const { event, state, capacities } = situation
  if (!isEventType(event.type))
    return { ok: false, reasons: [{ code: 'UNKNOWN_EVENT', field: 'type' }] }
  const rule = eventRule(event.type)
  const entitled = entitledTo(rule.by, capacities)
  const capacity = entitled.find((each) => !rule.fourEyes || !isProposer(state, each)) ?? null
  const isStale =
    situation.expectedRevision !== undefined && situation.expectedRevision !== state.revision
  const reasons: RequestReason[] = [
    ...(entitled.length === 0 ? [{ code: 'NOT_ENTITLED' } as const] : []),
    ...(isStale ? [{ code: 'STALE_REVISION', field: 'expectedRevision' } as const] : []),
    ...stateReasons(situation),
    ...(entitled.length > 0 && !capacity ? [{ code: 'FOUR_EYES' } as const] : []),
    ...(situation.isProbe ? [] : givenReasons(situation)),
    ...dateReasons(situation),
    ...onceReasons(situation),
    ...openReasons(situation),
    ...replyReasons(situation),
  ]
  if (reasons.length > 0 || !capacity) return { ok: false, reasons: distinct(reasons) }
  return { ok: true, capacity, next: applyEvent(state, event, capacity) }
}

/** Every event that could happen in this state, with the reasons that stand against it now. */
export function availableEvents(
  situation: Omit<EventSituation, 'event' | 'isProbe'> & { today: DateOnly },
): { type: EventType; reasons: RequestReason[] }[] {
  const { state, today } = situation
  return eventTypes
    .filter(
      (type) =>
        eventRule(type).from.includes(state.state) && !eventRule(type).by.includes('system'),
    )
    .map((type) => {
      const event = probe(type, { today, state })
      const decision = decideEvent({ ...situation, event, isProbe: true })
      return { type, reasons: decision.ok ? [] : decision.reasons }
    })
}

/** The least that an event of a type can be, to ask whether its time is right. */
function probe(
  type: EventType,
  { today, state }: { today: DateOnly; state: RequestState },
): RequestEvent {
  const on = today > state.lastOn ? today : state.lastOn
  return { type, on, ...(type === 'extend' ? { days: 1 } : {}) }
}

/** Four eyes: neither the person acting nor the one acted for may have proposed the reply. */
function isProposer({ proposal }: RequestState, { actor, onBehalfOf }: Capacity): boolean {
  const by = [proposal?.by?.actor, proposal?.by?.onBehalfOf].filter((id) => id != null)
  return [actor, onBehalfOf].some((id) => id !== null && by.includes(id))
}

function stateReasons({ event, state }: EventSituation): RequestReason[] {
  if (state.state === 'archived') return [{ code: 'ARCHIVED' }]
  if (eventRule(event.type).from.includes(state.state)) return []
  return [{ code: state.outcome ? 'CLOSED' : 'WRONG_STATE' }]
}

/** What is missing, what no such event has, and what is no value of its kind. */
function givenReasons({ event }: EventSituation): RequestReason[] {
  const rule = eventRule(event.type)
  return [
    ...missingParams(rule.needs, event).map(
      (field): RequestReason => ({ code: 'REASON_REQUIRED', field }),
    ),
    ...strayEventParams(event.type, event).map(
      (field): RequestReason => ({
        code: 'UNKNOWN_PARAMETER',
        field,
      }),
    ),
    ...Object.entries(values)
      .filter(([name, isOf]) => event[name] !== undefined && !isOf(event[name]))
      .map(([field]): RequestReason => ({ code: 'INVALID_VALUE', field })),
    ...((event.type === 'thirdPartyAnswer' || event.type === 'agencyAnswer') &&
    event.answer === 'objects' &&
    !String(event.reason ?? '').trim()
      ? [{ code: 'REASON_REQUIRED', field: 'reason' } as const]
      : []),
  ]
}

const oneOf =
  (...allowed: string[]) =>
  (value: unknown) =>
    typeof value === 'string' && allowed.includes(value)
const isText = (value: unknown) => typeof value === 'string'

/** What the parameters may be. */
const values: Readonly<Record<string, (value: unknown) => boolean>> = {
  days: (value) => Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 250,
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 1_000_000,
  method: oneOf('byItem', 'byPage'),
  answer: oneOf('agrees', 'objects', 'silent'),
  means: oneOf('online', 'post', 'counter', 'email', 'fax'),
  receivedOn: isDateOnly,
  until: isDateOnly,
  officer: (value) => typeof value === 'string' || typeof value === 'number',
  replyType: isReplyType,
  reason: isText,
  items: isText,
  opinion: isText,
  descriptions: (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every(isText),
  grounds: (value) =>
    Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null),
}

function dateReasons({ event, state, earlier, today, calendar }: EventSituation): RequestReason[] {
  if (!isDateOnly(event.on)) return [{ code: 'INVALID_DATE', field: 'on' }]
  const { receivedOn, submittedOn } = state
  return [
    ...(today !== undefined && event.on > today
      ? [{ code: 'IN_FUTURE', field: 'on' } as const]
      : []),
    ...(event.on < submittedOn ? [{ code: 'OUT_OF_ORDER', field: 'on' } as const] : []),
    ...timeFaults({ event, receivedOn, earlier, calendar, ...(today ? { today } : {}) }),
  ]
}

/** What may happen once, and what needs something to answer or to end. */
function onceReasons({ event, state }: EventSituation): RequestReason[] {
  switch (event.type) {
    case 'askCorrection':
      return state.isCorrectionAsked ? [{ code: 'CORRECTION_ALREADY_ASKED' }] : []
    case 'extend':
      return state.isExtended ? [{ code: 'ALREADY_EXTENDED' }] : []
    case 'noticeFee':
      return state.fee ? [{ code: 'FEE_ALREADY_NOTICED' }] : []
    case 'notePayment':
    case 'payFee':
      return state.fee && !state.fee.isPaid ? [] : [{ code: 'NO_FEE_NOTICED' }]
    case 'suspend':
      return state.isSuspended ? [{ code: 'ALREADY_SUSPENDED' }] : []
    case 'resume':
      return state.isSuspended ? [] : [{ code: 'NOT_SUSPENDED' }]
    case 'thirdPartyAnswer':
    case 'agencyAnswer':
      return isAsked(state, event) ? [] : [{ code: 'NO_SUCH_CONSULTATION' }]
    default:
      return []
  }
}

function isAsked(state: RequestState, event: RequestEvent): boolean {
  const kind = event.type === 'thirdPartyAnswer' ? 'thirdParty' : 'agency'
  const key = event.party ?? event.agency
  return state.consultations.some(
    (each) => each.kind === kind && each.answeredOn === null && (!key || each.key === key),
  )
}

/** No reply while somebody is still asked, a fee is open or the clock stands. */
function openReasons({ event, state }: EventSituation): RequestReason[] {
  const isReply = event.type === 'proposeReply' || event.type === 'dispatch'
  if (!isReply && event.type !== 'approveReply') return []
  const lapse = lapseOf(event.replyType ?? state.proposal?.reply.replyType)
  return [
    ...(state.consultations.some(({ answeredOn }) => answeredOn === null)
      ? [{ code: 'CONSULTATION_OPEN' } as const]
      : []),
    ...(state.fee && !state.fee.isPaid && lapse !== 'fee' ? [{ code: 'FEE_UNPAID' } as const] : []),
    ...(state.isSuspended ? [{ code: 'CLOCK_STANDS' } as const] : []),
    ...(state.state === 'correctionAsked' && lapse !== 'correction' && event.replyType !== undefined
      ? [{ code: 'WRONG_STATE' } as const]
      : []),
  ]
}

function replyReasons(situation: EventSituation): RequestReason[] {
  const { event, state, isProbe } = situation
  if (event.type === 'proposeReply' && !isProbe && isReplyType(event.replyType)) {
    return [
      ...replyFaults(replyOf(event), state.kind).map(
        (field): RequestReason => ({
          code: 'REPLY_INCOMPLETE',
          field,
        }),
      ),
      ...lapseReasons(situation),
      ...objectionReasons(situation),
    ]
  }
  if (event.type === 'approveReply' || event.type === 'returnReply') {
    return state.proposal ? [] : [{ code: 'NO_REPLY_PROPOSED' }]
  }
  if (event.type !== 'dispatch') return []
  if (!state.proposal) return [{ code: 'NO_REPLY_PROPOSED' }]
  return state.approvedHash === state.proposal.hash ? [] : [{ code: 'REPLY_NOT_APPROVED' }]
}

/** A case lapses only when the time for the correction or the payment is over (RQ-6, FE-4). */
function lapseReasons({ event, state, earlier, calendar }: EventSituation): RequestReason[] {
  const lapse = lapseOf(event.replyType)
  if (!lapse) return []
  const { standing } = requestClock({ receivedOn: state.receivedOn, events: earlier, calendar })
  if (standing?.why !== lapse) return [{ code: 'REPLY_NOT_YET', field: 'replyType' }]
  const isOver = standing.until !== null && event.on > standing.until
  return isOver ? [] : [{ code: 'REPLY_NOT_YET', field: 'on' }]
}

/**
 * RQ-9: who objects with reason is heeded, unless the public interest outweighs it, which must be
 * written down (Art. 15, 32; of 2007: Art. 23).
 */
function objectionReasons({ event, state }: EventSituation): RequestReason[] {
  const objects = state.consultations.some(
    ({ kind, answer }) => kind === 'thirdParty' && answer === 'objects',
  )
  const discloses = event.replyType === 'disclose' || event.replyType === 'alreadyPublic'
  const outweighs = String(event.publicInterest ?? '').trim() !== ''
  return objects && discloses && !outweighs
    ? [{ code: 'THIRD_PARTY_OBJECTS', field: 'publicInterest' }]
    : []
}

const distinct = (reasons: RequestReason[]): RequestReason[] =>
  reasons.filter(
    ({ code, field }, at) =>
      at === reasons.findIndex((each) => each.code === code && each.field === field),
  )
