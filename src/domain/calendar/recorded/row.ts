import { addDays, compare, type DateOnly } from '../../dates/index.ts'
import type { Calendar } from '../calendar.ts'
import { createCalendar, type DayOverride } from '../createCalendar.ts'
import { stateCouncilNotices } from '../data/stateCouncilNotices.ts'
import type { DaySpan, HolidayNotice } from '../notice.ts'

/** A stretch of days off or of days worked, both ends included. Days worked need no name. */
export type RecordedDays = DaySpan & { name: string | null; workday: boolean }

/** `notice`: the State Council's for a year. `local`: what one office and those below it do otherwise. */
export const recordKinds = ['notice', 'local'] as const
export type RecordKind = (typeof recordKinds)[number]

/**
 * What an office has recorded of holidays. Rows are only ever added: one that `replaces` another takes
 * its place, and a withdrawal puts nothing there. So the calendar of any earlier day is still there.
 */
export type RecordedRow = {
  id: string
  /** 1, 2, 3, ... in the order in which they were recorded. */
  seq: number
  kind: RecordKind
  /** Of a notice. */
  year: number | null
  /** Of local days. */
  office: string | null
  days: readonly RecordedDays[]
  sources: readonly string[]
  replaces: string | null
  isWithdrawal: boolean
}

/** The rows that count: none that another has replaced, and no withdrawal. In order of `seq`. */
export function rowsInForce<
  Row extends Pick<RecordedRow, 'id' | 'seq' | 'replaces' | 'isWithdrawal'>,
>(rows: readonly Row[]): Row[] {
  const replaced = new Set(rows.map(({ replaces }) => replaces))
  return rows
    .filter(({ id, isWithdrawal }) => !isWithdrawal && !replaced.has(id))
    .sort((a, b) => a.seq - b.seq)
}

/**
 * The calendar of an office: what came with the program, the notices recorded, which win over it, and
 * the local days of the office and of those above it, the nearest of which wins.
 * @param offices the office and those above it, the nearest first; none for the county's own calendar
 */
export function recordedCalendar({
  rows,
  offices = [],
}: {
  rows: readonly RecordedRow[]
  offices?: readonly string[]
}): Calendar {
  const inForce = rowsInForce(rows)
  const local = [...offices]
    .reverse()
    .flatMap((office) => inForce.filter((row) => row.kind === 'local' && row.office === office))
  return createCalendar({
    notices: [
      ...stateCouncilNotices,
      ...inForce.filter(({ kind }) => kind === 'notice').map(noticeOf),
    ],
    overrides: local.flatMap(({ days }) =>
      days.map(({ name, ...rest }): DayOverride => ({ ...rest, name: name ?? '' })),
    ),
  })
}

const noticeOf = ({ year, days, sources }: RecordedRow): HolidayNotice => ({
  year: year ?? 0,
  holidays: days
    .filter(({ workday }) => !workday)
    .map(({ from, to, name }) => ({ from, to, name: name ?? '' })),
  makeUpWorkdays: days.filter(({ workday }) => workday).flatMap(datesOf),
  sources,
})

/** Every day of a stretch. */
export const datesOf = ({ from, to }: DaySpan): DateOnly[] =>
  Array.from({ length: compare(to, from) + 1 }, (_, index) => addDays(from, index))
