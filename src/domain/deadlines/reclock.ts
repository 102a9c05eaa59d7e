import type { DateOnly } from '../dates/index.ts'
import { clockFacts } from './clockFacts.ts'
import { pausesOf } from './clockPauses.ts'
import { reclockSentences } from './reclockMessages.ts'
import { type ClockQuestion, dueOf, lawOf, type NoRequestDue } from './requestDue.ts'

type Label = Readonly<Record<'zh' | 'zh-TW' | 'en', string>>

/** A request with the deadline that was computed for it. */
export type ClockedRequest = Omit<ClockQuestion, 'calendar'> & {
  dueOn: DateOnly | null
  calendarVersion: string | null
}

export type Reclocked = {
  from: DateOnly | null
  to: DateOnly | null
  code?: NoRequestDue
  /** The day changed; otherwise only the version is to be stored anew. */
  isMoved: boolean
  calendarVersion: string
  /** What the ledger of the case says about it. */
  reason: Label
}

/**
 * CAL-4: what an amended or newly announced arrangement does to one request. Null when there is
 * nothing to do: the clock has stopped, or the deadline was computed with this very calendar.
 * Costs no walk over days, so that all open cases of a county are done at once.
 */
export const reclock = (
  request: ClockedRequest,
  calendar: ClockQuestion['calendar'],
): Reclocked | null => {
  if (request.calendarVersion === calendar.version) return null
  const facts = clockFacts(request)
  if (facts.stoppedOn !== null) return null
  const { regime } = request
  const law = lawOf({ facts, regime })
  const pauses = pausesOf({ facts, law, calendar })
  const { dueOn, code } = dueOf({ facts, law, regime, calendar, pauses })
  const moved = { from: request.dueOn, to: dueOn, calendarVersion: calendar.version }
  return {
    ...moved,
    ...(code && { code }),
    isMoved: request.dueOn !== dueOn,
    reason: reclockSentences(moved),
  }
}

/**
 * The same for many: how many were looked at, and those of which the day changed, in the order given.
 */
export const compareClocks = <Request extends ClockedRequest>(
  requests: readonly Request[],
  calendar: ClockQuestion['calendar'],
): { looked: number; moved: { request: Request; change: Reclocked }[] } => {
  const changes = requests.map((request) => ({ request, change: reclock(request, calendar) }))
  const looked = changes.filter(({ change }) => change !== null).length
  const moved = changes.flatMap(({ request, change }) =>
    change?.isMoved ? [{ request, change }] : [],
  )
  return { looked, moved }
}
