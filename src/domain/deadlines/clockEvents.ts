import type { DateOnly } from '../dates/index.ts'

/**
 * Something that happened to a request, as far as its clock is concerned. The ledger's own events fit;
 * what a type does not need is not looked at, and a type that the clock does not know moves nothing.
 */
export type ClockEvent = {
  type: string
  on: DateOnly
  /** `askCorrection`: working days for the answer. `extend`: working days granted. */
  days?: number | null
  /** `consultThirdParty`, `thirdPartyAnswer`: the opaque key of the party. */
  party?: string | null
  /** `consultAgency`, `agencyAnswer`. */
  agency?: string | null
  answer?: string | null
  /** `consultThirdParty`, `consultAgency`, `noticeFee`: when the letter reached them, if known. */
  receivedOn?: DateOnly | null
  /** `defer`: the day fixed for the reply. */
  until?: DateOnly | null
  reason?: string | null
  /** `noticeFee`. */
  method?: string | null
  count?: number | null
  before?: number | null
}

/** What is noted without the papers of the case: it does not stand in the way of an act of an earlier day. */
const noted: readonly string[] = ['notePayment', 'remind', 'recompute']

/** Whether nothing may be recorded of an earlier day any more once this has happened. */
export const movesTime = ({ type }: { type: string }): boolean => !noted.includes(type)

/** Why a clock stands. */
export type StandingWhy = 'correction' | 'fee' | 'suspension' | 'thirdParty' | 'agency'

/** The types that start, stop, hold, restart or move the clock; all others are remarks to it. */
export const clockEventTypes = [
  'confirmReceipt',
  'askCorrection',
  'correct',
  'consultThirdParty',
  'thirdPartyAnswer',
  'consultAgency',
  'agencyAnswer',
  'extend',
  'noticeFee',
  'payFee',
  'suspend',
  'resume',
  'defer',
  'dispatch',
  'withdraw',
  'refuse',
  'merge',
] as const

export type ClockEventType = (typeof clockEventTypes)[number]

export const isClockEventType = (type: string): type is ClockEventType =>
  (clockEventTypes as readonly string[]).includes(type)
