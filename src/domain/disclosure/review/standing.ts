import { type DateOnly, isDateOnly } from '../../dates/index.ts'
import type { LedgerEntry } from '../../ledger/entry.ts'
import { nextReview, type ReviewClock } from './nextReview.ts'

/** That a review has decided to disclose: the 20 working days of Art. 26 run from that day. */
export type DecidedDisclosure = {
  on: DateOnly
  /** Null where the calendar does not reach (CAL-3). */
  by: DateOnly | null
}

/** How the decision not to disclose something stands: until when, or that it has been given up. */
export type ReviewStanding = {
  clock: ReviewClock
  disclosure: DecidedDisclosure | null
  /** Published before there was a register: nobody has decided whether its title is shown. */
  isFromBefore: boolean
}

/** What the ledger keeps of a review, in the details of its entry. */
export type ReviewDetails =
  | ({ outcome: 'keep' } & ReviewClock)
  | { outcome: 'disclose'; by: DateOnly | null }

type Entry = Pick<LedgerEntry, 'action' | 'to' | 'at' | 'details'>

/**
 * How a live document that is not disclosed stands, from the entries of its ledger: its latest
 * publication, which sets the first date, and what reviews have decided since. Null when it was never
 * published. A publication from before there was a clock counts as one that asked for no date.
 * @param dayOf the date of an instant where the office is
 */
export const reviewStanding = ({
  entries,
  ground,
  dayOf,
}: {
  entries: readonly Entry[]
  ground: string | null | undefined
  dayOf: (at: string) => DateOnly
}): ReviewStanding | null => {
  const at = entries.findLastIndex(({ action, to }) => action === 'publish' && to === 'published')
  const published = entries[at]
  if (!published) return null
  const recorded = clockIn(published.details?.review)
  let standing: ReviewStanding = {
    clock: recorded ?? nextReview({ ground, decidedOn: dayOf(published.at) }),
    disclosure: null,
    isFromBefore: recorded === null,
  }
  for (const { action, at: time, details } of entries.slice(at + 1)) {
    const review = action === 'review' ? reviewIn(details) : null
    if (review?.outcome === 'keep') {
      const clock = { on: review.on, event: review.event }
      standing = { ...standing, clock, disclosure: null }
    }
    if (review?.outcome === 'disclose') {
      standing = { ...standing, disclosure: { on: dayOf(time), by: review.by } }
    }
  }
  return standing
}

/** What an entry of the ledger says of a review; null when it says nothing that makes sense. */
export const reviewIn = (details: unknown): ReviewDetails | null => {
  const { outcome, by } = (details ?? {}) as Record<string, unknown>
  if (outcome === 'disclose') return by === null || isDateOnly(by) ? { outcome, by } : null
  const clock = outcome === 'keep' ? clockIn(details) : null
  return clock ? { outcome: 'keep', ...clock } : null
}

function clockIn(value: unknown): ReviewClock | null {
  const { on, event } = (value ?? {}) as Record<string, unknown>
  if (!isDateOnly(on) || !(event === null || typeof event === 'string')) return null
  return { on, event }
}
