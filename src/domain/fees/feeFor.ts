import type { DateOnly } from '../dates/index.ts'

/** How a fee is reckoned: by item or by page; one of them for an application, never both (FE-3). */
export type FeeMethod = 'byItem' | 'byPage'

type Band = {
  /** The first item or page of the band, counted from 1, and the last; null: no end. */
  from: number
  to: number | null
  /** Yuan for each. */
  rate: number
}

/** Yuan more for each further ten items (每10件一档). */
const itemStep = { from: 31, size: 10, rate: 200, rise: 100 }

/** 国办函〔2020〕109号, progressive: each band's rate holds for what lies in it alone. */
const bands: Readonly<Record<FeeMethod, readonly Band[]>> = {
  byItem: [
    { from: 1, to: 10, rate: 0 },
    { from: 11, to: 30, rate: 100 },
  ],
  byPage: [
    { from: 1, to: 30, rate: 0 },
    { from: 31, to: 100, rate: 10 },
    { from: 101, to: 200, rate: 20 },
    { from: 201, to: null, rate: 40 },
  ],
}

/** The measures took effect on this day; what was received before costs nothing (FE-5). */
export const FEES_IN_FORCE_ON: DateOnly = '2021-01-01'

export type FeeLine = { from: number; to: number; count: number; rate: number; amount: number }

export type Fee = {
  method: FeeMethod
  count: number
  /** Yuan. */
  amount: number
  /** Band by band, for people to check. */
  working: FeeLine[]
  /** Set when there is no fee because the measures were not in force yet. */
  note?: 'BEFORE_FEES'
}

/** More than anybody can apply for: a count beyond it is a slip of the hand. */
export const LARGEST_COUNT = 1_000_000

/**
 * The information processing fee (信息处理费, Art. 42): by item, the number of one applicant's
 * applications in a calendar month, which begins anew on the 1st (FE-1); by page, the pages of one
 * application (FE-2).
 * @throws RangeError when `count` is not a whole number from 0 to `LARGEST_COUNT`
 */
export function feeFor({
  method,
  count,
  receivedOn = null,
}: {
  method: FeeMethod
  count: number
  receivedOn?: DateOnly | null
}): Fee {
  if (!Number.isSafeInteger(count) || count < 0 || count > LARGEST_COUNT) {
    throw new RangeError(`Not a count: ${count}`)
  }
  if (receivedOn !== null && receivedOn < FEES_IN_FORCE_ON) {
    return { method, count, amount: 0, working: [], note: 'BEFORE_FEES' }
  }
  const working = bandsFor(method, count).map(({ from, to, rate }) => {
    const last = Math.min(to ?? count, count)
    return { from, to: last, count: last - from + 1, rate, amount: (last - from + 1) * rate }
  })
  return { method, count, working, amount: working.reduce((sum, { amount }) => sum + amount, 0) }
}

/** The bands that a count reaches into. */
function bandsFor(method: FeeMethod, count: number): Band[] {
  const found = bands[method].filter(({ from }) => from <= count)
  if (method === 'byPage') return [...found]
  const { from: first, size, rate, rise } = itemStep
  const steps = Math.max(0, Math.ceil((count - first + 1) / size))
  return [
    ...found,
    ...Array.from({ length: steps }, (_, step) => ({
      from: first + step * size,
      to: first + (step + 1) * size - 1,
      rate: rate + step * rise,
    })),
  ]
}
