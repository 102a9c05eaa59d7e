import type { Calendar } from '../calendar/index.ts'
import { compare, type DateOnly } from '../dates/index.ts'
import type { StandingWhy } from './clockEvents.ts'
import { type ClockFacts, clockFacts } from './clockFacts.ts'
import { answerBy, type Pause, pausesOf } from './clockPauses.ts'
import { type ClockLine, clockWorking } from './clockWorking.ts'
import type { ConsultationKind, LawVersion, Regime } from './lawVersions.ts'
import { type ClockQuestion, dueOf, lawOf, limitAfter, type RequestDue } from './requestDue.ts'

/** Why a clock stands, since when, and the last day of it where one is known. */
export type Standing = { why: StandingWhy; since: DateOnly; until: DateOnly | null }

/** The last days for what may or must be done on the way; null where there is none, or none is known. */
export type ClockLimits = {
  /** RQ-4: for the office to ask for a correction. */
  correctionNoticeBy: DateOnly | null
  /** RQ-6: for the applicant to correct. */
  correctionBy: DateOnly | null
  /** RQ-8: for the one extension; null once it has been used, and while there is no due date. */
  extendBy: DateOnly | null
  /** FE-4: for the applicant to pay. */
  payBy: DateOnly | null
  /** RQ-9, RQ-10: for those who were asked. */
  consultations: {
    kind: ConsultationKind
    party: string | null
    by: DateOnly | null
    answeredOn: DateOnly | null
  }[]
}

/** A step of the case that the working tells about, without anybody's name or text but a reason. */
export type ClockStep = {
  type: string
  on: DateOnly
  days?: number
  party?: string
  until?: DateOnly
  /** Of a suspension. */
  reason?: string
  /** An answer that did not come in time. */
  isSilent?: true
}

export type RequestClock = RequestDue & {
  regime: Regime
  receivedOn: DateOnly | null
  /** Null while the clock runs, and after it has stopped. */
  standing: Standing | null
  /** Working days by which the due date in force is put off. */
  extendedBy: number
  /** The day of dispatch, withdrawal or merging. */
  stoppedOn: DateOnly | null
  /** RQ-11: stopped after the due date. A request still open is judged by `isLate`, with today. */
  isLate: boolean
  limits: ClockLimits
  calendarVersion: string
  lawVersion: string
  steps: ClockStep[]
  /** Day by day, from receipt; empty while receipt is not confirmed. */
  working: ClockLine[]
}

/**
 * The clock of a request: a pure function of its events, the calendar and the law (CAL-4), with its
 * working, so that an officer, the applicant and a court reach the same day on their fingers.
 */
export const requestClock = (question: ClockQuestion): RequestClock => {
  const { events, calendar, regime } = question
  const facts = clockFacts(question)
  const law = lawOf({ facts, regime })
  const pauses = pausesOf({ facts, law, calendar })
  const due = dueOf({ facts, law, regime, calendar, pauses })
  const { dueOn } = due
  const { receivedOn, extendedBy, stoppedOn } = facts
  return {
    ...due,
    regime: law.regime,
    receivedOn,
    standing: stoppedOn === null ? standingOf(facts, pauses) : null,
    extendedBy,
    stoppedOn,
    isLate: stoppedOn !== null && dueOn !== null && compare(stoppedOn, dueOn) > 0,
    limits: limitsOf({ facts, law, calendar, dueOn }),
    calendarVersion: calendar.version,
    lawVersion: law.id,
    steps: events.map(stepOf),
    working: clockWorking({ facts, events, pauses, due, calendar }),
  }
}

/**
 * What holds the clock as of the latest event. Of several, one that needs an act to end comes before
 * one that ends by itself; among consultations, the one that lasts longest.
 */
function standingOf(facts: ClockFacts, pauses: readonly Pause[]): Standing | null {
  const lastOn = facts.lastOn
  const open = pauses.filter(({ until }) => {
    if (until === null || until === 'beyondCalendar') return true
    return lastOn !== null && compare(until, lastOn) > 0
  })
  const found = open.reduce<Pause | undefined>(
    (best, each) => (best === undefined || rank(each) > rank(best) ? each : best),
    undefined,
  )
  if (found === undefined) return null
  const { why, since, until } = found
  return { why, since, until: until === 'beyondCalendar' ? null : until }
}

/** Text that sorts as the pauses last. */
const rank = ({ why, until }: Pause): string =>
  `${why === 'thirdParty' || why === 'agency' ? 0 : 1}${until ?? 'z'}`

function limitsOf({
  facts,
  law,
  calendar,
  dueOn,
}: {
  facts: ClockFacts
  law: LawVersion
  calendar: Calendar
  dueOn: DateOnly | null
}): ClockLimits {
  const { receivedOn, correction, fee, extension } = facts
  const limit = (from: DateOnly | null, days: number | null) => limitAfter({ from, days, calendar })
  return {
    correctionNoticeBy: limit(receivedOn, law.correctionNoticeDays),
    correctionBy: limit(correction?.on ?? null, correction?.days ?? null),
    extendBy: extension === null ? dueOn : null,
    payBy: limit(fee?.receivedOn ?? null, law.paymentDays),
    consultations: facts.consultations.map((consultation) => {
      const by = answerBy({ consultation, law, calendar })
      const { kind, party, answeredOn } = consultation
      return { kind, party, by: by === 'beyondCalendar' ? null : by, answeredOn }
    }),
  }
}

function stepOf(event: ClockQuestion['events'][number]): ClockStep {
  const party = event.party ?? event.agency
  return {
    type: event.type,
    on: event.on,
    ...(event.days != null && { days: event.days }),
    ...(party != null && { party }),
    ...(event.until != null && { until: event.until }),
    ...(event.answer === 'silent' && { isSilent: true }),
    ...(event.type === 'suspend' && event.reason && { reason: event.reason }),
  }
}
