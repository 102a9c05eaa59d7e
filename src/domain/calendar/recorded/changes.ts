import { addDays, compare, type DateOnly } from '../../dates/index.ts'
import type { Calendar, DayKind } from '../calendar.ts'

/** A day that is another kind of day than before. Null where the calendar did not, or does not, reach. */
export type DayChange = {
  date: DateOnly
  before: DayKind | null
  after: DayKind | null
  /** The holiday's name, as it is afterwards; before, where it is none any more. */
  name: string | null
}

/**
 * The days that two calendars tell differently, in order. Of days about which only one of them knows
 * anything, those alone that are not what their weekday says.
 */
export function changedDays({ before, after }: { before: Calendar; after: Calendar }): DayChange[] {
  const changes: DayChange[] = []
  const first = earlier(before.coveredFrom, after.coveredFrom)
  const last = earlier(before.coveredUntil, after.coveredUntil, -1)
  for (let date = first; compare(date, last) <= 0; date = addDays(date, 1)) {
    const [was, is] = [before, after].map((one) => (one.covers(date) ? one.dayKind(date) : null))
    if (was?.kind === is?.kind && was?.name === is?.name) continue
    const isPlain = [was, is].every((day) => !day || day.source === 'week')
    if (isPlain && !(was && is)) continue
    changes.push({
      date,
      before: was?.kind ?? null,
      after: is?.kind ?? null,
      name: is?.name ?? was?.name ?? null,
    })
  }
  return changes
}

const earlier = (a: DateOnly, b: DateOnly, sign = 1): DateOnly =>
  sign * compare(a, b) <= 0 ? a : b
