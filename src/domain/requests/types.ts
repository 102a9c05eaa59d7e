import type { Role } from '../access/roles.ts'
import type { Capacity } from '../approval/index.ts'
import type { DateOnly } from '../dates/index.ts'
import type { ClockEvent } from '../deadlines/index.ts'
import type { EventType } from './events.ts'
import type { Reply, ReplyType } from './replies.ts'

/**
 * Where a request stands (RQ-13: 登记、补正、审核、征求意见、办理、答复、归档). `replied` is every case that
 * is closed but not yet archived: how it ended is told by the outcome, and whether in time by the
 * clock. These are three things.
 */
export const requestStates = [
  'registered',
  'correctionAsked',
  'underReview',
  'consulting',
  'inProgress',
  'replied',
  'archived',
] as const

export type RequestStateName = (typeof requestStates)[number]

/** An application for information, or for the correction of one's own record (Art. 41). */
export const requestKinds = ['disclosure', 'recordCorrection'] as const

export type RequestKind = (typeof requestKinds)[number]

/** The columns of Table 3: 自然人, then the five kinds of 法人或其他组织. */
export const applicantTypes = [
  'naturalPerson',
  'commercial',
  'research',
  'publicInterest',
  'legalService',
  'other',
] as const

export type ApplicantType = (typeof applicantTypes)[number]

/** Who may record an event: a role of the office, or one of those outside of it. */
export type Performer = Role | 'applicant' | 'thirdParty' | 'system'

export type Capacities = Partial<Record<Performer, Capacity[]>>

/** An event of a request: what happened, on which day, with what it carries. */
export type RequestEvent = ClockEvent & { type: EventType; on: DateOnly; [name: string]: unknown }

/** How a case ended: by a reply of a type, or without one. */
export type Outcome = {
  type: ReplyType | 'withdrawn' | 'merged'
  /** The one leaf row of Table 3 in which it is counted (RP-1); null for what that table does not count. */
  row: string | null
}

export type Consultation = {
  kind: 'thirdParty' | 'agency'
  key: string
  on: DateOnly
  answeredOn: DateOnly | null
  answer: string | null
}

/** What follows from the events so far. */
export type RequestState = {
  state: RequestStateName
  kind: RequestKind
  /** 1 at registration, one more with each event. */
  revision: number
  submittedOn: DateOnly
  receivedOn: DateOnly | null
  /** The day of the latest event. */
  lastOn: DateOnly
  isCorrectionAsked: boolean
  isExtended: boolean
  consultations: Consultation[]
  fee: { on: DateOnly; isPaid: boolean; isLapsed: boolean } | null
  isSuspended: boolean
  proposal: { reply: Reply; hash: string; by: Capacity | null } | null
  /** The hash of the reply that was approved. */
  approvedHash: string | null
  outcome: Outcome | null
  closedOn: DateOnly | null
  officer: string | null
}
