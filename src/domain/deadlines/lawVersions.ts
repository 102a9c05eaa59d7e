import type { DateOnly } from '../dates/index.ts'

/** What the two Regulations say of time limits. A further revision is one more entry. */
export type LawVersion = {
  /** The year the version is named by. */
  regime: 2007 | 2019
  /** Applies to requests received from this day on (RQ-0). */
  from: DateOnly
  /** 国务院令第492号, 第711号. */
  decree: string
  /** Working days to reply: Art. 24 of 2007, Art. 33 of 2019. */
  replyDays: number
  /** Largest extension in working days, once. */
  extensionDays: number
  /** Working days within which a correction may be asked for; null where the law sets none (2007). */
  correctionNoticeDays: number | null
  /** Whose consultation does not count: third parties (2007 Art. 24), other organs too (2019 Art. 33). */
  excludes: readonly Pause[]
  /** Working days a consulted third party or organ has (2019 Art. 32, 34); null: none is set. */
  consultationDays: number | null
}

/** Why a clock stands. */
export type Pause = 'correction' | 'thirdParty' | 'agency' | 'fee' | 'suspension'

export const lawVersions: readonly LawVersion[] = [
  {
    regime: 2007,
    from: '2008-05-01',
    decree: '国务院令第492号',
    replyDays: 15,
    extensionDays: 15,
    correctionNoticeDays: null,
    excludes: ['thirdParty'],
    consultationDays: null,
  },
  {
    regime: 2019,
    from: '2019-05-15',
    decree: '国务院令第711号',
    replyDays: 20,
    extensionDays: 20,
    correctionNoticeDays: 7,
    excludes: ['thirdParty', 'agency'],
    consultationDays: 15,
  },
]

export type Regime = LawVersion['regime']

/** RQ-0: the law of the day on which a request was received. */
export const lawOn = (receivedOn: DateOnly): LawVersion =>
  lawVersions.findLast(({ from }) => from <= receivedOn) ?? (lawVersions[0] as LawVersion)

/** The law of a regime. */
export const lawOf = (regime: Regime): LawVersion =>
  lawVersions.find((version) => version.regime === regime) as LawVersion

/** Default period for a correction in working days; a choice of ours, Art. 30 says only "reasonable". */
export const CORRECTION_DAYS = 15

/** 国办函〔2020〕109号: days to pay, from the day after the notice was received (FE-4). */
export const PAYMENT_DAYS = 20
