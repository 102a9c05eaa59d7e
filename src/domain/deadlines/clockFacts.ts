import type { DateOnly } from '../dates/index.ts'
import {
  type ClockEvent,
  type ClockEventType,
  isClockEventType,
  movesTime,
  type StandingWhy,
} from './clockEvents.ts'
import { CORRECTION_WORKING_DAYS, type ConsultationKind } from './lawVersions.ts'

export type Consultation = {
  kind: ConsultationKind
  /** The party's key or the agency; null when a letter was recorded without one. */
  party: string | null
  on: DateOnly
  /** When the letter reached them; without it, the day it was sent. */
  receivedOn: DateOnly | null
  answeredOn: DateOnly | null
  /** A deferral fixed a day with this consultation known: from that day on it excludes nothing more. */
  countsUntil: DateOnly | null
}

/** A time in which the clock stands until something happens. `until` is null while it does. */
export type Stand = {
  why: Exclude<StandingWhy, ConsultationKind>
  since: DateOnly
  until: DateOnly | null
  reason: string | null
}

/** What the events of one request add up to, before any calendar is asked. */
export type ClockFacts = {
  receivedOn: DateOnly | null
  /** The day after which days are counted: receipt, or the latest restart. */
  startedOn: DateOnly | null
  restartedOn: readonly DateOnly[]
  /** The one extension that a request may get, also when a restart made it void. */
  extension: { on: DateOnly; days: number } | null
  /** Working days added to the budget in force: 0 again after a restart. */
  extendedBy: number
  deferral: { on: DateOnly; until: DateOnly; extendedBy: number } | null
  correction: { on: DateOnly; days: number } | null
  fee: { on: DateOnly; receivedOn: DateOnly } | null
  stands: readonly Stand[]
  consultations: readonly Consultation[]
  stoppedOn: DateOnly | null
  lastOn: DateOnly | null
}

/**
 * Folds the events, which come in the order in which they happened. Sequences that the law does not
 * allow are not refused here (`timeFaults` and the life cycle do that); they fold to something.
 * @param receivedOn null when receipt is not confirmed; a `confirmReceipt` among the events wins
 */
export const clockFacts = ({
  receivedOn,
  events,
}: {
  receivedOn: DateOnly | null
  events: readonly ClockEvent[]
}): ClockFacts => {
  let facts: ClockFacts = { ...NOTHING, receivedOn, startedOn: receivedOn }
  for (const event of events) {
    const { lastOn } = facts
    facts = isClockEventType(event.type) ? effects[event.type](facts, event) : facts
    const isLater = movesTime(event) && (lastOn === null || lastOn < event.on)
    facts = { ...facts, lastOn: isLater ? event.on : lastOn }
  }
  return facts
}

/** The stand of this kind that is still going on. */
export const openStand = (facts: ClockFacts, why: Stand['why']): Stand | undefined =>
  facts.stands.find((stand) => stand.why === why && stand.until === null)

/** The consultation that an answer belongs to: the oldest open one of the party, or of any. */
export const answeredBy = (facts: ClockFacts, event: ClockEvent): Consultation | undefined => {
  const kind: ConsultationKind = event.type === 'agencyAnswer' ? 'agency' : 'thirdParty'
  const party = (kind === 'agency' ? event.agency : event.party) ?? null
  return facts.consultations.find(
    (each) =>
      each.kind === kind && each.answeredOn === null && (party === null || each.party === party),
  )
}

const NOTHING: ClockFacts = {
  receivedOn: null,
  startedOn: null,
  restartedOn: [],
  extension: null,
  extendedBy: 0,
  deferral: null,
  correction: null,
  fee: null,
  stands: [],
  consultations: [],
  stoppedOn: null,
  lastOn: null,
}

type Effect = (facts: ClockFacts, event: ClockEvent) => ClockFacts

const effects: Readonly<Record<ClockEventType, Effect>> = {
  confirmReceipt: (facts, { on }) => ({ ...facts, receivedOn: on, startedOn: on }),
  askCorrection: (facts, { on, days }) => ({
    ...stand(facts, { why: 'correction', since: on }),
    correction: { on, days: days ?? CORRECTION_WORKING_DAYS },
  }),
  correct: (facts, { on }) => restart(facts, { why: 'correction', on }),
  consultThirdParty: (facts, event) => consult(facts, 'thirdParty', event.party ?? null, event),
  thirdPartyAnswer: answer,
  consultAgency: (facts, event) => consult(facts, 'agency', event.agency ?? null, event),
  agencyAnswer: answer,
  extend: (facts, { on, days }) => ({
    ...facts,
    extension: { on, days: days ?? 0 },
    extendedBy: facts.extendedBy + (days ?? 0),
  }),
  noticeFee: (facts, { on, receivedOn }) => ({
    ...stand(facts, { why: 'fee', since: on }),
    fee: { on, receivedOn: receivedOn ?? on },
  }),
  payFee: (facts, { on }) => restart(facts, { why: 'fee', on }),
  suspend: (facts, { on, reason }) =>
    openStand(facts, 'suspension') ? facts : stand(facts, { why: 'suspension', since: on, reason }),
  resume: (facts, { on }) => endStand(facts, { why: 'suspension', on }),
  defer: (facts, { on, until }) =>
    until == null
      ? facts
      : {
          ...facts,
          deferral: { on, until, extendedBy: facts.extendedBy },
          consultations: facts.consultations.map((each) => ({
            ...each,
            countsUntil: each.countsUntil ?? on,
          })),
        },
  dispatch: stop,
  withdraw: stop,
  refuse: stop,
  merge: stop,
}

function stop(facts: ClockFacts, { on }: ClockEvent): ClockFacts {
  return { ...facts, stoppedOn: facts.stoppedOn ?? on }
}

function stand(
  facts: ClockFacts,
  { why, since, reason }: { why: Stand['why']; since: DateOnly; reason?: string | null },
): ClockFacts {
  const added: Stand = { why, since, until: null, reason: reason ?? null }
  return { ...facts, stands: [...facts.stands, added] }
}

function endStand(facts: ClockFacts, { why, on }: { why: Stand['why']; on: DateOnly }): ClockFacts {
  const stands = facts.stands.map((each) =>
    each.why === why && each.until === null ? { ...each, until: on } : each,
  )
  return { ...facts, stands }
}

/** RQ-5, FE-4: everything granted before is void with the old date. Nothing that was not open restarts. */
function restart(facts: ClockFacts, { why, on }: { why: Stand['why']; on: DateOnly }): ClockFacts {
  if (openStand(facts, why) === undefined) return facts
  return {
    ...endStand(facts, { why, on }),
    startedOn: on,
    restartedOn: [...facts.restartedOn, on],
    extendedBy: 0,
    deferral: null,
    consultations: facts.consultations.map((each) => ({ ...each, countsUntil: null })),
  }
}

function consult(
  facts: ClockFacts,
  kind: ConsultationKind,
  party: string | null,
  { on, receivedOn }: ClockEvent,
): ClockFacts {
  const added: Consultation = {
    kind,
    party,
    on,
    receivedOn: receivedOn ?? null,
    answeredOn: null,
    countsUntil: null,
  }
  return { ...facts, consultations: [...facts.consultations, added] }
}

function answer(facts: ClockFacts, event: ClockEvent): ClockFacts {
  const answered = answeredBy(facts, event)
  const consultations = facts.consultations.map((each) =>
    each === answered ? { ...each, answeredOn: event.on } : each,
  )
  return { ...facts, consultations }
}
