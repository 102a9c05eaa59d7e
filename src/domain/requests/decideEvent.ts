import type { Calendar } from '../calendar/index.ts'
import { compare, type DateOnly, isDateOnly } from '../dates/index.ts'
import {
  type Capacity,
  chooseCapacity,
  entitledCapacities,
  isByOneOf,
  isPossibleFrom,
  isStale,
  missingParams,
} from '../lifecycle/index.ts'
import { applyEvent } from './applyEvent.ts'
import { caseFaults } from './caseFaults.ts'
import { eventRuleOf, isRequestEventType, performersOf } from './events.ts'
import { faultsOfDay, limitFaults } from './limitFaults.ts'
import { formFaults } from './parseEvent.ts'
import { replyFaults } from './replyFaults.ts'
import { standingFaults } from './standingFaults.ts'
import type { Capacities, Regime, RequestEvent, RequestReason, RequestState } from './types.ts'

/** Everything that the decision on an event depends on. Loaded under a lock; nothing else is looked at. */
export type EventSituation = {
  event: RequestEvent
  state: RequestState
  /** All events before it, in order: what the state folded from. */
  earlier: readonly RequestEvent[]
  /** The revision that the person asking has seen; left out by the site's own jobs. */
  expectedRevision?: number
  capacities: Capacities
  /** Where the office is; without it nothing is taken to lie in the future. */
  today?: DateOnly
  calendar: Calendar
  /** To ask what another law than that of the day of receipt would say. */
  regime?: Regime
  /** What stands in its way outside of this request, as of others for the same thing. */
  besides?: readonly RequestReason[]
}

export type EventDecision =
  | { ok: true; next: RequestState; capacity: Capacity }
  | { ok: false; reasons: RequestReason[] }

/**
 * Whether an event may be recorded, and what follows from it. Pure: the same situation always gives
 * the same decision. A refusal carries every reason at once.
 */
export function decideEvent(situation: EventSituation): EventDecision {
  const { event, state } = situation
  // Fail closed: types end where data from outside begins.
  if (!isRequestEventType(event.type)) {
    return { ok: false, reasons: [{ code: 'UNKNOWN_EVENT', field: 'type' }] }
  }
  const { capacity, reasons: foreign } = entitlement(situation)
  const form = formFaults(event)
  const needed = parameterFaults(event)
  const isWhole = form.length === 0 && needed.length === 0
  const reasons = unique([
    ...foreign,
    ...staleness(situation),
    ...(situation.besides ?? []),
    ...stateFaults(event, state),
    ...form,
    ...needed,
    ...orderFaults(situation),
    ...standingFaults(event, state),
    ...faultsOfDay(situation),
    // These reckon with what the event says, so that must be there first.
    ...(isWhole ? caseFaults(situation) : []),
    ...(isWhole ? limitFaults(situation) : []),
  ])
  if (reasons.length > 0 || !capacity) return { ok: false, reasons }
  return { ok: true, capacity, next: applyEvent(state, event, capacity) }
}

/** The capacity to act in, or why there is none. */
export function entitlement({
  event,
  state,
  capacities,
}: Pick<EventSituation, 'event' | 'state' | 'capacities'>): {
  capacity: Capacity | null
  reasons: RequestReason[]
} {
  const { fourEyes } = eventRuleOf(event.type)
  const entitled = entitledCapacities(performersOf(event), capacities)
  const { capacity, bar } = chooseCapacity(entitled, (each): RequestReason | null =>
    fourEyes && mayHaveDrafted(each, state) ? { code: 'FOUR_EYES' } : null,
  )
  if (entitled.length === 0) return { capacity: null, reasons: [{ code: 'NOT_ENTITLED' }] }
  return { capacity, reasons: bar ? [bar] : [] }
}

/** Four eyes; of a proposal that nobody is known to have made, anybody may be the author. */
const mayHaveDrafted = (capacity: Capacity, { proposal, drafters }: RequestState): boolean =>
  isByOneOf(capacity, drafters) || (proposal !== null && proposal.by === null)

function staleness({ expectedRevision, state }: EventSituation): RequestReason[] {
  const isTooLate = expectedRevision !== undefined && isStale(expectedRevision, state.revision)
  return isTooLate ? [{ code: 'STALE_REVISION', field: 'expectedRevision' }] : []
}

/** That the event is not of this state: archived, not received yet, or simply another. */
export function stateFaults({ type }: Pick<RequestEvent, 'type'>, state: RequestState) {
  const reasons: RequestReason[] = []
  if (state.state === 'archived') return [{ code: 'ARCHIVED' } satisfies RequestReason]
  const rule = eventRuleOf(type)
  if (isPossibleFrom(rule, state.state)) return reasons
  reasons.push({ code: 'WRONG_STATE' })
  if (state.state === 'registered') reasons.push({ code: 'NOT_RECEIVED' })
  return reasons
}

function parameterFaults(event: RequestEvent): RequestReason[] {
  const params: Readonly<Record<string, unknown>> = event
  if (event.type === 'proposeReply') return replyFaults(params)
  const needs = [...eventRuleOf(event.type).needs]
  // Art. 32: an objection counts only with reasonable grounds (合理理由).
  if (event.type === 'thirdPartyAnswer' && event.answer === 'objects') needs.push('reason')
  return missingParams({ needs }, params).map((field) => ({ code: 'REASON_REQUIRED', field }))
}

/** Events follow one another, and none tells of what has not been. */
function orderFaults({ event, state, today }: EventSituation): RequestReason[] {
  const reasons: RequestReason[] = []
  if (!isDateOnly(event.on)) return reasons
  if (compare(event.on, state.lastOn) < 0) reasons.push({ code: 'OUT_OF_ORDER', field: 'on' })
  if (today && compare(event.on, today) > 0) reasons.push({ code: 'IN_FUTURE', field: 'on' })
  const receivedOn = 'receivedOn' in event ? event.receivedOn : undefined
  if (!isDateOnly(receivedOn)) return reasons
  if (compare(receivedOn, event.on) < 0) reasons.push({ code: 'OUT_OF_ORDER', field: 'receivedOn' })
  if (today && compare(receivedOn, today) > 0) {
    reasons.push({ code: 'IN_FUTURE', field: 'receivedOn' })
  }
  return reasons
}

/** A reason is told once for each parameter, whichever rules find it. */
export const unique = (reasons: readonly RequestReason[]): RequestReason[] => [
  ...new Map(reasons.map((reason) => [`${reason.code} ${reason.field ?? ''}`, reason])).values(),
]
