import { type Calendar, type WorkingLine, workingDaysAfter } from '../calendar/index.ts'
import { addDays, type DateOnly } from '../dates/index.ts'
import {
  CORRECTION_DAYS,
  type LawVersion,
  lawOf,
  lawOn,
  PAYMENT_DAYS,
  type Pause,
  type Regime,
} from './lawVersions.ts'

/** An event as the clock sees it: the names of `src/domain/requests`, with what bears on time. */
export type ClockEvent = {
  type: string
  on: DateOnly
  days?: number
  party?: string
  agency?: string
  answer?: string
  receivedOn?: DateOnly
  until?: DateOnly
}

/** A day of the working, with what happened on it and why it does not count. */
export type ClockLine = WorkingLine & {
  events: string[]
  /** The clock stands on this day, for this reason. */
  pause: Pause | null
  /** Counting began anew after this day. */
  restart: boolean
}

export type Standing = { why: Pause; since: DateOnly; until: DateOnly | null }

/** Last days of what may be done, each null where it does not apply or the calendar does not reach. */
export type RequestLimits = {
  /** Art. 30: the last day on which a correction may be asked for. */
  correctionNoticeBy: DateOnly | null
  /** The last day on which the applicant may correct. */
  correctionBy: DateOnly | null
  /** An extension must be told by the due date before it. */
  extendBy: DateOnly | null
  payBy: DateOnly | null
  consultations: {
    key: string
    kind: 'thirdParty' | 'agency'
    by: DateOnly | null
    isAnswered: boolean
  }[]
}

export type RequestClock = {
  regime: Regime | null
  lawVersion: string | null
  receivedOn: DateOnly | null
  /** The last day in time (the day of dispatch counts), or null with `code` or `standing`. */
  dueOn: DateOnly | null
  /** Without extension and deferral. */
  baseDueOn: DateOnly | null
  /** Working days granted. */
  extendedBy: number
  code?: 'CALENDAR_NOT_PUBLISHED' | 'NOT_RECEIVED'
  standing: Standing | null
  /** The day the clock stopped for good: dispatch, withdrawal, merging. */
  stoppedOn: DateOnly | null
  /** Whether it stopped after the due date; while it runs, false. */
  isLate: boolean
  limits: RequestLimits
  calendarVersion: string
  working: ClockLine[]
}

export type ClockInput = {
  /** The day of receipt (RQ-1), or null: then the clock has not started. */
  receivedOn: DateOnly | null
  /** In order. */
  events: readonly ClockEvent[]
  calendar: Calendar
  /** For records of another time; by the day of receipt otherwise. */
  regime?: Regime | undefined
}

type Stretch = { why: Pause; from: DateOnly; to: DateOnly | null; key?: string }

/**
 * The due date of a request as a pure function of its events, the calendar and the law, with its
 * working (RQ-4 to RQ-11, FE-4). The day of receipt is not counted. A correction and a payment start
 * the count anew; days after a consultation was sent, up to and including that of its answer, do not
 * count (RQ-9, RQ-10), and without an answer it ends with the consultation's own limit.
 */
export function requestClock({
  receivedOn: given,
  events,
  calendar,
  regime,
}: ClockInput): RequestClock {
  const receivedOn = events.find(({ type }) => type === 'confirmReceipt')?.on ?? given
  const nothing: RequestLimits = {
    correctionNoticeBy: null,
    correctionBy: null,
    extendBy: null,
    payBy: null,
    consultations: [],
  }
  const stoppedOn = events.find(({ type }) => stops.has(type))?.on ?? null
  const base = { receivedOn, calendarVersion: calendar.version, stoppedOn, isLate: false }
  if (receivedOn === null) {
    return {
      ...base,
      regime: null,
      lawVersion: null,
      dueOn: null,
      baseDueOn: null,
      extendedBy: 0,
      code: 'NOT_RECEIVED',
      standing: null,
      limits: nothing,
      working: [],
    }
  }
  const law = regime ? lawOf(regime) : lawOn(receivedOn)
  const facts = factsOf({ receivedOn, events, calendar, law })
  const walked = walk({ facts, calendar, law, events })
  const limits = limitsOf({ facts, calendar, law, receivedOn, baseDueOn: walked.baseDueOn })
  const dueOn = facts.deferredUntil ?? walked.dueOn
  return {
    ...base,
    regime: law.regime,
    lawVersion: law.decree,
    dueOn,
    baseDueOn: walked.baseDueOn,
    extendedBy: facts.extendedBy,
    ...(walked.code && !facts.deferredUntil ? { code: walked.code } : {}),
    standing: stoppedOn === null ? standingOf(facts) : null,
    isLate: stoppedOn !== null && dueOn !== null && stoppedOn > dueOn,
    limits,
    working: walked.working,
  }
}

