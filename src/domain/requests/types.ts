import type { Role } from '../access/roles.ts'
import type { DateOnly } from '../dates/index.ts'
import type { TimeFaultCode } from '../deadlines/index.ts'
import type { GroundId } from '../disclosure/index.ts'
import type { CapacitiesOf, Capacity } from '../lifecycle/index.ts'
import type { Channel } from './receipt.ts'
import type { ReplyType } from './replies.ts'
import type { LeafRow } from './tableThree.ts'

/**
 * Where a request stands (RQ-13: 登记、审核、办理、答复、归档, with 补正 and 征求意见 between). A
 * request that was withdrawn, merged or has lapsed is `replied` as well (已办结): its outcome says
 * which, and whether it was in time is a third thing.
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

/** The states of a request that is not answered yet. */
export const openStates = [
  'registered',
  'correctionAsked',
  'underReview',
  'consulting',
  'inProgress',
] as const satisfies readonly RequestStateName[]

/** A request for information (Art. 27), or for the correction of one's own record (Art. 41). */
export const requestKinds = ['disclosure', 'recordCorrection'] as const
export type RequestKind = (typeof requestKinds)[number]

/** The columns of Table 3: a natural person, and five sorts of organisations. */
export const applicantTypes = [
  'naturalPerson',
  'commercial',
  'research',
  'publicInterest',
  'legalService',
  'other',
] as const
export type ApplicantType = (typeof applicantTypes)[number]

/** Who performs an event: staff by their role, the parties of the case, or the site's own jobs. */
export type Performer = Role | 'applicant' | 'thirdParty' | 'system'
export type Capacities = CapacitiesOf<Performer>

/** The version of the Regulations that binds a request, by the day it was received (RQ-0). */
export type Regime = 2007 | 2019

/** A ground that a reply can rest on: Art. 13 ¶2 (13-2) is none for refusing whoever asks. */
export type ReplyGroundId = Exclude<GroundId, '13-2'>

/** One part that is not disclosed: the ground, the facts that make it one, and which part. */
export type ReplyGround = { ground: ReplyGroundId; facts: string; part?: string }

/** How it was searched for (RP-4). `on` is a date, `YYYY-MM-DD`. */
export type SearchRecord = { where: string; who: string; keywords: string; on: DateOnly }

/** What an officer proposes to answer. `documents` and `files` are ids; which fields are needed, `replyTypes` says. */
export type Reply = {
  replyType: ReplyType
  /** The answer itself, in words. */
  content?: string
  /** The way to get it: an address, a place, a channel (方式、途径). */
  where?: string
  /** The first is the principal one: it decides the row of Table 3. */
  grounds?: ReplyGround[]
  reason?: string
  searchRecord?: SearchRecord
  otherOffice?: { name?: string; contact?: string }
  /** The receipt number of the request that was answered before. */
  repeatedOf?: string
  documents?: (string | number)[]
  files?: (string | number)[]
  /**
   * SHA-256 of the bytes of each of `files`, in their order. The server puts them there: whoever approves
   * the hash of a reply approves these bytes.
   */
  fileHashes?: string[]
  /** Why the public interest outweighs a third party's objection (Art. 15, 32). */
  publicInterest?: string
}

export const answers = ['agrees', 'objects', 'silent'] as const
export type Answer = (typeof answers)[number]

export const dispatchMeans = ['online', 'post', 'counter', 'email', 'fax'] as const
export type DispatchMeans = (typeof dispatchMeans)[number]

export const feeMethods = ['byItem', 'byPage'] as const
export type FeeMethod = (typeof feeMethods)[number]

/** What each event carries besides its type and its date. Dates are `YYYY-MM-DD`, days working days. */
type EventParams = {
  confirmReceipt: object
  assign: { officer: string; note?: string }
  askCorrection: { items: string | string[]; days?: number }
  correct: { description?: string; note?: string }
  /** `party` is an opaque key such as `p1`; who that is stands apart, encrypted. */
  consultThirdParty: {
    party: string
    receivedOn?: DateOnly
    /** Who they are is stored apart, sealed; `opinion` is what they are asked. */
    name?: string
    contact?: string
    opinion?: string
  }
  /** Without a party, it is of the one asked first that has not answered. */
  thirdPartyAnswer: { party?: string; answer: Answer; reason?: string }
  consultAgency: {
    agency: string
    receivedOn?: DateOnly
    agencyName?: string
    contact?: string
    opinion?: string
  }
  agencyAnswer: { agency?: string; answer: Answer; reason?: string }
  extend: { days: number; reason: string }
  /** `before`: items of the same applicant counted in this calendar month already (FE-1). */
  noticeFee: {
    method: FeeMethod
    count: number
    before?: number
    receivedOn?: DateOnly
    amount?: number
  }
  /** The applicant says that they paid; only the office's own `payFee` confirms it. */
  notePayment: { reference?: string }
  payFee: { reference?: string }
  suspend: { reason: string }
  resume: object
  askReasons: { reason: string }
  giveReasons: { reason: string }
  defer: { until: DateOnly; reason: string }
  proposeReply: Reply
  returnReply: { opinion: string }
  /** `hash` is that of the proposal which was read; another is refused. */
  approveReply: { opinion?: string; hash?: string }
  dispatch: { means: DispatchMeans; proof?: string }
  withdraw: { reason?: string }
  refuse: { reason: string }
  transfer: { office: string; reason: string }
  split: { descriptions: string[] }
  merge: { into: string; reason: string }
  /** `dueOn` and `daysLeft` (working days, negative past it) as they were when it was given. */
  remind: { kind: string; dueOn?: DateOnly; daysLeft?: number }
  recompute: {
    from: DateOnly | null
    to: DateOnly | null
    calendarVersion: string
    reason?: string
  }
  /**
   * Art. 44: several asked for the same, so it may be for all. `document` is the draft that was opened,
   * `receipts` the numbers of the requests; without a draft the clerks are told.
   */
  suggestPublication: { title: string; document?: string; receipts?: string[] }
  archive: { note?: string }
}

