import type { RequestEvent, RequestEventType } from '../../../domain/requests/index.ts'

/** Who is told that something happened. */
export type Told = 'applicant' | 'officers' | 'head' | 'clerks' | 'party'

export type Effect = {
  /** The letter that goes with it; `reply`: the one of the reply's type. */
  letter?: string
  /** Whose letter it is. */
  audience?: 'applicant' | 'party' | 'officers'
  /** The letter to each third party over whose objection something is disclosed (Art. 32). */
  toOverruled?: string
  tells: readonly Told[]
}

/**
 * What follows from an event beside its record: letters and word. What is not here has none. To add a
 * letter or a notice: one entry.
 */
export const effects: Partial<Record<RequestEventType | 'register', Effect>> = {
  register: { letter: 'receipt', audience: 'applicant', tells: ['applicant', 'officers'] },
  confirmReceipt: { tells: ['applicant'] },
  assign: { tells: ['officers'] },
  askCorrection: { letter: 'correctionNotice', audience: 'applicant', tells: ['applicant'] },
  correct: { tells: ['officers'] },
  consultThirdParty: { letter: 'thirdPartyConsultation', audience: 'party', tells: ['party'] },
  thirdPartyAnswer: { tells: ['officers'] },
  consultAgency: { letter: 'agencyConsultation', audience: 'officers', tells: [] },
  extend: { letter: 'extensionNotice', audience: 'applicant', tells: ['applicant', 'officers'] },
  noticeFee: { letter: 'feeNotice', audience: 'applicant', tells: ['applicant'] },
  notePayment: { tells: ['officers'] },
  payFee: { tells: ['applicant'] },
  askReasons: { letter: 'reasonsRequest', audience: 'applicant', tells: ['applicant'] },
  giveReasons: { tells: ['officers'] },
  defer: { tells: ['applicant', 'officers'] },
  suspend: { tells: ['applicant'] },
  resume: { tells: ['applicant'] },
  proposeReply: { tells: ['head'] },
  returnReply: { tells: ['officers'] },
  approveReply: { letter: 'reply', audience: 'applicant', tells: ['officers'] },
  dispatch: { toOverruled: 'thirdPartyNotice', tells: ['applicant', 'party'] },
  withdraw: { tells: ['officers'] },
  refuse: { tells: ['applicant', 'officers'] },
  transfer: { tells: ['applicant', 'officers'] },
  merge: { tells: ['applicant'] },
  /** Where no draft was opened: somebody has to. */
  suggestPublication: { tells: ['clerks'] },
}

/** The effect of an event; of the registration when there is none. */
export const effectOf = (event: RequestEvent | null): Effect | undefined =>
  effects[(event?.type ?? 'register') as RequestEventType]
