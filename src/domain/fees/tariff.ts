import type { DateOnly } from '../dates/index.ts'

/** How the fee is counted: by applications (按件计收) or by pages (按量计收). */
export type FeeMethod = 'byItem' | 'byPage'

/** The count up to and including `upTo` costs `yuan` each; of several, only what lies within. */
export type FeeStepRule = { upTo: number; yuan: number }

export type Tariff = {
  /** The steps in order. The last ends at infinity, unless `beyond` goes on. */
  steps: readonly FeeStepRule[]
  /** From there on, every so many make a further step, each dearer by so much than the one before. */
  beyond?: { every: number; more: number }
}

/**
 * 国办函〔2020〕109号, 政府信息公开信息处理费管理办法 (Measures for Information Processing Fees), Art. 3 to
 * 5: progressive, so that each step's price holds for what lies in that step only. Items are those of
 * one applicant in one calendar month, pages those of one application.
 */
export const tariffs: Readonly<Record<FeeMethod, Tariff>> = {
  byItem: {
    steps: [
      { upTo: 10, yuan: 0 },
      { upTo: 30, yuan: 100 },
    ],
    beyond: { every: 10, more: 100 },
  },
  byPage: {
    steps: [
      { upTo: 30, yuan: 0 },
      { upTo: 100, yuan: 10 },
      { upTo: 200, yuan: 20 },
      { upTo: Number.POSITIVE_INFINITY, yuan: 40 },
    ],
  },
}

/** FE-5: the Measures took effect on this day; an application received before it is free. */
export const FEES_IN_FORCE_ON: DateOnly = '2021-01-01'

/** More than any application has; a larger number is a slip of the pen. */
export const MOST_COUNTED = 100_000

export const isFeeMethod = (text: unknown): text is FeeMethod =>
  text === 'byItem' || text === 'byPage'
