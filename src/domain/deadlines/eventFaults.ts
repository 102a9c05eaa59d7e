import type { Calendar } from '../calendar/index.ts'
import { compare, type DateOnly, isDateOnly } from '../dates/index.ts'
import { FEES_IN_FORCE_ON, feeFor, isCount, isFeeMethod } from '../fees/index.ts'
import type { ClockEvent } from './clockEvents.ts'
import { answeredBy, type ClockFacts, clockFacts, openStand } from './clockFacts.ts'
import { answerBy, pausesOf } from './clockPauses.ts'
import type { timeFaultMessages } from './eventFaultMessages.ts'
import type { LawVersion, Regime } from './lawVersions.ts'
import { dueOf, lawOf, limitAfter, type RequestDue } from './requestDue.ts'

/** Why an event cannot be accepted on its day. Each has a sentence in `eventFaultMessages.ts`. */
export type TimeFaultCode = keyof typeof timeFaultMessages

/** `field` names the parameter of the event that is at fault, where it is one. */
export type TimeFault = { code: TimeFaultCode; field?: keyof ClockEvent }

type FoldedQuestion = {
  event: ClockEvent
  /** What the accepted events before this one add up to. */
  facts: ClockFacts
  calendar: Calendar
  regime?: Regime
  /** Where the office is; without it, nothing lies in the future. */
  today?: DateOnly
}

type Question = Omit<FoldedQuestion, 'facts'> & {
  /** Null while receipt is not confirmed. */
  receivedOn: DateOnly | null
  /** All events before this one, in order; accepted ones. */
  earlier: readonly ClockEvent[]
}

/**
 * All that is wrong with the time of an event: its dates, the limits of the law, a clock that stands.
 * Who may do it, in which state and how often is the life cycle's business, not this one's.
 * Where the calendar does not reach, a limit that surely lies later counts as kept; only an event
 * that itself lies beyond the calendar cannot be judged, and is refused for that.
 */
export const timeFaults = ({ receivedOn, earlier, ...question }: Question): TimeFault[] =>
  timeFaultsAt({ ...question, facts: clockFacts({ receivedOn, events: earlier }) })

/** The same for one who has folded the earlier events already. */
export const timeFaultsAt = (question: FoldedQuestion): TimeFault[] => {
  const { event, facts, calendar, regime } = question
  const dates = dateFaults(event)
  if (dates.length > 0) return dates
  const law = lawOf({ facts, regime })
  const pauses = pausesOf({ facts, law, calendar })
  const due = dueOf({ facts, law, regime, calendar, pauses })
  const rule = Object.hasOwn(rules, event.type) ? rules[event.type] : undefined
  return [...orderFaults(question), ...(rule?.({ ...question, law, due }) ?? [])]
}

type Situation = FoldedQuestion & {
  law: LawVersion
  due: RequestDue
}
type Rule = (situation: Situation) => TimeFault[]

const DATES = ['on', 'receivedOn', 'until'] as const

function dateFaults(event: ClockEvent): TimeFault[] {
  return DATES.filter((field) => {
    const date = event[field]
    return field === 'on' ? !isDateOnly(date) : date != null && !isDateOnly(date)
  }).map((field) => ({ code: 'INVALID_DATE', field }))
}

/** Events are recorded in the order in which they happened, none before receipt or after today. */
function orderFaults({ event, today, facts }: FoldedQuestion): TimeFault[] {
  const { on, receivedOn } = event
  const faults: TimeFault[] = []
  const before = [facts.lastOn, facts.receivedOn]
  if (before.some((date) => date !== null && compare(on, date) < 0)) {
    faults.push({ code: 'OUT_OF_ORDER', field: 'on' })
  }
  // A letter does not arrive before it is sent.
  if (receivedOn != null && compare(receivedOn, on) < 0) {
    faults.push({ code: 'OUT_OF_ORDER', field: 'receivedOn' })
  }
  if (today !== undefined && compare(on, today) > 0) faults.push({ code: 'IN_FUTURE', field: 'on' })
  return faults
}

const rules: Readonly<Record<string, Rule>> = {
  /** RQ-4. */
  askCorrection: (now) => [
    ...notReceived(now),
    ...standing(now),
    ...wholeDays(now.event),
    ...after({
      now,
      from: now.facts.receivedOn,
      days: now.law.correctionNoticeDays,
      late: 'CORRECTION_TOO_LATE',
    }),
  ],
  consultThirdParty: notReceived,
  consultAgency: notReceived,
  thirdPartyAnswer: silence,
  agencyAnswer: silence,
  /** RQ-8. */
  extend: (now) => [
    ...notReceived(now),
    ...standing(now),
    ...wholeDays(now.event, { isRequired: true }),
    ...(Number(now.event.days ?? 0) > now.law.extensionDays
      ? [{ code: 'EXTENSION_TOO_LONG', field: 'days' } as const]
      : []),
    ...afterDue(now, 'EXTENSION_TOO_LATE'),
  ],
  /** FE-4, FE-5. */
  noticeFee: (now) => [
    ...notReceived(now),
    ...standing(now),
    ...feeFaults(now),
    ...afterDue(now, 'FEE_NOTICE_TOO_LATE'),
  ],
  /** FE-4. */
  payFee: (now) =>
    after({
      now,
      from: now.facts.fee?.receivedOn ?? null,
      days: now.law.paymentDays,
      late: 'PAYMENT_TOO_LATE',
    }),
  suspend: (now) => [...notReceived(now), ...standing(now, ['suspension'])],
  defer: (now) => [...notReceived(now), ...standing(now), ...deferralFaults(now)],
}

