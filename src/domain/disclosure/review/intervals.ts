import type { GroundId } from '../grounds.ts'

/**
 * How long a "no" may stand before it is looked at again. Art. 18 of the Regulations asks for a
 * periodic re-evaluation (定期评估) and sets no interval; each row says where its own comes from.
 * A change here holds for decisions from then on: what was decided keeps the date that the ledger
 * recorded with it.
 */
export const reviewIntervals = {
  '13-2': { months: 12, atMostMonths: 24, source: 'product choice (PD-4)' },
  /** 机关、单位应当每年审核所确定的国家秘密. */
  '14-1': { months: 12, atMostMonths: 12, source: '保守国家秘密法（2024）第二十三条' },
  '14-2': { months: 12, atMostMonths: 24, source: 'product choice (PD-4)' },
  /** What would endanger stability one year seldom does the next. */
  '14-3': { months: 12, atMostMonths: 12, source: 'product choice (PD-4)' },
  '15': { months: 12, atMostMonths: 24, source: 'product choice (PD-4)' },
  '16-1': { months: 12, atMostMonths: 36, source: 'product choice' },
  /** What is only of a process is so no longer once that has ended: half a year, or an event. */
  '16-2': { months: 6, atMostMonths: 12, source: 'product choice' },
  '16-3': { months: 12, atMostMonths: 24, source: 'product choice (PD-4)' },
} as const satisfies Record<GroundId, ReviewInterval>

type ReviewInterval = {
  /** When nobody says otherwise. */
  months: number
  /** The latest date that may be set; also the latest that an event is waited for. */
  atMostMonths: number
  /** The article, or `product choice`. */
  source: string
}

/** The interval of a ground; of one that is unknown, the shortest there is. */
export const intervalOf = (ground: string | null | undefined): ReviewInterval =>
  Object.hasOwn(reviewIntervals, ground ?? '')
    ? reviewIntervals[ground as GroundId]
    : { months: 6, atMostMonths: 12, source: 'fail closed' }
