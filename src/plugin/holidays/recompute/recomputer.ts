import type { PayloadRequest } from 'payload'
import type { Calendar } from '../../../domain/calendar/index.ts'

/** A deadline that the calendar has moved. Null is a deadline that could not, or cannot, be computed. */
export type Moved = {
  /** A collection's slug, and the id in it. */
  subject: string
  id: string
  office: string | null
  /** The field that holds the deadline. */
  field: string
  from: string | null
  to: string | null
}

/** What a recomputation is about. */
export type CalendarChange = {
  /** The row of `holidays` that brought it; null for the look of every day. */
  holiday: string | null
}

/**
 * Something that keeps deadlines. To add one, add its entry to `recomputers`. Each item is written in a transaction
 * of its own, under its own lock and with the calendar as it is then, so that of two runs at once
 * neither brings back what the other has moved; what did not move is not touched, so a run that was cut
 * off is simply run again.
 */
export type Recomputer = {
  subject: string
  /**
   * Computes the deadlines of everything open again and answers what moved. With each item goes a
   * ledger entry `recompute` with `details` of `recomputeDetails`: the list of what moved is read there.
   */
  recompute: (
    req: PayloadRequest,
    tools: {
      calendarFor: (req: PayloadRequest, office: string | null) => Promise<Calendar>
      changed: CalendarChange
    },
  ) => Promise<Moved[]>
  /** How many open items of these offices have no deadline because the calendar does not reach. */
  countUndated: (req: PayloadRequest, offices: readonly string[]) => Promise<number>
}

/** What the ledger says of an item whose deadline has moved, beside what its own entry needs. */
export const recomputeDetails = ({
  changed,
  calendarVersion,
  moved,
}: {
  changed: CalendarChange
  calendarVersion: string
  moved: readonly Pick<Moved, 'field' | 'from' | 'to'>[]
}) => ({
  holiday: changed.holiday,
  calendarVersion,
  moved: moved.map(({ field, from, to }) => ({ field, from, to })),
})