function notReceived({ facts }: Situation): TimeFault[] {
  return facts.receivedOn === null ? [{ code: 'NOT_RECEIVED' }] : []
}

/** What sets or moves a date cannot be done while there is none. */
function standing(
  { facts }: Situation,
  whys: readonly ('correction' | 'fee' | 'suspension')[] = ['correction', 'fee', 'suspension'],
): TimeFault[] {
  return whys.some((why) => openStand(facts, why)) ? [{ code: 'CLOCK_STANDS' }] : []
}

function wholeDays({ days }: ClockEvent, { isRequired = false } = {}): TimeFault[] {
  if (days == null && !isRequired) return []
  return Number.isSafeInteger(days) && Number(days) >= 1
    ? []
    : [{ code: 'INVALID_DAYS', field: 'days' }]
}

/** Whether the event comes after the `days`-th working day, where the law sets one. */
function after({
  now: { event, calendar },
  from,
  days,
  late,
}: {
  now: Situation
  from: DateOnly | null
  days: number | null
  late: TimeFaultCode
}): TimeFault[] {
  if (from === null || days === null) return []
  const by = limitAfter({ from, days, calendar })
  return judge({ on: event.on, by, late, calendar })
}

function afterDue({ event, due, calendar }: Situation, late: TimeFaultCode): TimeFault[] {
  const isUnknown = due.dueOn === null && due.code !== 'CALENDAR_NOT_PUBLISHED'
  return isUnknown ? [] : judge({ on: event.on, by: due.dueOn, late, calendar })
}

/** `by` is null where it lies beyond the calendar. */
function judge({
  on,
  by,
  late,
  calendar,
}: {
  on: DateOnly
  by: DateOnly | null
  late: TimeFaultCode
  calendar: Calendar
}): TimeFault[] {
  if (by !== null) return compare(on, by) > 0 ? [{ code: late, field: 'on' }] : []
  return calendar.covers(on) ? [] : [{ code: 'CALENDAR_NOT_PUBLISHED', field: 'on' }]
}

/** RQ-9, RQ-10: nobody is silent before the period is over, nor where the law sets no period. */
function silence({ event, facts, law, calendar }: Situation): TimeFault[] {
  const consultation = answeredBy(facts, event)
  if (event.answer !== 'silent' || consultation === undefined) return []
  const by = answerBy({ consultation, law, calendar })
  const isOver = by !== null && by !== 'beyondCalendar' && compare(event.on, by) > 0
  return isOver ? [] : [{ code: 'NOT_YET_SILENT', field: 'answer' }]
}

function feeFaults({ event, facts, law }: Situation): TimeFault[] {
  const { receivedOn } = facts
  const isBefore = receivedOn !== null && compare(receivedOn, FEES_IN_FORCE_ON) < 0
  if (isBefore || law.paymentDays === null) return [{ code: 'FEE_NOT_APPLICABLE' }]
  const { method, count, before } = event
  // A notice of nothing would hold the clock for nothing.
  const isReckoned = isFeeMethod(method) && isCount(count) && isCount(before ?? 0)
  const isFree = isReckoned && feeFor({ method, count, before: before ?? 0 }).amount === 0
  return isFree ? [{ code: 'FEE_NOT_APPLICABLE', field: 'count' }] : []
}

/** Art. 35 ¶2: to a working day after the present due date, decided before that has passed. */
function deferralFaults(now: Situation): TimeFault[] {
  const { event, due, calendar, law } = now
  const { until } = event
  if (!law.canBeDeferred) return [{ code: 'DEFERRAL_NOT_APPLICABLE' }]
  const late = afterDue(now, 'DEFERRAL_TOO_LATE')
  if (until == null) return [...late, { code: 'INVALID_DATE', field: 'until' }]
  if (!calendar.covers(until)) return [...late, { code: 'CALENDAR_NOT_PUBLISHED', field: 'until' }]
  const isLater =
    compare(until, event.on) > 0 && (due.dueOn === null || compare(until, due.dueOn) > 0)
  return [
    ...late,
    ...(calendar.isWorkday(until) ? [] : [{ code: 'NOT_A_WORKDAY', field: 'until' } as const]),
    ...(isLater ? [] : [{ code: 'DEFERRAL_NOT_LATER', field: 'until' } as const]),
  ]
}
