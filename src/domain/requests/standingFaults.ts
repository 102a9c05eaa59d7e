import { compare, type DateOnly } from '../dates/index.ts'
import { isConsulting } from './applyEvent.ts'
import type { RequestEventType, RequestReason, RequestRefusal, RequestState } from './types.ts'

/** FE-5: the fee for processing information (国办函〔2020〕109号) applies to what was received since. */
export const FEES_IN_FORCE_ON: DateOnly = '2021-01-01'

type Rule = (state: RequestState) => readonly (RequestRefusal | null | false | undefined)[]

export const isFeeUnpaid = ({ fee }: RequestState): boolean => fee !== null && fee.paidOn === null
const isSuspended = ({ suspensions }: RequestState) =>
  suspensions.some(({ until }) => until === null)

/** What is asked of others while the case rests would set a period running beside it. */
const asksOthers: Rule = (state) => [
  isSuspended(state) && 'CLOCK_STANDS',
  isFeeUnpaid(state) && 'FEE_UNPAID',
]
/** Nothing is answered while somebody is still to be heard, or the case rests. */
const answers: Rule = (state) => [
  isConsulting(state) && 'CONSULTATION_OPEN',
  isSuspended(state) && 'CLOCK_STANDS',
]
const onProposal: Rule = ({ proposal }) => [!proposal && 'NO_REPLY_PROPOSED']
const awaitsAnswer =
  (kind: 'thirdParty' | 'agency'): Rule =>
  ({ consultations }) => [
    !consultations.some((each) => each.kind === kind && each.answeredOn === null) &&
      'NO_SUCH_CONSULTATION',
  ]
const awaitsPayment: Rule = (state) => [!isFeeUnpaid(state) && 'FEE_NOT_APPLICABLE']

/** What stands in the way of an event whatever it says: the case as it is does not allow it. */
const rules: Partial<Record<RequestEventType, Rule>> = {
  askCorrection: (state) => [state.correction && 'CORRECTION_ALREADY_ASKED', ...asksOthers(state)],
  consultThirdParty: asksOthers,
  consultAgency: asksOthers,
  thirdPartyAnswer: awaitsAnswer('thirdParty'),
  agencyAnswer: awaitsAnswer('agency'),
  extend: ({ extension }) => [extension && 'ALREADY_EXTENDED'],
  noticeFee: (state) => [
    isSuspended(state) && 'CLOCK_STANDS',
    state.fee && 'FEE_ALREADY_NOTICED',
    !mayCost(state) && 'FEE_NOT_APPLICABLE',
  ],
  notePayment: awaitsPayment,
  payFee: awaitsPayment,
  suspend: (state) => [isSuspended(state) && 'CLOCK_STANDS'],
  resume: (state) => [!isSuspended(state) && 'WRONG_STATE'],
  refuse: ({ isModerated }) => [!isModerated && 'NOT_MODERATED'],
  giveReasons: ({ reasonsAsked }) => [!reasonsAsked && 'REASONS_NOT_ASKED'],
  defer: ({ reasonsAsked }) => [
    !reasonsAsked && 'REASONS_NOT_ASKED',
    reasonsAsked?.givenOn === null && 'REASONS_NOT_GIVEN',
  ],
  suggestPublication: (state) => [!mayBeForAll(state) && 'NOT_DISCLOSABLE'],
  proposeReply: answers,
  returnReply: onProposal,
  approveReply: (state) => [
    ...onProposal(state),
    ...answers(state),
    ...unpaid(state),
    state.approval && 'WRONG_STATE',
  ],
  dispatch: (state) => [
    ...onProposal(state),
    ...answers(state),
    ...unpaid(state),
    state.proposal && !state.approval && 'REPLY_NOT_APPROVED',
    // Belt and braces: a new proposal drops the approval of the one before.
    state.proposal &&
      state.approval &&
      state.approval.hash !== state.proposal.hash &&
      'REPLY_CHANGED',
  ],
}

export function standingFaults(
  { type }: { type: RequestEventType },
  state: RequestState,
): RequestReason[] {
  const codes = rules[type]?.(state) ?? []
  return codes.filter((code) => typeof code === 'string').map((code) => ({ code }))
}

/** FE-5; and the correction of one's own record costs nothing whatever (Art. 41, 42). */
function mayCost({ kind, receivedOn }: RequestState): boolean {
  return kind === 'disclosure' && receivedOn !== null && compare(receivedOn, FEES_IN_FORCE_ON) >= 0
}

/** Art. 44: what can be disclosed, so nothing that was refused, nor the record of one person. */
const mayBeForAll = ({ kind, outcome }: RequestState): boolean =>
  kind === 'disclosure' && (outcome === null || ['disclose', 'partial'].includes(outcome.type))

const unpaid: Rule = (state) => [
  isFeeUnpaid(state) && state.proposal?.replyType !== 'feeLapsed' && 'FEE_UNPAID',
]
