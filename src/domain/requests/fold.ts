import type { Capacity } from '../approval/index.ts'
import { compare, type DateOnly } from '../dates/index.ts'
import { eventRule } from './events.ts'
import { isReplyType, type Reply, type ReplyType, replyRule, rowOfReply } from './replies.ts'
import { replyHash, replyOf } from './replyOf.ts'
import type { Outcome, RequestEvent, RequestKind, RequestState } from './types.ts'

/** What is known of a request when it is registered. */
export type Registered = {
  kind: RequestKind
  submittedOn: DateOnly
  /** By RQ-1; null until both sides have confirmed. */
  receivedOn: DateOnly | null
}

/** A request of which nothing has happened yet but its registration (登记). */
export const initialRequest = ({ kind, submittedOn, receivedOn }: Registered): RequestState => ({
  state: receivedOn === null ? 'registered' : 'underReview',
  kind,
  revision: 1,
  submittedOn,
  receivedOn,
  lastOn: receivedOn ?? submittedOn,
  isCorrectionAsked: false,
  isExtended: false,
  consultations: [],
  fee: null,
  isSuspended: false,
  proposal: null,
  approvedHash: null,
  outcome: null,
  closedOn: null,
  officer: null,
})

/** The state after an event. Pure, and total: what may happen is asked before, by `decideEvent`. */
export function applyEvent(
  state: RequestState,
  event: RequestEvent,
  by: Capacity | null = null,
): RequestState {
  const next = changed(state, event, by)
  const { to } = eventRule(event.type)
  const open = next.consultations.some(({ answeredOn }) => answeredOn === null)
  return {
    ...next,
    state:
      to === 'same'
        ? event.type === 'assign' && state.state === 'underReview'
          ? 'inProgress'
          : state.state
        : to === 'answered'
          ? open
            ? 'consulting'
            : 'inProgress'
          : to,
    revision: state.revision + 1,
    lastOn: compare(event.on, state.lastOn) > 0 ? event.on : state.lastOn,
  }
}

/** The state after all of them. `by`: in whose right each was done. */
export const foldEvents = (
  initial: RequestState,
  events: readonly RequestEvent[],
  by: readonly (Capacity | null)[] = [],
): RequestState =>
  events.reduce((state, event, at) => applyEvent(state, event, by[at] ?? null), initial)

function changed(state: RequestState, event: RequestEvent, by: Capacity | null): RequestState {
  const { on } = event
  switch (event.type) {
    case 'confirmReceipt':
      return { ...state, receivedOn: on }
    case 'assign':
      return { ...state, officer: textOf(event.officer) }
    case 'askCorrection':
      return { ...state, isCorrectionAsked: true }
    case 'correct':
      return { ...state, ...noProposal }
    case 'consultThirdParty':
    case 'consultAgency':
      return consulted(state, event)
    case 'thirdPartyAnswer':
    case 'agencyAnswer':
      return answered(state, event)
    case 'extend':
      return { ...state, isExtended: true }
    case 'noticeFee':
      return { ...state, fee: { on, isPaid: false, isLapsed: false }, ...noProposal }
    case 'payFee':
      return { ...state, fee: state.fee && { ...state.fee, isPaid: true } }
    case 'suspend':
      return { ...state, isSuspended: true }
    case 'resume':
      return { ...state, isSuspended: false }
    case 'proposeReply': {
      const reply = replyOf(event)
      return { ...state, proposal: { reply, hash: replyHash(reply), by }, approvedHash: null }
    }
    case 'returnReply':
      return { ...state, ...noProposal }
    case 'approveReply':
      return { ...state, approvedHash: state.proposal?.hash ?? null }
    case 'dispatch':
      return state.proposal ? closed(state, on, outcomeOf(state.proposal.reply)) : state
    case 'withdraw':
      return closed(state, on, { type: 'withdrawn', row: otherRow(state) })
    case 'merge':
      return closed(state, on, { type: 'merged', row: otherRow(state) })
    case 'transfer':
      return { ...state, officer: null }
    default:
      return state
  }
}

const noProposal = { proposal: null, approvedHash: null }

const closed = (state: RequestState, on: DateOnly, outcome: Outcome): RequestState => ({
  ...state,
  outcome,
  closedOn: on,
})

/** Withdrawn and merged are counted as 其他处理·其他; Art. 41 is not counted in Table 3. */
const otherRow = ({ kind }: RequestState) => (kind === 'disclosure' ? '3.6.3' : null)

const outcomeOf = (reply: Reply): Outcome => ({ type: reply.replyType, row: rowOfReply(reply) })

function consulted(state: RequestState, event: RequestEvent): RequestState {
  const kind = event.type === 'consultThirdParty' ? 'thirdParty' : 'agency'
  const key = keyOf(event) ?? `${kind}${state.consultations.length + 1}`
  const asked = { kind, key, on: event.on, answeredOn: null, answer: null } as const
  return { ...state, consultations: [...state.consultations, asked] }
}

function answered(state: RequestState, event: RequestEvent): RequestState {
  const kind = event.type === 'thirdPartyAnswer' ? 'thirdParty' : 'agency'
  const key = keyOf(event)
  const at = state.consultations.findIndex(
    (each) => each.kind === kind && each.answeredOn === null && (!key || each.key === key),
  )
  return {
    ...state,
    consultations: state.consultations.map((each, index) =>
      index === at ? { ...each, answeredOn: event.on, answer: textOf(event.answer) } : each,
    ),
  }
}

const keyOf = ({ party, agency }: RequestEvent): string | null => party ?? agency ?? null

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Whether a proposed reply closes the case because something was not done in time. */
export const lapseOf = (type: unknown): 'correction' | 'fee' | null =>
  isReplyType(type) ? (replyRule(type as ReplyType).lapse ?? null) : null
