import { createHash } from 'node:crypto'
import {
  addDays,
  compare,
  type DateOnly,
  dateOfDayNumber,
  dayNumber,
  dayOfWeek,
  isDateOnly,
} from '../dates/index.ts'
import { type Calendar, CalendarNotPublishedError, type Day } from './calendar.ts'
import { stateCouncilNotices } from './data/stateCouncilNotices.ts'
import type { DaySpan, HolidayNotice } from './notice.ts'

/**
 * A local deviation: the holiday of an ethnic autonomous area (全国年节及纪念日放假办法 Art. 4), an
 * office closed by an emergency, a correction. It wins over the notice; it never extends coverage.
 */
export type DayOverride = DaySpan & { workday: boolean; name: string }

/**
 * CAL-1: a day is a working day as the override says, else as the State Council's notice says, else
 * Monday to Friday.
 *
 * Coverage runs from the first notice's year through the last year before a gap. To add a newly
 * announced year, pass `[...stateCouncilNotices, notice]`; a later notice for the same year replaces
 * the earlier one (an amended arrangement is given as a whole). Of two overrides for one day the
 * later wins.
 * @throws RangeError when no notice is given, or a row holds something that is not a date
 */
export const createCalendar = ({
  notices = stateCouncilNotices,
  overrides = [],
}: {
  notices?: readonly HolidayNotice[]
  overrides?: readonly DayOverride[]
} = {}): Calendar => {
  const byYear = new Map(notices.map((notice) => [notice.year, notice]))
  const [coveredFrom, coveredUntil] = coverageOf([...byYear.keys()])
  const days = exceptionalDays([...byYear.values()], overrides)

  const covers = (date: DateOnly) =>
    compare(coveredFrom, date) <= 0 && compare(date, coveredUntil) <= 0

  const dayKind = (date: DateOnly): Day => {
    if (!covers(date)) {
      throw new CalendarNotPublishedError({ date, calendar: { coveredFrom, coveredUntil } })
    }
    const kind = dayOfWeek(date) <= 5 ? 'work' : 'rest'
    return days.get(date) ?? { date, kind, name: null, source: 'week' }
  }

  const first = dayNumber(coveredFrom)
  const { sums, workdays } = countedDays({ first, last: dayNumber(coveredUntil), days })

  return {
    version: versionOf({ coveredFrom, coveredUntil, days: [...days.values()] }),
    coveredFrom,
    coveredUntil,
    covers,
    dayKind,
    isWorkday: (date) => WORKED.has(dayKind(date).kind),
    workdaysUntil: (date) => sums[dayNumber(date) - first + 1] ?? null,
    workdayAt: (ordinal) => {
      const day = workdays[ordinal - 1]
      return day === undefined ? null : dateOfDayNumber(day)
    },
  }
}

const WORKED: ReadonlySet<Day['kind']> = new Set(['work', 'makeUpWork'])

/**
 * How many working days there are from `first` on (0 before it, then with each covered day), and the
 * working days themselves, by day number. Made once, so that counting over years takes no longer
 * than over a week, and thousands of deadlines are recomputed without walking over their days.
 */
function countedDays({
  first,
  last,
  days,
}: {
  first: number
  last: number
  days: ReadonlyMap<DateOnly, Day>
}): { sums: number[]; workdays: number[] } {
  const worked = new Map([...days].map(([date, { kind }]) => [dayNumber(date), WORKED.has(kind)]))
  const sums = [0]
  const workdays: number[] = []
  // Day 0 of the count of days, 1 January 1970, was a Thursday: the rest of day + 3 by 7 is 0 on Mondays.
  for (let day = first; day <= last; day++) {
    if (worked.get(day) ?? (((day + 3) % 7) + 7) % 7 < 5) workdays.push(day)
    sums.push(workdays.length)
  }
  return { sums, workdays }
}

function coverageOf(years: number[]): [from: DateOnly, until: DateOnly] {
  const known = new Set(years)
  const first = Math.min(...years)
  if (!Number.isFinite(first)) throw new RangeError('A calendar needs at least one notice')
  let last = first
  while (known.has(last + 1)) last += 1
  return [`${first}-01-01`, `${last}-12-31`]
}

/** Every day that is not simply what its weekday says, by date. */
function exceptionalDays(notices: HolidayNotice[], overrides: readonly DayOverride[]) {
  const days = new Map<DateOnly, Day>()
  for (const { holidays, makeUpWorkdays } of notices) {
    for (const span of holidays) {
      for (const date of datesIn(span)) {
        days.set(date, { date, kind: 'holiday', name: span.name, source: 'notice' })
      }
    }
    for (const date of makeUpWorkdays) {
      dayNumber(date)
      days.set(date, { date, kind: 'makeUpWork', name: null, source: 'notice' })
    }
  }
  for (const { workday, name, ...span } of overrides) {
    for (const date of datesIn(span)) {
      const kind = workday ? 'makeUpWork' : 'holiday'
      days.set(date, { date, kind, name, source: 'override' })
    }
  }
  return days
}

function datesIn({ from, to }: DaySpan): DateOnly[] {
  if (!isDateOnly(from) || !isDateOnly(to) || compare(from, to) > 0) {
    throw new RangeError(`Not a stretch of days: ${from} to ${to}`)
  }
  return Array.from({ length: compare(to, from) + 1 }, (_, index) => addDays(from, index))
}

/** The years covered and the first 12 figures of the SHA-256 of every exceptional day, in order. */
function versionOf({
  coveredFrom,
  coveredUntil,
  days,
}: {
  coveredFrom: DateOnly
  coveredUntil: DateOnly
  days: Day[]
}): string {
  const content = days
    .map(({ date, kind, name, source }) => JSON.stringify([date, kind, name, source]))
    .sort()
  const hash = createHash('sha256').update([coveredFrom, coveredUntil, ...content].join('\n'))
  return `${coveredFrom.slice(0, 4)}-${coveredUntil.slice(0, 4)}-${hash.digest('hex').slice(0, 12)}`
}
