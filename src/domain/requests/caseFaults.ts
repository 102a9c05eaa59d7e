import { type Calendar, workingDaysAfter } from '../calendar/index.ts'
import { compare, type DateOnly } from '../dates/index.ts'
import { consultationOf } from './applyEvent.ts'
import { isReplyFor, replyRuleOf } from './replies.ts'
import { isFeeUnpaid } from './standingFaults.ts'
import type { RequestEvent, RequestEventOf, RequestReason, RequestState } from './types.ts'

/** 国办函〔2020〕109号: paid within 20 working days of the notice's receipt, or given up. */
const PAYMENT_DAYS = 20

type Asked = { event: RequestEvent; state: RequestState; calendar: Calendar }

/** What this case has against what the event says. The event is whole and of the right form. */
export function caseFaults({ event, state, calendar }: Asked): RequestReason[] {
  switch (event.type) {
    case 'consultThirdParty':
      return isAsked(state, 'thirdParty', event.party)
        ? [{ code: 'CONSULTATION_OPEN', field: 'party' }]
        : []
    case 'consultAgency':
      return isAsked(state, 'agency', event.agency)
        ? [{ code: 'CONSULTATION_OPEN', field: 'agency' }]
        : []
    case 'thirdPartyAnswer':
      return event.party && !consultationOf(state, event)
        ? [{ code: 'NO_SUCH_CONSULTATION', field: 'party' }]
        : []
    case 'agencyAnswer':
      return event.agency && !consultationOf(state, event)
        ? [{ code: 'NO_SUCH_CONSULTATION', field: 'agency' }]
        : []
    case 'noticeFee': {
      // FE-3: by item or by page, never both.
      const isOther = state.fee !== null && state.fee.method !== event.method
      return Array.isArray(event.method) || isOther
        ? [{ code: 'ONE_METHOD_ONLY', field: 'method' }]
        : []
    }
    case 'approveReply':
      return event.hash && state.proposal && event.hash !== state.proposal.hash
        ? [{ code: 'REPLY_CHANGED', field: 'hash' }]
        : []
    case 'proposeReply':
      return proposalFaults({ event, state, calendar })
    default:
      return []
  }
}

const isAsked = (
  { consultations }: RequestState,
  kind: 'thirdParty' | 'agency',
  party: string,
): boolean =>
  consultations.some(
    (each) => each.kind === kind && each.party === party && each.answeredOn === null,
  )

function proposalFaults({
  event,
  state,
  calendar,
}: Asked & { event: RequestEventOf<'proposeReply'> }): RequestReason[] {
  const { replyType, on } = event
  const reasons: RequestReason[] = []
  if (!isReplyFor(replyType, state.kind))
    reasons.push({ code: 'INVALID_VALUE', field: 'replyType' })
  // A case that waits for the applicant is closed only because they did not come (Art. 30).
  const { closesWithout } = replyRuleOf(replyType)
  const isAwaiting = state.state === 'correctionAsked'
  if (isAwaiting !== (closesWithout === 'correction')) reasons.push({ code: 'WRONG_STATE' })
  if (isFeeUnpaid(state) && closesWithout !== 'fee') reasons.push({ code: 'FEE_UNPAID' })
  if (!isFeeUnpaid(state) && closesWithout === 'fee') reasons.push({ code: 'FEE_NOT_APPLICABLE' })
  if (isAwaiting && closesWithout === 'correction' && state.correction) {
    const { askedOn, days } = state.correction
    reasons.push(...notYet({ on, from: askedOn, days, calendar }))
  }
  if (closesWithout === 'fee' && state.fee) {
    const from = state.fee.receivedOn ?? state.fee.on
    reasons.push(...notYet({ on, from, days: PAYMENT_DAYS, calendar }))
  }
  // 补正后仍不明确: that it is unclear is said after the applicant could make it clear.
  if (replyType === 'stillUnclear' && !state.correction?.correctedOn) {
    reasons.push({ code: 'REPLY_NOT_YET', field: 'replyType' })
  }
  if (isObjectedTo(state) && discloses.includes(replyType) && !event.publicInterest?.trim()) {
    reasons.push({ code: 'THIRD_PARTY_OBJECTS', field: 'publicInterest' })
  }
  if (replyType === 'excessive' && !state.reasonsAsked) reasons.push({ code: 'REASONS_NOT_ASKED' })
  return reasons
}

/** RQ-9: a third party has refused with reason; of 2007 Art. 23, of 2019 Art. 32. */
const isObjectedTo = ({ consultations }: RequestState): boolean =>
  consultations.some(({ kind, answer }) => kind === 'thirdParty' && answer === 'objects')

const discloses: readonly string[] = ['disclose', 'alreadyPublic']

/** RQ-6: nothing has lapsed before the last day of the period is over. */
function notYet({
  on,
  from,
  days,
  calendar,
}: {
  on: DateOnly
  from: DateOnly
  days: number
  calendar: Calendar
}): RequestReason[] {
  const last = workingDaysAfter({ from, days, calendar })
  if (!last.ok) return [{ code: last.code }]
  return compare(on, last.date) > 0 ? [] : [{ code: 'REPLY_NOT_YET', field: 'replyType' }]
}
