import { compare, type DateOnly } from '../dates/index.ts'
import { mayBeNone } from '../requests-intake/index.ts'
import { type Channel, receiptDate, regimeOn } from './receipt.ts'
import type { ApplicantType, RequestKind, RequestState } from './types.ts'

/** What is known of a request when it is registered. Dates are `YYYY-MM-DD`. */
export type Registration = {
  kind: RequestKind
  channel: Channel
  applicantType: ApplicantType
  submittedOn: DateOnly
  /** Why somebody should look at it first; null when nobody need. */
  moderation?: string | null
  /** 签收: the day the letter was signed for. */
  signedOn?: DateOnly | null
  /** Where it is known otherwise, as of a request taken over from an older system. */
  receivedOn?: DateOnly | null
}

/** A request as registered, before any event: under review at once where it counts as received. */
export function initialRequest(row: Registration): RequestState {
  const receivedOn = row.receivedOn ?? receiptDate(row)
  return {
    state: receivedOn ? 'underReview' : 'registered',
    revision: 1,
    kind: row.kind,
    channel: row.channel,
    applicantType: row.applicantType,
    submittedOn: row.submittedOn,
    isModerated: mayBeNone(row.moderation),
    receivedOn,
    regime: receivedOn ? regimeOn(receivedOn) : null,
    correction: null,
    consultations: [],
    extension: null,
    fee: null,
    suspensions: [],
    deferredUntil: null,
    reasonsAsked: null,
    proposal: null,
    drafters: [],
    approval: null,
    outcome: null,
    closedOn: null,
    archivedOn: null,
    mergedInto: null,
    officer: null,
    lastOn: receivedOn && compare(receivedOn, row.submittedOn) > 0 ? receivedOn : row.submittedOn,
  }
}
