import { type Calendar, workingDaysAfter } from '../calendar/index.ts'
import type { DateOnly } from '../dates/index.ts'
import { FEES_IN_FORCE_ON } from '../fees/index.ts'
import { lawOf, lawOn, type Regime } from './lawVersions.ts'
import { type ClockEvent, requestClock } from './requestClock.ts'

/** What is wrong with the time of an event. Each has a sentence in the messages of requests. */
export type TimeFault =
  | 'OUT_OF_ORDER'
  | 'NOT_RECEIVED'
  | 'CORRECTION_ALREADY_ASKED'
  | 'CORRECTION_TOO_LATE'
  | 'ALREADY_EXTENDED'
  | 'EXTENSION_TOO_LONG'
  | 'EXTENSION_TOO_LATE'
  | 'FEE_NOT_APPLICABLE'
  | 'FEE_ALREADY_NOTICED'
  | 'FEE_TOO_LATE'
  | 'PAYMENT_TOO_LATE'
  | 'NO_FEE_NOTICED'
  | 'NOT_YET_SILENT'
  | 'NO_SUCH_CONSULTATION'
  | 'ALREADY_SUSPENDED'
  | 'NOT_SUSPENDED'
  | 'NOT_A_LATER_DAY'
  | 'CALENDAR_NOT_PUBLISHED'

export type Fault = { code: TimeFault; field?: string }

type Asked = {
  event: ClockEvent
  receivedOn: DateOnly | null
  /** What happened before, in order. */
  earlier: readonly ClockEvent[]
  calendar: Calendar
  regime?: Regime | undefined
}

/**
 * The rules that concern the time of an event, all faults at once. Whether its state allows it, and
 * who may record it, is told by the table of events in `src/domain/requests`.
 */
export function timeFaults(asked: Asked): Fault[] {
  const { event, earlier } = asked
  const receivedOn = earlier.find(({ type }) => type === 'confirmReceipt')?.on ?? asked.receivedOn
  const last = earlier.at(-1)?.on ?? receivedOn
  const faults: Fault[] = []
  if (last !== null && event.on < last) faults.push({ code: 'OUT_OF_ORDER', field: 'on' })
  const rule = rules[event.type]
  if (!rule) return faults
  if (receivedOn === null) return [...faults, { code: 'NOT_RECEIVED' }]
  return [
    ...faults,
    ...rule({ ...asked, receivedOn, law: asked.regime ? lawOf(asked.regime) : lawOn(receivedOn) }),
  ]
}

type Ruled = Asked & { receivedOn: DateOnly; law: ReturnType<typeof lawOn> }

const has = (earlier: readonly ClockEvent[], type: string) =>
  earlier.some((each) => each.type === type)

const clockBefore = ({ receivedOn, earlier, calendar, regime }: Ruled) =>
  requestClock({ receivedOn, events: earlier, calendar, regime })

/** The last day of a number of working days, or the fault that the calendar does not reach. */
const within = (
  { calendar }: Ruled,
  { from, days, on, code }: { from: DateOnly; days: number; on: DateOnly; code: TimeFault },
): Fault[] => {
  const last = workingDaysAfter({ from, days, calendar })
  // A day that is covered itself is in time whatever comes after it is announced.
  if (!last.ok) return calendar.covers(on) ? [] : [{ code: 'CALENDAR_NOT_PUBLISHED' }]
  return on <= last.date ? [] : [{ code, field: 'on' }]
}

