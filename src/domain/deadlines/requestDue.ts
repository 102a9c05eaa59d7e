import { type Calendar, nthWorkdayAfter } from '../calendar/index.ts'
import { compare, type DateOnly } from '../dates/index.ts'
import type { ClockEvent } from './clockEvents.ts'
import { type ClockFacts, clockFacts, openStand } from './clockFacts.ts'
import { type Pause, pausesOf } from './clockPauses.ts'
import { type LawVersion, lawVersions, type Regime, regimeOn } from './lawVersions.ts'

/** Why a request has no due date although nothing holds its clock. */
export type NoRequestDue =
  /** CAL-3: recomputed when the holidays are announced. */
  | 'CALENDAR_NOT_PUBLISHED'
  /** Art. 31: receipt is not confirmed, so the clock has not started. */
  | 'NOT_RECEIVED'
  /** Received before there were Regulations; no statutory limit ran. */
  | 'BEFORE_REGULATIONS'

/** The question that a clock answers. */
export type ClockQuestion = {
  /** 收到申请之日 as RQ-1 finds it; null while receipt is not confirmed. */
  receivedOn: DateOnly | null
  /** In the order in which they happened. */
  events: readonly ClockEvent[]
  calendar: Calendar
  /** The law by which to count, when it is not to follow from the day of receipt. */
  regime?: Regime
}

export type RequestDue = {
  /** The last day in time; null while the clock stands without an end, or with `code`. */
  dueOn: DateOnly | null
  /** The same without an extension or a deferral. */
  baseDueOn: DateOnly | null
  code?: NoRequestDue
}

/**
 * The due date alone, without walking over days: for recomputing thousands of cases.
 * `requestClock` gives the same date with its working.
 */
export const requestDue = ({ receivedOn, events, calendar, regime }: ClockQuestion): RequestDue => {
  const facts = clockFacts({ receivedOn, events })
  const law = lawOf({ facts, regime })
  return dueOf({ facts, law, regime, calendar, pauses: pausesOf({ facts, law, calendar }) })
}

/** The version by which a request is dealt with. Without a receipt, the one in force. */
export const lawOf = ({ facts, regime }: { facts: ClockFacts; regime?: Regime }): LawVersion =>
  lawVersions[regime ?? (facts.receivedOn === null ? 2019 : regimeOn(facts.receivedOn))]

/** The due date of folded facts; RQ-5, RQ-7 to RQ-10, FE-4. */
export const dueOf = ({
  facts,
  law,
  regime,
  calendar,
  pauses,
}: {
  facts: ClockFacts
  law: LawVersion
  regime?: Regime
  calendar: Calendar
  pauses: readonly Pause[]
}): RequestDue => {
  const { receivedOn, startedOn, deferral } = facts
  if (receivedOn === null || startedOn === null) return none('NOT_RECEIVED')
  if (regime === undefined && compare(receivedOn, lawVersions[2007].inForceOn) < 0) {
    return none('BEFORE_REGULATIONS')
  }
  // Both restart the count when they end, so that nothing of the present count will be left.
  if (openStand(facts, 'correction') || openStand(facts, 'fee')) {
    return { dueOn: null, baseDueOn: null }
  }
  const after = (from: DateOnly, days: number | null) => reckon({ from, days, pauses, calendar })
  const base = after(startedOn, law.replyDays)
  const due =
    deferral === null
      ? after(startedOn, law.replyDays + facts.extendedBy)
      : after(deferral.on, deferredDays({ deferral, extendedBy: facts.extendedBy, calendar }))
  const baseDueOn = isDate(base) ? base : null
  if (isDate(due)) return { dueOn: due, baseDueOn }
  return due === null ? { dueOn: null, baseDueOn } : { dueOn: null, baseDueOn, code: due.code }
}

function none(code: NoRequestDue): RequestDue {
  return { dueOn: null, baseDueOn: null, code }
}

const NOT_PUBLISHED = { code: 'CALENDAR_NOT_PUBLISHED' } as const

const isDate = (found: DateOnly | null | typeof NOT_PUBLISHED): found is DateOnly =>
  typeof found === 'string'

/**
 * Art. 35 ¶2: the working days from the decision to the day fixed, the next working day where an
 * amended arrangement made that day a holiday (民法典 Civil Code Art. 203).
 */
function deferredDays({
  deferral,
  extendedBy,
  calendar,
}: {
  deferral: NonNullable<ClockFacts['deferral']>
  extendedBy: number
  calendar: Calendar
}): number | null {
  const [from, until] = [deferral.on, deferral.until].map(calendar.workdaysUntil)
  if (from == null || until == null || !calendar.covers(deferral.until)) return null
  const rolled = calendar.isWorkday(deferral.until) ? 0 : 1
  return until - from + rolled + extendedBy - deferral.extendedBy
}

/**
 * The `days`-th working day after `from` that lies in no pause; null when a pause never ends before it.
 * All in numbers of working days, so that it costs the same whatever the distance.
 */
function reckon({
  from,
  days,
  pauses,
  calendar,
}: {
  from: DateOnly
  days: number | null
  pauses: readonly Pause[]
  calendar: Calendar
}): DateOnly | null | typeof NOT_PUBLISHED {
  const start = calendar.workdaysUntil(from)
  if (start === null || days === null) return NOT_PUBLISHED
  let at = start
  let left = days
  for (const { since, until } of inOrder(pauses, calendar)) {
    const before = Math.max(since - at, 0)
    if (before >= left) break
    if (until === null) return null
    if (until === 'beyondCalendar') return NOT_PUBLISHED
    if (until <= at) continue
    left -= before
    at = until
  }
  return calendar.workdayAt(at + left) ?? NOT_PUBLISHED
}

/** The pauses by their beginning, each end as a number of working days. */
function inOrder(pauses: readonly Pause[], calendar: Calendar) {
  const ordinal = (date: DateOnly) => calendar.workdaysUntil(date)
  return pauses
    .map(({ since, until }) => ({
      since: ordinal(since) ?? Number.POSITIVE_INFINITY,
      until: until === null || until === 'beyondCalendar' ? until : ordinalOrBeyond(until),
    }))
    .sort((a, b) => a.since - b.since)

  function ordinalOrBeyond(date: DateOnly): number | 'beyondCalendar' {
    return ordinal(date) ?? 'beyondCalendar'
  }
}

/** The `days`-th working day after `from`, where both the rule and the calendar have one. */
export const limitAfter = ({
  from,
  days,
  calendar,
}: {
  from: DateOnly | null
  days: number | null
  calendar: Calendar
}): DateOnly | null =>
  from === null || days === null ? null : nthWorkdayAfter({ from, days, calendar })
