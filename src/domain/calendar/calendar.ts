import type { DateOnly } from '../dates/index.ts'

/** What a day is for an office. */
export type DayKind = 'work' | 'rest' | 'makeUpWork' | 'holiday'

export type Day = {
  date: DateOnly
  kind: DayKind
  /** The holiday's name in Chinese as announced; of an override, its own name; null on other days. */
  name: string | null
  /** Which part of CAL-1 decided: a local override, a notice of the State Council, or the week. */
  source: 'override' | 'notice' | 'week'
}

/**
 * A version of the working-day calendar. The law speaks of working days (工作日) without defining
 * them: they are the days on which offices work under the yearly arrangement of public holidays.
 */
export type Calendar = {
  /**
   * Names this content: equal content, equal version. A stored deadline keeps the version it was
   * computed with, so that an amended notice recomputes open cases only (CAL-4).
   */
  version: string
  /** First and last day about which the calendar knows anything. */
  coveredFrom: DateOnly
  coveredUntil: DateOnly
  covers: (date: DateOnly) => boolean
  /** @throws CalendarNotPublishedError outside the coverage (CAL-3): no day is ever guessed */
  dayKind: (date: DateOnly) => Day
  /** CAL-1. @throws CalendarNotPublishedError outside the coverage (CAL-3) */
  isWorkday: (date: DateOnly) => boolean
  /**
   * How many working days there are from the first covered day up to and including `date`; 0 on the
   * day before the first, null anywhere else outside the coverage.
   */
  workdaysUntil: (date: DateOnly) => number | null
  /**
   * The inverse: the working day with this number, 1 for the first covered one; null where the
   * calendar has no such day.
   */
  workdayAt: (ordinal: number) => DateOnly | null
}

/** A computation went where no arrangement has been announced yet (or before the first one known). */
export class CalendarNotPublishedError extends Error {
  readonly code = 'CALENDAR_NOT_PUBLISHED'
  readonly date: DateOnly

  constructor({ date, calendar }: { date: DateOnly; calendar: Coverage }) {
    super(`${date} lies outside the calendar, ${calendar.coveredFrom} to ${calendar.coveredUntil}`)
    this.name = 'CalendarNotPublishedError'
    this.date = date
  }
}

type Coverage = Pick<Calendar, 'coveredFrom' | 'coveredUntil'>
