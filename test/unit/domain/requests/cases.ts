import { createCalendar } from '../../../../src/domain/calendar/index.ts'
import type { Capacity } from '../../../../src/domain/lifecycle/index.ts'
import {
  applyEvent,
  type Capacities,
  decideEvent,
  initialRequest,
  type Registration,
  type RequestEvent,
  type RequestState,
} from '../../../../src/domain/requests/index.ts'

export const calendar = createCalendar()

const self = (actor: string): Capacity[] => [{ actor, onBehalfOf: null }]

export const officer: Capacities = { requestOfficer: self('olga') }
export const head: Capacities = { disclosureHead: self('heng') }
export const applicant: Capacities = { applicant: self('applicant') }
export const thirdParty: Capacities = { thirdParty: self('p1') }
export const system: Capacities = { system: self('system') }
/** Holds both duties, as in a small office. */
export const both: Capacities = { requestOfficer: self('bo'), disclosureHead: self('bo') }

export const registration: Registration = {
  kind: 'disclosure',
  channel: 'counter',
  applicantType: 'naturalPerson',
  submittedOn: '2026-03-02',
}

/** A case with its events, played through the one decision. */
export class Case {
  state: RequestState
  readonly events: RequestEvent[] = []

  constructor(row: Partial<Registration> = {}) {
    this.state = initialRequest({ ...registration, ...row })
  }

  ask(event: RequestEvent, capacities: Capacities = officer, expectedRevision?: number) {
    return decideEvent({
      event,
      state: this.state,
      earlier: this.events,
      capacities,
      calendar,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    })
  }

  codes(event: RequestEvent, capacities: Capacities = officer): string[] {
    const decision = this.ask(event, capacities)
    return decision.ok
      ? []
      : decision.reasons.map(({ code, field }) => (field ? `${code} ${field}` : code))
  }

  /** Records an event that must be allowed. */
  do(event: RequestEvent, capacities: Capacities = officer): this {
    const decision = this.ask(event, capacities)
    if (!decision.ok) throw new Error(`${event.type}: ${JSON.stringify(decision.reasons)}`)
    this.state = applyEvent(this.state, event, decision.capacity)
    this.events.push(event)
    return this
  }

  /** Proposed, approved and sent, all on one day. */
  answer(on: string, reply: Record<string, unknown>): this {
    return this.do({ type: 'proposeReply', on, ...reply } as RequestEvent)
      .do({ type: 'approveReply', on }, head)
      .do({ type: 'dispatch', on, means: 'post' })
  }
}
