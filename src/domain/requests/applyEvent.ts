import { hashOf } from '../../lib/canonicalJson.ts'
import { compare } from '../dates/index.ts'
import { movesTime } from '../deadlines/index.ts'
import { type Capacity, isGiven, peopleOf } from '../lifecycle/index.ts'
import { eventRuleOf } from './events.ts'
import { regimeOn } from './receipt.ts'
import { isReplyType } from './replies.ts'
import { tableThreeRow } from './tableThree.ts'
import type {
  Consultation,
  Outcome,
  Reply,
  RequestEvent,
  RequestEventOf,
  RequestState,
} from './types.ts'

/** RQ-6: the period for a correction where the notice names none. A choice of the product; Art. 30 says only 合理. */
export const DEFAULT_CORRECTION_DAYS = 15

/** The state after all events. `capacities` are those in which each was done, in the same order. */
export const foldEvents = (
  initial: RequestState,
  events: readonly RequestEvent[],
  capacities: readonly (Capacity | null | undefined)[] = [],
): RequestState =>
  events.reduce((state, event, at) => applyEvent(state, event, capacities[at] ?? null), initial)

/** The state after one event. It asks no permission: that is `decideEvent`, before it is recorded. */
export function applyEvent(
  state: RequestState,
  event: RequestEvent,
  capacity: Capacity | null = null,
): RequestState {
  const moved: RequestState = {
    ...state,
    state: destination(state, event),
    revision: state.revision + 1,
    lastOn: movesTime(event) && compare(event.on, state.lastOn) > 0 ? event.on : state.lastOn,
  }
  return { ...moved, ...changes(moved, event, capacity) }
}

/** The reply as proposed, without what is of the event; its hash is what an approval is bound to. */
export function replyOf({ type: _type, on: _on, ...given }: RequestEventOf<'proposeReply'>): Reply {
  // What was left empty is not part of it: the hash must not depend on how a form sends nothing.
  const entries = Object.entries(given).filter(([, value]) => isGiven(value))
  return Object.fromEntries(entries) as Reply
}

/** The consultation that an answer is about: of this party, or the one begun first, still open. */
export function consultationOf(
  { consultations }: Pick<RequestState, 'consultations'>,
  event: RequestEvent,
): Consultation | null {
  if (event.type !== 'thirdPartyAnswer' && event.type !== 'agencyAnswer') return null
  const kind = event.type === 'agencyAnswer' ? 'agency' : 'thirdParty'
  const party = event.type === 'agencyAnswer' ? event.agency : event.party
  const open = consultations.filter((each) => each.kind === kind && each.answeredOn === null)
  return open.find((each) => !party || each.party === party) ?? null
}

export const isConsulting = ({ consultations }: Pick<RequestState, 'consultations'>): boolean =>
  consultations.some(({ answeredOn }) => answeredOn === null)

function destination(state: RequestState, event: RequestEvent): RequestState['state'] {
  const { to } = eventRuleOf(event.type)
  if (event.type === 'thirdPartyAnswer' || event.type === 'agencyAnswer') {
    return isConsulting({ consultations: answered(state, event) }) ? 'consulting' : 'inProgress'
  }
  if (to === 'same') return state.state
  return typeof to === 'string' ? to : (to[state.state] ?? state.state)
}

/** What was proposed before is void once more is asked of somebody: it did not know the answer. */
const nothingProposed = { proposal: null, approval: null }