export type RequestEventType = keyof EventParams

/** What happened to a request and on which day. Append only; the state is what they fold to. */
export type RequestEventOf<T extends RequestEventType> = { type: T; on: DateOnly } & EventParams[T]
export type RequestEvent = { [T in RequestEventType]: RequestEventOf<T> }[RequestEventType]

/** How a request ended, and the leaf row of Table 3 it counts in; null where it is not counted there. */
export type Outcome = { type: ReplyType | 'withdrawn' | 'merged' | 'refused'; row: LeafRow | null }

export type Consultation = {
  kind: 'thirdParty' | 'agency'
  party: string
  on: DateOnly
  receivedOn: DateOnly | null
  answeredOn: DateOnly | null
  answer: Answer | null
}

export type Proposal = {
  replyType: ReplyType
  reply: Reply
  /** SHA-256 of the canonical JSON of `reply`; an approval is bound to it. */
  hash: string
  by: Capacity | null
  on: DateOnly
}

/**
 * What folds from the events. Limits and due dates are not in it: they depend on the calendar too,
 * and are the business of the request clock.
 */
export type RequestState = {
  state: RequestStateName
  /** 1 at registration, one more with each event. */
  revision: number
  kind: RequestKind
  channel: Channel
  applicantType: ApplicantType
  submittedOn: DateOnly
  /** Flagged when it came: somebody looks whether it is an application at all. */
  isModerated: boolean
  receivedOn: DateOnly | null
  /** Null until received. */
  regime: Regime | null
  /** `days` is the period given to the applicant, in working days. */
  correction: { askedOn: DateOnly; days: number; correctedOn: DateOnly | null } | null
  consultations: Consultation[]
  extension: { on: DateOnly; days: number } | null
  fee: {
    on: DateOnly
    receivedOn: DateOnly | null
    method: FeeMethod
    count: number
    notedOn: DateOnly | null
    paidOn: DateOnly | null
  } | null
  suspensions: { from: DateOnly; until: DateOnly | null; reason: string }[]
  deferredUntil: DateOnly | null
  /** Art. 35: asked why so much or so often, and the day of the answer. */
  reasonsAsked: { on: DateOnly; givenOn: DateOnly | null } | null
  proposal: Proposal | null
  /** Everybody who proposed a reply in this case, in person or through a delegate: none of them approves. */
  drafters: string[]
  approval: { hash: string; by: Capacity | null; on: DateOnly } | null
  outcome: Outcome | null
  closedOn: DateOnly | null
  archivedOn: DateOnly | null
  mergedInto: string | null
  officer: string | null
  /** The day of the latest event: nothing is dated before it. */
  lastOn: DateOnly
}

/** The codes of a refusal. Each has a sentence for people in `messages.ts`. */
export const caseRefusals = [
  'NOT_ENTITLED',
  'STALE_REVISION',
  'WRONG_STATE',
  'ARCHIVED',
  'FOUR_EYES',
  'REASON_REQUIRED',
  'CORRECTION_ALREADY_ASKED',
  'CORRECTION_TOO_LATE',
  'ALREADY_EXTENDED',
  'EXTENSION_TOO_LONG',
  'EXTENSION_TOO_LATE',
  'NOT_RECEIVED',
  'CONSULTATION_OPEN',
  'NO_SUCH_CONSULTATION',
  'NOT_YET_SILENT',
  'FEE_NOT_APPLICABLE',
  'FEE_ALREADY_NOTICED',
  'FEE_UNPAID',
  'ONE_METHOD_ONLY',
  'PAYMENT_TOO_LATE',
  'CLOCK_STANDS',
  'REASONS_NOT_ASKED',
  'REASONS_NOT_GIVEN',
  'NO_REPLY_PROPOSED',
  'REPLY_NOT_APPROVED',
  'REPLY_CHANGED',
  'REPLY_INCOMPLETE',
  'REPLY_NOT_YET',
  'THIRD_PARTY_OBJECTS',
  'NOT_MODERATED',
  'OUT_OF_ORDER',
  'IN_FUTURE',
  'INVALID_DATE',
  'INVALID_VALUE',
  'UNKNOWN_EVENT',
  'CALENDAR_NOT_PUBLISHED',
  'NOT_DISCLOSABLE',
  'ASKED_BY_ONE',
  'ALREADY_SUGGESTED',
] as const
export type RequestRefusal = (typeof caseRefusals)[number] | TimeFaultCode

/** A reason of a refusal, and the parameter concerned. */
export type RequestReason = { code: RequestRefusal; field?: string }
