import type { LifecycleRule } from '../lifecycle/index.ts'
import {
  openStates,
  type Performer,
  type RequestEvent,
  type RequestEventType,
  type RequestStateName,
} from './types.ts'

/** Where an event leads: to a state, nowhere else, or for some of its states elsewhere. */
type Destination = RequestStateName | 'same' | Partial<Record<RequestStateName, RequestStateName>>

type EventRule = LifecycleRule<RequestStateName, string> & {
  to: Destination
  by: readonly Performer[]
}

const atWork = ['underReview', 'inProgress'] as const
const received = ['underReview', 'consulting', 'inProgress'] as const
const beforeWork = ['registered', 'underReview'] as const

/**
 * The life of a request (RQ-13). An event that is not here does not exist. After `archive` nothing
 * follows. A last answer to consultations leads on; while another is awaited, the state stays.
 */
export const requestEvents = {
  /** Art. 31: both sides have confirmed; the clock starts on that day. */
  confirmReceipt: {
    from: ['registered'],
    to: 'underReview',
    by: ['requestOfficer'],
    needs: [],
    fourEyes: false,
  },
  assign: {
    from: ['registered', 'underReview', 'consulting', 'inProgress'],
    to: { underReview: 'inProgress' },
    by: ['requestOfficer', 'disclosureHead'],
    needs: ['officer'],
    takes: ['note'],
    fourEyes: false,
  },
  /** Art. 30: one notice, within 7 working days, with what is to be supplied and by when (RQ-4). */
  askCorrection: {
    from: atWork,
    to: 'correctionAsked',
    by: ['requestOfficer'],
    needs: ['items'],
    takes: ['days'],
    fourEyes: false,
  },
  correct: {
    from: ['correctionAsked'],
    to: 'underReview',
    by: ['applicant', 'requestOfficer'],
    needs: [],
    takes: ['description', 'note'],
    fourEyes: false,
  },
  /** Art. 32 (RQ-9). */
  consultThirdParty: {
    from: received,
    to: 'consulting',
    by: ['requestOfficer'],
    needs: ['party'],
    takes: ['name', 'contact', 'opinion', 'receivedOn'],
    fourEyes: false,
  },
  thirdPartyAnswer: {
    from: ['consulting'],
    to: 'inProgress',
    by: ['thirdParty', 'requestOfficer'],
    needs: ['answer'],
    takes: ['party', 'reason'],
    fourEyes: false,
  },
  /** Art. 34 (RQ-10). */
  consultAgency: {
    from: received,
    to: 'consulting',
    by: ['requestOfficer'],
    needs: ['agency'],
    takes: ['agencyName', 'contact', 'opinion', 'receivedOn'],
    fourEyes: false,
  },
  agencyAnswer: {
    from: ['consulting'],
    to: 'inProgress',
    by: ['requestOfficer'],
    needs: ['answer'],
    takes: ['agency', 'reason'],
    fourEyes: false,
  },
  /** Art. 33: once, by the head of the disclosure office (RQ-8). */
  extend: {
    from: received,
    to: 'same',
    by: ['disclosureHead'],
    needs: ['days', 'reason'],
    fourEyes: false,
  },
  noticeFee: {
    from: atWork,
    to: 'same',
    by: ['requestOfficer'],
    needs: ['method', 'count'],
    takes: ['before', 'amount', 'receivedOn'],
    fourEyes: false,
  },
  notePayment: {
    from: received,
    to: 'same',
    by: ['applicant'],
    needs: [],
    takes: ['reference'],
    fourEyes: false,
  },
  payFee: {
    from: atWork,
    to: 'same',
    by: ['requestOfficer'],
    needs: [],
    takes: ['reference'],
    fourEyes: false,
  },
  /** Force majeure: the clock stands until `resume`. */
  suspend: {
    from: received,
    to: 'same',
    by: ['disclosureHead'],
    needs: ['reason'],
    fourEyes: false,
  },
  resume: { from: received, to: 'same', by: ['disclosureHead'], needs: [], fourEyes: false },
  /** Art. 35 (RQ-12): why so much, or so often. */
  askReasons: {
    from: atWork,
    to: 'same',
    by: ['requestOfficer'],
    needs: ['reason'],
    fourEyes: false,
  },
  giveReasons: {
    from: received,
    to: 'same',
    by: ['applicant', 'requestOfficer'],
    needs: ['reason'],
    fourEyes: false,
  },
  /** Art. 35 ¶2: the reasons are good, but the statutory time is too short. */
  defer: {
    from: atWork,
    to: 'same',
    by: ['disclosureHead'],
    needs: ['until', 'reason'],
    fourEyes: false,
  },
  /** From `correctionAsked` only that no correction came. */
  proposeReply: {
    from: ['correctionAsked', ...atWork],
    to: 'same',
    by: ['requestOfficer'],
    needs: [],
    takes: [
      'publicInterest',
      'replyType',
      'content',
      'where',
      'grounds',
      'reason',
      'searchRecord',
      'otherOffice',
      'repeatedOf',
      'documents',
      'files',
    ],
    fourEyes: false,
  },
  returnReply: {
    from: ['correctionAsked', ...atWork],
    to: 'same',
    by: ['disclosureHead'],
    needs: ['opinion'],
    fourEyes: false,
  },
  approveReply: {
    from: ['correctionAsked', ...atWork],
    to: 'same',
    by: ['disclosureHead'],
    needs: [],
    takes: ['opinion', 'hash'],
    fourEyes: true,
  },
  /** The date of dispatch is the date of the lateness test (RQ-11). */
  dispatch: {
    from: ['correctionAsked', ...atWork],
    to: 'replied',
    by: ['requestOfficer'],
    needs: ['means'],
    takes: ['proof'],
    fourEyes: false,
  },
  withdraw: {
    from: openStates,
    to: 'replied',
    by: ['applicant', 'requestOfficer'],
    needs: [],
    takes: ['reason'],
    fourEyes: false,
  },
  /**
   * What was sent is no application (advertising, a machine's noise): only where the form flagged it,
   * and before its receipt was confirmed. To take it instead is to confirm receipt.
   */
  refuse: {
    from: ['registered'],
    to: 'replied',
    by: ['disclosureHead'],
    needs: ['reason'],
    fourEyes: false,
  },
  /** Another office of the county takes over. */
  transfer: {
    from: beforeWork,
    to: 'same',
    by: ['requestOfficer', 'disclosureHead'],
    needs: ['office', 'reason'],
    fourEyes: false,
  },
  /** Several matters in one application: the other requests are made of the descriptions. */
  split: {
    from: beforeWork,
    to: 'same',
    by: ['requestOfficer'],
    needs: ['descriptions'],
    fourEyes: false,
  },
  merge: {
    from: openStates,
    to: 'replied',
    by: ['requestOfficer'],
    needs: ['into', 'reason'],
    fourEyes: false,
  },
  remind: {
    from: openStates,
    to: 'same',
    by: ['system'],
    needs: ['kind'],
    takes: ['dueOn', 'daysLeft'],
    fourEyes: false,
  },
  /** CAL-4: the calendar was amended; `from` and `to` are due dates, null where there is none. */
  recompute: {
    from: openStates,
    to: 'same',
    by: ['system'],
    needs: ['calendarVersion'],
    takes: ['reason', 'from', 'to'],
    fourEyes: false,
  },
  /** Art. 44 (RQ-15): several applicants asked for the same. */
  suggestPublication: {
    from: [...received, 'replied'],
    to: 'same',
    by: ['requestOfficer', 'disclosureHead'],
    needs: ['title'],
    takes: ['document', 'receipts'],
    fourEyes: false,
  },
  archive: {
    from: ['replied'],
    to: 'archived',
    by: ['requestOfficer', 'disclosureHead'],
    needs: [],
    takes: ['note'],
    fourEyes: false,
  },
} as const satisfies Record<RequestEventType, EventRule>

export const requestEventTypes = Object.keys(requestEvents) as RequestEventType[]

export const isRequestEventType = (name: unknown): name is RequestEventType =>
  typeof name === 'string' && Object.hasOwn(requestEvents, name)

export const eventRuleOf = (type: RequestEventType): EventRule => requestEvents[type]

/** Who may perform the event. That nobody answered is for the office to say, not for the party. */
export function performersOf(
  event: Pick<RequestEvent, 'type'> & { answer?: unknown },
): Performer[] {
  const { by } = eventRuleOf(event.type)
  return by.filter((performer) => performer !== 'thirdParty' || event.answer !== 'silent')
}