function changes(
  state: RequestState,
  event: RequestEvent,
  capacity: Capacity | null,
): Partial<RequestState> {
  const { on } = event
  switch (event.type) {
    case 'confirmReceipt':
      return { receivedOn: on, regime: regimeOn(on) }
    case 'assign':
      return { officer: event.officer }
    case 'askCorrection': {
      const days = event.days ?? DEFAULT_CORRECTION_DAYS
      return { ...nothingProposed, correction: { askedOn: on, days, correctedOn: null } }
    }
    case 'correct':
      return {
        ...nothingProposed,
        correction: state.correction && { ...state.correction, correctedOn: on },
      }
    case 'consultThirdParty':
      return { ...nothingProposed, consultations: begun(state, 'thirdParty', event.party, event) }
    case 'consultAgency':
      return { ...nothingProposed, consultations: begun(state, 'agency', event.agency, event) }
    case 'thirdPartyAnswer':
    case 'agencyAnswer':
      return { consultations: answered(state, event) }
    case 'extend':
      return { extension: { on, days: event.days } }
    case 'noticeFee': {
      const { method, count, receivedOn = null } = event
      const fee = { on, receivedOn, method, count, notedOn: null, paidOn: null }
      return { ...nothingProposed, fee }
    }
    case 'notePayment':
      return { fee: state.fee && { ...state.fee, notedOn: on } }
    case 'payFee':
      return { ...nothingProposed, fee: state.fee && { ...state.fee, paidOn: on } }
    case 'suspend':
      return {
        suspensions: [...state.suspensions, { from: on, until: null, reason: event.reason }],
      }
    case 'resume':
      return {
        suspensions: state.suspensions.map((each) => ({ ...each, until: each.until ?? on })),
      }
    case 'askReasons':
      return { reasonsAsked: { on, givenOn: null } }
    case 'giveReasons':
      return { reasonsAsked: state.reasonsAsked && { ...state.reasonsAsked, givenOn: on } }
    case 'defer':
      return { deferredUntil: event.until }
    case 'proposeReply':
      return proposed(state, event, capacity)
    case 'returnReply':
      return nothingProposed
    case 'approveReply':
      return { approval: state.proposal && { hash: state.proposal.hash, by: capacity, on } }
    case 'dispatch':
      return state.proposal ? ended(state, event, state.proposal.replyType) : { closedOn: on }
    case 'withdraw':
      return ended(state, event, 'withdrawn')
    case 'refuse':
      return ended(state, event, 'refused')
    case 'merge':
      return { ...ended(state, event, 'merged'), mergedInto: event.into }
    case 'archive':
      return { archivedOn: on }
    case 'transfer':
      // Whoever had it in hand works for the other office no longer.
      return { ...nothingProposed, officer: null }
    case 'split':
    case 'suggestPublication':
    case 'remind':
    case 'recompute':
      return {}
  }
}

function begun(
  { consultations }: RequestState,
  kind: Consultation['kind'],
  party: string,
  { on, receivedOn = null }: { on: string; receivedOn?: string | null },
): Consultation[] {
  return [...consultations, { kind, party, on, receivedOn, answeredOn: null, answer: null }]
}

function answered(
  state: RequestState,
  event: RequestEventOf<'thirdPartyAnswer'> | RequestEventOf<'agencyAnswer'>,
): Consultation[] {
  const about = consultationOf(state, event)
  return state.consultations.map((each) =>
    // A file from outside may leave the answer out; consent is never assumed of it.
    each === about ? { ...each, answeredOn: event.on, answer: event.answer ?? null } : each,
  )
}

function proposed(
  { drafters }: RequestState,
  event: RequestEventOf<'proposeReply'>,
  by: Capacity | null,
): Partial<RequestState> {
  const reply = replyOf(event)
  return {
    proposal: { replyType: event.replyType, reply, hash: hashOf(reply), by, on: event.on },
    drafters: [...new Set([...drafters, ...(by ? peopleOf(by) : [])])],
    approval: null,
  }
}

function ended(
  { proposal, kind }: RequestState,
  { on }: RequestEvent,
  type: Outcome['type'],
): Partial<RequestState> {
  const isReply = isReplyType(type)
  const grounds = isReply ? (proposal?.reply.grounds ?? []) : []
  return { closedOn: on, outcome: { type, row: tableThreeRow(type, grounds, kind) } }
}