/** What ends a clock for good. */
const stops: ReadonlySet<string> = new Set(['dispatch', 'withdraw', 'merge'])

/** What begins the count anew, the day itself not counted. */
export const restarts: ReadonlySet<string> = new Set(['correct', 'payFee'])

type Facts = {
  /** The days after which counting began anew, in order. */
  restarts: DateOnly[]
  receivedOn: DateOnly
  stretches: Stretch[]
  extendedBy: number
  deferredUntil: DateOnly | null
  correction: { on: DateOnly; by: DateOnly | null; isOpen: boolean } | null
  fee: { on: DateOnly; by: DateOnly | null; isOpen: boolean } | null
  consultations: {
    key: string
    kind: 'thirdParty' | 'agency'
    on: DateOnly
    by: DateOnly | null
    answeredOn: DateOnly | null
  }[]
}

function factsOf({
  receivedOn,
  events,
  calendar,
  law,
}: {
  receivedOn: DateOnly
  events: readonly ClockEvent[]
  calendar: Calendar
  law: LawVersion
}): Facts {
  const after = (from: DateOnly, days: number): DateOnly | null => {
    const found = workingDaysAfter({ from, days, calendar })
    return found.ok ? found.date : null
  }
  const facts: Facts = {
    restarts: [],
    receivedOn,
    stretches: [],
    extendedBy: 0,
    deferredUntil: null,
    correction: null,
    fee: null,
    consultations: [],
  }
  const open = (why: Pause) => facts.stretches.findLast((each) => each.why === why && !each.to)
  for (const event of events) {
    const { type, on } = event
    if (restarts.has(type)) {
      facts.restarts.push(on)
      // What was granted on the old due date went with it; there is still only one extension.
      facts.extendedBy = 0
      const ended = open(type === 'correct' ? 'correction' : 'fee')
      if (ended) ended.to = on
      const asked = type === 'correct' ? facts.correction : facts.fee
      if (asked) asked.isOpen = false
    } else if (type === 'askCorrection') {
      facts.correction = { on, by: after(on, event.days ?? CORRECTION_DAYS), isOpen: true }
      facts.stretches.push({ why: 'correction', from: on, to: null })
    } else if (type === 'noticeFee') {
      facts.fee = { on, by: after(event.receivedOn ?? on, PAYMENT_DAYS), isOpen: true }
      facts.stretches.push({ why: 'fee', from: on, to: null })
    } else if (type === 'suspend') {
      facts.stretches.push({ why: 'suspension', from: on, to: null })
    } else if (type === 'resume') {
      const ended = open('suspension')
      if (ended) ended.to = on
    } else if (type === 'extend') {
      facts.extendedBy = event.days ?? law.extensionDays
    } else if (type === 'defer') {
      facts.deferredUntil = event.until ?? null
    } else if (type === 'consultThirdParty' || type === 'consultAgency') {
      const kind = type === 'consultThirdParty' ? 'thirdParty' : 'agency'
      const key = event.party ?? event.agency ?? `${kind}${facts.consultations.length + 1}`
      const by =
        law.consultationDays === null ? null : after(event.receivedOn ?? on, law.consultationDays)
      facts.consultations.push({ key, kind, on, by, answeredOn: null })
      if (law.excludes.includes(kind)) facts.stretches.push({ why: kind, from: on, to: by, key })
    } else if (type === 'thirdPartyAnswer' || type === 'agencyAnswer') {
      answer(facts, event)
    }
  }
  return facts
}

/** An answer ends its consultation, if that has not ended by its own limit before. */
function answer(facts: Facts, { type, on, party, agency }: ClockEvent): void {
  const kind = type === 'thirdPartyAnswer' ? 'thirdParty' : 'agency'
  const key = party ?? agency
  const asked = facts.consultations.find(
    (each) => each.kind === kind && !each.answeredOn && (key === undefined || each.key === key),
  )
  if (!asked) return
  asked.answeredOn = on
  const stretch = facts.stretches.find((each) => each.why === kind && each.key === asked.key)
  if (stretch && (stretch.to === null || on < stretch.to)) stretch.to = on
}

