import { compare, type DateOnly, isDateOnly } from '../dates/index.ts'

/** A stretch of days, both ends included. */
export type DaySpan = { from: DateOnly; to: DateOnly }

/**
 * One year's holiday arrangement as the General Office of the State Council announces it
 * (部分节假日安排的通知). The days at the turn of the year may lie in the calendar year before.
 */
export type HolidayNotice = {
  year: number
  /** Days off, weekends inside the stretch included. */
  holidays: readonly (DaySpan & { name: string })[]
  /** Saturdays and Sundays worked in exchange (调休上班). */
  makeUpWorkdays: readonly DateOnly[]
  /** Where the notice, and each amendment to it, can be read. */
  sources: readonly string[]
}

/** A notice in the short form of the data files. */
export type NoticeText = { year: number; off: string; work: string; sources: readonly string[] }

/**
 * Reads the short form: `off` is `名称 MM-DD~MM-DD; 名称 MM-DD`, `work` is `MM-DD, MM-DD`; a date of
 * another year is written in full, `2007-12-30~01-01`.
 * @throws RangeError naming what cannot be read: data that is half understood would move deadlines
 */
export const parseNotice = ({ year, off, work, sources }: NoticeText): HolidayNotice => ({
  year,
  holidays: off.split('; ').map((text) => {
    const match = /^(\S+) ([\d-]+)(?:~([\d-]+))?$/.exec(text)
    if (match === null) throw new RangeError(`Holiday notice ${year}: ${text}`)
    const [, name = '', from = '', to = from] = match
    const span = { name, from: dateIn(year, from), to: dateIn(year, to) }
    if (compare(span.from, span.to) > 0) throw new RangeError(`Holiday notice ${year}: ${text}`)
    return span
  }),
  makeUpWorkdays: work.split(', ').map((text) => dateIn(year, text)),
  sources,
})

function dateIn(year: number, text: string): DateOnly {
  const date = text.length === 5 ? `${year}-${text}` : text
  if (!isDateOnly(date)) throw new RangeError(`Holiday notice ${year}: ${text}`)
  return date
}
