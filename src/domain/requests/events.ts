import { strayNames } from '../lifecycle/index.ts'
import type { Performer, RequestStateName } from './types.ts'

type EventRule = {
  /** States in which it can happen. */
  from: readonly RequestStateName[]
  /** The state after it; `same` stays, `answered` is told by what is still open. */
  to: RequestStateName | 'same' | 'answered'
  by: readonly Performer[]
  /** What must be given. */
  needs: readonly string[]
  /** What may be given besides. */
  takes?: readonly string[]
  /** Whoever proposed the reply must not do it. */
  fourEyes?: true
}

const open = ['registered', 'correctionAsked', 'underReview', 'consulting', 'inProgress'] as const
const working = ['underReview', 'consulting', 'inProgress'] as const
const handling = ['underReview', 'inProgress'] as const
const officer = ['requestOfficer'] as const

/**
 * The life cycle of a request (RQ-13). An event that is not here does not exist. To add one: its
 * entry, its name in the messages and, when it bears on time, its rule in `src/domain/deadlines`.
 */
export const requestEvents = {
  /** Art. 31: both sides confirm that what came by the internet or by fax has come. */
  confirmReceipt: { from: ['registered'], to: 'underReview', by: officer, needs: [] },
  assign: {
    from: ['registered', 'underReview', 'consulting', 'inProgress'],
    to: 'same',
    by: ['requestOfficer', 'disclosureHead'],
    needs: ['officer'],
    takes: ['note'],
  },
  /** Art. 30: once, within 7 working days, with what is unclear and a period. */
  askCorrection: {
    from: handling,
    to: 'correctionAsked',
    by: officer,
    needs: ['items'],
    takes: ['days'],
  },
  correct: {
    from: ['correctionAsked'],
    to: 'underReview',
    by: ['applicant', 'requestOfficer'],
    needs: [],
    takes: ['description', 'note'],
  },
  /** Art. 32. */
  consultThirdParty: {
    from: working,
    to: 'consulting',
    by: officer,
    needs: [],
    takes: ['party', 'name', 'contact', 'opinion', 'receivedOn'],
  },
  thirdPartyAnswer: {
    from: ['consulting'],
    to: 'answered',
    by: ['thirdParty', 'requestOfficer'],
    needs: ['answer'],
    takes: ['party', 'reason'],
  },
  /** Art. 34. */
  consultAgency: {
    from: working,
    to: 'consulting',
    by: officer,
    needs: [],
    takes: ['agency', 'agencyName', 'contact', 'opinion', 'receivedOn'],
  },
  agencyAnswer: {
    from: ['consulting'],
    to: 'answered',
    by: officer,
    needs: ['answer'],
    takes: ['agency', 'reason'],
  },
  /** Art. 33: once, approved by the head of the disclosure office. */
  extend: { from: working, to: 'same', by: ['disclosureHead'], needs: ['days', 'reason'] },
  /** 国办函〔2020〕109号. */
  noticeFee: {
    from: handling,
    to: 'same',
    by: officer,
    needs: ['method', 'count'],
    takes: ['amount', 'receivedOn'],
  },
  /** The applicant says that they have paid; `payFee` is the office's word that it came. */
  notePayment: { from: working, to: 'same', by: ['applicant'], needs: ['reference'] },
  payFee: { from: working, to: 'same', by: officer, needs: [], takes: ['reference'] },
  suspend: { from: working, to: 'same', by: ['disclosureHead'], needs: ['reason'] },
  resume: { from: working, to: 'same', by: ['disclosureHead'], needs: [], takes: ['reason'] },
  /** Art. 35: many and frequent applications may be asked for their reasons. */
  askReasons: { from: handling, to: 'same', by: officer, needs: ['reason'] },
  giveReasons: {
    from: working,
    to: 'same',
    by: ['applicant', 'requestOfficer'],
    needs: ['reason'],
  },
  /** Art. 35: a later day, when the reasons are good and the time is not enough. */
  defer: { from: working, to: 'same', by: ['disclosureHead'], needs: ['until', 'reason'] },
  proposeReply: {
    from: ['underReview', 'inProgress', 'correctionAsked'],
    to: 'same',
    by: officer,
    needs: ['replyType'],
    takes: [
      'content',
      'where',
      'grounds',
      'groundCodes',
      'reason',
      'searchRecord',
      'otherOffice',
      'repeatedOf',
      'documents',
      'files',
      'publicInterest',
      'letter',
    ],
  },
  returnReply: {
    from: ['underReview', 'inProgress', 'correctionAsked'],
    to: 'same',
    by: ['disclosureHead'],
    needs: ['opinion'],
  },
  approveReply: {
    from: ['underReview', 'inProgress', 'correctionAsked'],
    to: 'same',
    by: ['disclosureHead'],
    needs: [],
    takes: ['opinion'],
    fourEyes: true,
  },
  dispatch: {
    from: ['underReview', 'inProgress', 'correctionAsked'],
    to: 'replied',
    by: officer,
    needs: ['means'],
    takes: ['proof'],
  },
  withdraw: {
    from: open,
    to: 'replied',
    by: ['applicant', 'requestOfficer'],
    needs: [],
    takes: ['reason'],
  },
  transfer: {
    from: ['registered', 'underReview'],
    to: 'same',
    by: ['requestOfficer', 'disclosureHead'],
    needs: ['office', 'reason'],
  },
  /** 一事一申请: several matters in one application. */
  split: { from: ['registered', 'underReview'], to: 'same', by: officer, needs: ['descriptions'] },
  merge: {
    from: ['registered', 'underReview', 'inProgress'],
    to: 'replied',
    by: officer,
    needs: ['into', 'reason'],
  },
  /** The site's own notes: a reminder was sent; the calendar moved a due date (CAL-4). */
  remind: { from: open, to: 'same', by: ['system'], needs: ['kind'] },
  recompute: {
    from: open,
    to: 'same',
    by: ['system'],
    needs: ['calendarVersion'],
    takes: ['from', 'to', 'reason'],
  },
  archive: {
    from: ['replied'],
    to: 'archived',
    by: ['requestOfficer', 'disclosureHead'],
    needs: [],
    takes: ['note'],
  },
} as const satisfies Record<string, EventRule>

export type EventType = keyof typeof requestEvents

export const eventTypes = Object.keys(requestEvents) as EventType[]

export const isEventType = (name: unknown): name is EventType =>
  typeof name === 'string' && Object.hasOwn(requestEvents, name)

export const eventRule = (type: EventType): EventRule => requestEvents[type]

/** Parameters that an event of this type does not have. */
export function strayEventParams(type: EventType, event: Record<string, unknown>): string[] {
  const { needs, takes = [] } = eventRule(type)
  return strayNames(['type', 'on', ...needs, ...takes], event)
}