/** Why the clock stands as far as the events tell, the one that lasts longest first. */
function standingOf({ correction, fee, stretches, consultations }: Facts): Standing | null {
  if (correction?.isOpen) return { why: 'correction', since: correction.on, until: correction.by }
  if (fee?.isOpen) return { why: 'fee', since: fee.on, until: fee.by }
  const suspended = stretches.findLast(({ why, to }) => why === 'suspension' && to === null)
  if (suspended) return { why: 'suspension', since: suspended.from, until: null }
  const open = consultations.filter(
    ({ answeredOn, kind, key }) =>
      !answeredOn && stretches.some((each) => each.why === kind && each.key === key),
  )
  const [first] = open.toSorted((a, b) => ((a.by ?? '9') < (b.by ?? '9') ? 1 : -1))
  return first ? { why: first.kind, since: first.on, until: first.by } : null
}

/** The working days that do not count, each with its reason. */
function pauseOn(stretches: readonly Stretch[], date: DateOnly): Pause | null {
  const found = stretches.find(({ from, to }) => from < date && (to === null || date <= to))
  return found?.why ?? null
}

type Walked = {
  dueOn: DateOnly | null
  baseDueOn: DateOnly | null
  code?: 'CALENDAR_NOT_PUBLISHED'
  working: ClockLine[]
}

/**
 * Counts day by day: first what was counted before each new beginning, then from the last one until
 * the working days are used up. It ends early where the clock stands without an end, and where the
 * calendar does not reach (CAL-3).
 */
function walk({
  facts,
  calendar,
  law,
  events,
}: {
  facts: Facts
  calendar: Calendar
  law: LawVersion
  events: readonly ClockEvent[]
}): Walked {
  const working: ClockLine[] = []
  const byDay = new Map<DateOnly, string[]>()
  for (const { type, on } of events) byDay.set(on, [...(byDay.get(on) ?? []), type])
  const step = (date: DateOnly, counted: number): number => {
    const pause = pauseOn(facts.stretches, date)
    const counts = calendar.isWorkday(date) && pause === null
    working.push({
      ...calendar.dayKind(date),
      count: counts ? counted + 1 : null,
      events: byDay.get(date) ?? [],
      pause,
      restart: false,
    })
    return counts ? counted + 1 : counted
  }
  let date = facts.receivedOn
  for (const next of facts.restarts) {
    let counted = 0
    while (date < next) {
      date = addDays(date, 1)
      if (!calendar.covers(date)) return notCovered(working)
      counted = step(date, counted)
    }
    const last = working.at(-1)
    if (last) Object.assign(last, { count: null, restart: true })
  }
  const budget = law.replyDays + facts.extendedBy
  let counted = 0
  let baseDueOn: DateOnly | null = null
  while (counted < budget) {
    date = addDays(date, 1)
    if (standsForGood(facts.stretches, date)) return { dueOn: null, baseDueOn, working }
    if (!calendar.covers(date)) return { ...notCovered(working), baseDueOn }
    counted = step(date, counted)
    if (counted === law.replyDays) baseDueOn ??= date
  }
  return { dueOn: date, baseDueOn, working }
}

const notCovered = (working: ClockLine[]): Walked => ({
  dueOn: null,
  baseDueOn: null,
  code: 'CALENDAR_NOT_PUBLISHED',
  working,
})

/** Whether the clock stands on a day and nothing known ends that. */
const standsForGood = (stretches: readonly Stretch[], date: DateOnly): boolean =>
  stretches.some(({ from, to }) => to === null && from < date)

function limitsOf({
  facts,
  calendar,
  law,
  receivedOn,
  baseDueOn,
}: {
  facts: Facts
  calendar: Calendar
  law: LawVersion
  receivedOn: DateOnly
  baseDueOn: DateOnly | null
}): RequestLimits {
  const notice =
    law.correctionNoticeDays === null || facts.correction
      ? null
      : workingDaysAfter({ from: receivedOn, days: law.correctionNoticeDays, calendar })
  return {
    correctionNoticeBy: notice?.ok ? notice.date : null,
    correctionBy: facts.correction?.isOpen ? facts.correction.by : null,
    extendBy: facts.extendedBy === 0 ? baseDueOn : null,
    payBy: facts.fee?.isOpen ? facts.fee.by : null,
    consultations: facts.consultations.map(({ key, kind, by, answeredOn }) => ({
      key,
      kind,
      by,
      isAnswered: answeredOn !== null,
    })),
  }
}
