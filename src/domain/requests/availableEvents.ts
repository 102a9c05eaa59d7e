import type { Calendar } from '../calendar/index.ts'
import { compare, type DateOnly } from '../dates/index.ts'
import { isPossibleFrom } from '../lifecycle/index.ts'
import { entitlement, unique } from './decideEvent.ts'
import { eventRuleOf, requestEventTypes } from './events.ts'
import { faultsOfDay } from './limitFaults.ts'
import { standingFaults } from './standingFaults.ts'
import type {
  Capacities,
  RequestEvent,
  RequestEventType,
  RequestReason,
  RequestState,
} from './types.ts'

/**
 * Every event that people can record at this state, and what stands in its way today; without
 * reasons it is allowed, given what it needs. `decideEvent` agrees: it refuses for the same reasons,
 * and besides for what the event itself says or leaves out.
 */
export function availableEvents({
  state,
  earlier,
  capacities,
  today,
  calendar,
  besides = {},
}: {
  state: RequestState
  earlier: readonly RequestEvent[]
  capacities: Capacities
  today: DateOnly
  calendar: Calendar
  /** What stands in the way of an event outside of this request. */
  besides?: Partial<Record<RequestEventType, readonly RequestReason[]>>
}): { type: RequestEventType; reasons: RequestReason[] }[] {
  const ofState = requestEventTypes.filter((type) => {
    const rule = eventRuleOf(type)
    return isPossibleFrom(rule, state.state) && rule.by.some((each) => each !== 'system')
  })
  return ofState.map((type) => {
    const event = { type, on: today } as RequestEvent
    return {
      type,
      reasons: unique([
        ...entitlement({ event, state, capacities }).reasons,
        ...(compare(today, state.lastOn) < 0
          ? [{ code: 'OUT_OF_ORDER', field: 'on' } as const]
          : []),
        ...(besides[type] ?? []),
        ...standingFaults({ type }, state),
        ...faultsOfDay({ event, state, earlier, calendar }),
      ]),
    }
  })
}
