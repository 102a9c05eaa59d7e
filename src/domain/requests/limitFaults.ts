import type { Calendar } from '../calendar/index.ts'
import { timeFaults } from '../deadlines/eventFaults.ts'
import { isPossibleFrom } from '../lifecycle/index.ts'
import { eventRuleOf } from './events.ts'
import type {
  Regime,
  RequestEvent,
  RequestEventType,
  RequestReason,
  RequestState,
} from './types.ts'

type Asked<E> = {
  event: E
  state: RequestState
  /** All events before it, in order. */
  earlier: readonly RequestEvent[]
  calendar: Calendar
  regime?: Regime
}

/** What the clock has against an event that is whole. Before receipt no clock runs; the state has said so. */
export function limitFaults({ event, state, earlier, calendar, regime }: Asked<RequestEvent>) {
  if (state.receivedOn === null || !isPossibleFrom(eventRuleOf(event.type), state.state)) return []
  const question = { event, receivedOn: state.receivedOn, earlier, calendar, regime }
  return timeFaults(question) satisfies RequestReason[]
}

/** What the clock has against any event of this type on this day, whatever else it says. */
export function faultsOfDay({
  event: { type, on },
  ...rest
}: Asked<Pick<RequestEvent, 'type' | 'on'>>): RequestReason[] {
  const event = { type, on, ...examples[type] } as RequestEvent
  return limitFaults({ ...rest, event }).filter(
    ({ field }) => field === undefined || field === 'on',
  )
}

/** The mildest form of what the clock reckons with: what bars this bars every other on that day. */
const examples: Partial<Record<RequestEventType, object>> = {
  extend: { days: 1 },
  noticeFee: { method: 'byPage', count: 100 },
}