const rules: Readonly<Record<string, (asked: Ruled) => Fault[]>> = {
  /** RQ-4, Art. 30: once, within 7 working days of receipt. */
  askCorrection: (asked) => {
    const { event, earlier, receivedOn, law } = asked
    return [
      ...(has(earlier, 'askCorrection') ? [{ code: 'CORRECTION_ALREADY_ASKED' } as const] : []),
      ...(law.correctionNoticeDays === null
        ? []
        : within(asked, {
            from: receivedOn,
            days: law.correctionNoticeDays,
            on: event.on,
            code: 'CORRECTION_TOO_LATE',
          })),
    ]
  },
  /** RQ-8, Art. 33: once, no longer than the law allows, told by the due date. */
  extend: (asked) => {
    const { event, earlier, law } = asked
    const { dueOn, code } = clockBefore(asked)
    const days = event.days ?? law.extensionDays
    return [
      ...(has(earlier, 'extend') ? [{ code: 'ALREADY_EXTENDED' } as const] : []),
      ...(Number.isSafeInteger(days) && days >= 1 && days <= law.extensionDays
        ? []
        : [{ code: 'EXTENSION_TOO_LONG', field: 'days' } as const]),
      ...(dueOn !== null && event.on > dueOn
        ? [{ code: 'EXTENSION_TOO_LATE', field: 'on' } as const]
        : []),
      ...(dueOn === null && code && !asked.calendar.covers(event.on)
        ? [{ code: 'CALENDAR_NOT_PUBLISHED' } as const]
        : []),
    ]
  },
  /** FE-4, FE-5: within the processing period, once, for requests received since 2021. */
  noticeFee: (asked) => {
    const { event, earlier, receivedOn } = asked
    const { dueOn } = clockBefore(asked)
    return [
      ...(receivedOn < FEES_IN_FORCE_ON ? [{ code: 'FEE_NOT_APPLICABLE' } as const] : []),
      ...(has(earlier, 'noticeFee') ? [{ code: 'FEE_ALREADY_NOTICED' } as const] : []),
      ...(dueOn !== null && event.on > dueOn
        ? [{ code: 'FEE_TOO_LATE', field: 'on' } as const]
        : []),
    ]
  },
  /** FE-4: by the 20th working day after the notice was received. */
  payFee: (asked) => {
    const { event } = asked
    const { standing } = clockBefore(asked)
    if (standing?.why !== 'fee') return [{ code: 'NO_FEE_NOTICED' }]
    const isLate = standing.until !== null && event.on > standing.until
    return isLate ? [{ code: 'PAYMENT_TOO_LATE', field: 'on' }] : []
  },
  thirdPartyAnswer: (asked) => answered(asked, 'thirdParty'),
  agencyAnswer: (asked) => answered(asked, 'agency'),
  suspend: (asked) => (isSuspended(asked.earlier) ? [{ code: 'ALREADY_SUSPENDED' }] : []),
  resume: (asked) => (isSuspended(asked.earlier) ? [] : [{ code: 'NOT_SUSPENDED' }]),
  /** Art. 35: a later day than the one that would be due; and a working day. */
  defer: (asked) => {
    const { event, calendar } = asked
    const { dueOn } = clockBefore(asked)
    const until = event.until ?? ''
    if (until !== '' && !calendar.covers(until)) return [{ code: 'CALENDAR_NOT_PUBLISHED' }]
    const isLater = until > event.on && (dueOn === null || until > dueOn)
    return isLater && calendar.isWorkday(until) ? [] : [{ code: 'NOT_A_LATER_DAY', field: 'until' }]
  },
}

/** RQ-9, RQ-10: an answer needs a question; silence is only known when the time for it is over. */
function answered(asked: Ruled, kind: 'thirdParty' | 'agency'): Fault[] {
  const { event } = asked
  const key = kind === 'thirdParty' ? event.party : event.agency
  const open = clockBefore(asked).limits.consultations.find(
    (each) => each.kind === kind && !each.isAnswered && (key === undefined || each.key === key),
  )
  if (!open) return [{ code: 'NO_SUCH_CONSULTATION' }]
  if (event.answer !== 'silent') return []
  return open.by !== null && event.on > open.by ? [] : [{ code: 'NOT_YET_SILENT', field: 'answer' }]
}

const isSuspended = (earlier: readonly ClockEvent[]): boolean =>
  earlier.findLast(({ type }) => type === 'suspend' || type === 'resume')?.type === 'suspend'
