import { compare, type DateOnly, dayOfWeek, isDateOnly } from '../../dates/index.ts'
import { stateCouncilNotices } from '../data/stateCouncilNotices.ts'
import type { RecordFaultCode, RecordWarningCode } from './messages.ts'
import {
  datesOf,
  type RecordedDays,
  type RecordedRow,
  type RecordKind,
  rowsInForce,
} from './row.ts'

/** What somebody wants to record; anything may be missing or wrong. */
export type RecordDraft = {
  kind: RecordKind
  year: number | null
  office: string | null
  days: readonly { from: string; to: string; name: string | null; workday: boolean }[]
  /** Where the notice can be read. */
  source: string | null
  /** The date of the notice. */
  noticeOn: string | null
  replaces: string | null
  isWithdrawal: boolean
  reason: string | null
}

/** `field` is of the draft: `days.3` is its fourth row of days. */
export type RecordFault = { code: RecordFaultCode; field: string }
export type RecordWarning = { code: RecordWarningCode; field: string }

/** Longer than any holiday there was; a slip of the year is found by it. Days. */
export const longestStretch = 31
/** More than any notice has. */
export const mostDays = 60

type Situation = { draft: RecordDraft; rows: readonly RecordedRow[]; today: DateOnly }

/** Everything that keeps a draft from being recorded; empty when nothing does. */
export function recordFaults({ draft, rows, today }: Situation): RecordFault[] {
  const faults: (RecordFault | false)[] = [
    ...replacementFaults(draft, rows),
    ...(draft.isWithdrawal ? [] : daysFaults(draft)),
  ]
  if (draft.kind === 'notice' && !draft.isWithdrawal) {
    faults.push(...yearFaults(draft, rows), ...noticeFaults(draft, today))
  }
  if (draft.kind === 'local') {
    faults.push(draft.office === null && { code: 'OFFICE_REQUIRED', field: 'office' })
    if (!draft.isWithdrawal) faults.push(...overlapFaults(draft, rows))
  }
  return faults.filter((fault) => fault !== false)
}

/** What is unusual and may be right all the same; said before it is recorded. */
export function recordWarnings({ draft, rows }: Omit<Situation, 'today'>): RecordWarning[] {
  const warnings: RecordWarning[] = []
  if (draft.isWithdrawal) return warnings
  for (const [at, days] of draft.days.entries()) {
    if (draft.kind !== 'notice' || !days.workday || !isStretch(days)) continue
    if (datesOf(days).some((date) => dayOfWeek(date) <= 5)) {
      warnings.push({ code: 'MAKE_UP_ON_WEEKDAY', field: `days.${at}` })
    }
  }
  const { year } = draft
  if (draft.kind === 'notice' && year !== null) {
    if (!coveredYears(rows).includes(year - 1)) warnings.push({ code: 'YEAR_GAP', field: 'year' })
    const isMissing = draft.days.every(({ workday }) => !workday)
    if (isMissing) warnings.push({ code: 'NO_MAKE_UP_DAYS', field: 'days' })
  }
  return warnings
}

const coveredYears = (rows: readonly RecordedRow[]): number[] => [
  ...stateCouncilNotices.map(({ year }) => year),
  ...rowsInForce(rows).flatMap(({ kind, year }) => (kind === 'notice' && year ? [year] : [])),
]

function replacementFaults(
  { kind, year, office, replaces, isWithdrawal, reason }: RecordDraft,
  rows: readonly RecordedRow[],
): (RecordFault | false)[] {
  const field = 'replaces'
  if (replaces === null) return [isWithdrawal && { code: 'NOTHING_TO_REPLACE', field }]
  const old = rows.find(({ id }) => id === replaces)
  if (!old) return [{ code: 'NOTHING_TO_REPLACE', field }]
  const isOther = old.kind !== kind || old.year !== year || old.office !== office
  return [
    isOther && { code: 'REPLACES_ANOTHER', field },
    !rowsInForce(rows).includes(old) && { code: 'REPLACED_ALREADY', field },
    isBlank(reason) && { code: 'REASON_REQUIRED', field: 'reason' },
  ]
}

/** A year is arranged once; what came with the program is amended with a reason, what was recorded is replaced. */
function yearFaults(
  { year, replaces, reason }: RecordDraft,
  rows: readonly RecordedRow[],
): (RecordFault | false)[] {
  const field = 'year'
  if (year === null || !Number.isInteger(year) || year < 2007 || year > 2099) {
    return [{ code: 'YEAR_REQUIRED', field }]
  }
  const isRecorded = rowsInForce(rows).some((row) => row.kind === 'notice' && row.year === year)
  if (isRecorded) return [replaces === null && { code: 'YEAR_RECORDED', field }]
  const isShipped = stateCouncilNotices.some((notice) => notice.year === year)
  return [isShipped && isBlank(reason) && { code: 'YEAR_SHIPPED', field: 'reason' }]
}

function noticeFaults({ source, noticeOn }: RecordDraft, today: DateOnly): (RecordFault | false)[] {
  const isKnown = noticeOn !== null && isDateOnly(noticeOn)
  return [
    !isAddress(source) && { code: 'SOURCE_REQUIRED', field: 'source' },
    !isKnown && { code: 'NOTICE_DATE_REQUIRED', field: 'noticeOn' },
    isKnown && compare(noticeOn, today) > 0 && { code: 'NOTICE_IN_FUTURE', field: 'noticeOn' },
  ]
}

function daysFaults({ kind, year, days }: RecordDraft): (RecordFault | false)[] {
  if (days.length === 0) return [{ code: 'NO_DAYS', field: 'days' }]
  if (days.length > mostDays) return [{ code: 'TOO_MANY_DAYS', field: 'days' }]
  const seen = new Set<DateOnly>()
  return days.flatMap((one, at): (RecordFault | false)[] => {
    const field = `days.${at}`
    const isUnnamed = isBlank(one.name) && !(kind === 'notice' && one.workday)
    const unnamed = isUnnamed && ({ code: 'NAME_REQUIRED', field } as const)
    if (!isDateOnly(one.from) || !isDateOnly(one.to)) return [unnamed, { code: 'NO_DATE', field }]
    const length = compare(one.to, one.from) + 1
    if (length < 1) return [unnamed, { code: 'DAYS_REVERSED', field }]
    if (length > longestStretch) return [unnamed, { code: 'STRETCH_TOO_LONG', field }]
    const dates = datesOf(one)
    const isTwice = dates.some((date) => seen.has(date))
    for (const date of dates) seen.add(date)
    return [
      unnamed,
      isTwice && { code: 'DAY_TWICE', field },
      kind === 'notice' &&
        year !== null &&
        !dates.every((date) => isNear(date, year)) && { code: 'OUTSIDE_YEAR', field },
    ]
  })
}

/** The days at the turn of a year may lie in December before it or January after it. */
const isNear = (date: DateOnly, year: number): boolean =>
  compare(date, `${year - 1}-12-01`) >= 0 && compare(date, `${year + 1}-01-31`) <= 0

/** Two rows of one office for one day: which of them holds is for the office to say, by replacing one. */
function overlapFaults(
  { office, days, replaces }: RecordDraft,
  rows: readonly RecordedRow[],
): RecordFault[] {
  const taken = new Set(
    rowsInForce(rows)
      .filter((row) => row.kind === 'local' && row.office === office && row.id !== replaces)
      .flatMap((row) => row.days.flatMap(datesOf)),
  )
  return [...days.entries()]
    .filter(([, one]) => isStretch(one) && datesOf(one).some((date) => taken.has(date)))
    .map(([at]) => ({ code: 'OVERLAPS', field: `days.${at}` }))
}

const isStretch = ({ from, to }: Pick<RecordedDays, 'from' | 'to'>): boolean =>
  isDateOnly(from) && isDateOnly(to) && compare(from, to) <= 0 && compare(to, from) < longestStretch

const isBlank = (text: string | null): boolean => (text ?? '').trim() === ''

const isAddress = (text: string | null): boolean =>
  /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text ?? '') && URL.canParse(text ?? '')
