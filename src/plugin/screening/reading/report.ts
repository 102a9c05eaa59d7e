import {
  type DetectorName,
  type Finding,
  type Level,
  type OfficeRule,
  outcomeOf,
  type Passage,
  type Place,
  screen,
} from '../../../domain/screening/index.ts'
import { excerptOf } from './excerpt.ts'
import type { ReadingNote } from './notes.ts'
import { columnName } from './office/cells.ts'
import type { FileFinding, Grid, Reading } from './types.ts'

/**
 * Something found, with as much of the text as a person needs to decide. Whoever keeps a report keeps
 * no text of it.
 */
export type ReportedFinding = {
  detector: DetectorName
  level: Level
  place: Place
  /** UTF-16 offsets in the passage of that place. */
  start: number
  end: number
  /** Where that passage begins in the whole text: all passages, a line break between each two. */
  passageStart: number
  /** What was found, of what is hidden the beginning; empty when it is about the place itself. */
  text: string
  /** About twenty characters beside it, on the same line; no number is cut (`excerptOf`). */
  before: string
  after: string
  /** The cell of a sheet, as `B12`. */
  cell?: string
  rule?: string
  /** A key of `noteMessages`, or of `readingNotes`. */
  note?: string
}

export type FileReport = { outcome: 'clear' | Level; findings: ReportedFinding[] }

export type Rules = { rules?: readonly OfficeRule[]; officeTelephones?: readonly string[] }

/** As much of something hidden as tells whoever decides what it is. */
const hiddenLength = 200

/** The report on what was read: what the detectors see in it, after what was seen of the file itself. */
export function reportOn(reading: Reading, rules: Rules): FileReport {
  const { passages, grids } = reading
  const starts = startsOf(passages)
  const found = screen({ passages, ...rules })
  const findings = [
    ...reading.findings.map((finding) => ofFile(finding, passages, starts)),
    ...found.map((finding) => ofText(finding, passages, starts, grids.get(finding.passage))),
  ]
  return { outcome: outcomeOf(findings), findings }
}

/** The report where nothing is known but that the check did not come to an end. */
export function failedReport(note: ReadingNote): FileReport {
  const place = { kind: 'text' } as const
  return {
    outcome: 'hold',
    findings: [{ ...nowhere, detector: 'unreadable', level: 'hold', place, note }],
  }
}

const nowhere = { start: 0, end: 0, passageStart: 0, text: '', before: '', after: '' }

function startsOf(passages: readonly Passage[]): number[] {
  let at = 0
  return passages.map(({ text }) => {
    const start = at
    at += text.length + 1
    return start
  })
}

function ofFile(
  { passage, ...finding }: FileFinding,
  passages: readonly Passage[],
  starts: readonly number[],
): ReportedFinding {
  if (passage === undefined) return { ...nowhere, ...finding }
  const whole = passages[passage]?.text ?? ''
  const text = finding.detector === 'hiddenContent' ? whole.slice(0, hiddenLength) : ''
  return { ...nowhere, ...finding, end: whole.length, passageStart: starts[passage] ?? 0, text }
}

function ofText(
  { passage, ...finding }: Finding,
  passages: readonly Passage[],
  starts: readonly number[],
  grid: Grid | undefined,
): ReportedFinding {
  const { text, place } = passages[passage] as Passage
  const cell = grid && cellAt(text, finding.start, grid)
  return {
    ...finding,
    place,
    passageStart: starts[passage] ?? 0,
    ...excerptOf(text, finding),
    ...(cell ? { cell } : {}),
  }
}

/** What the cell at an offset is called in the sheet: lines are its rows, tabs divide its columns. */
function cellAt(text: string, offset: number, { rows, columns, lineStarts }: Grid): string | null {
  const line = lineAt(lineStarts, offset)
  const row = rows[line]
  const tabs = text.slice(lineStarts[line], offset).split('\t').length - 1
  const column = columns[tabs]
  return row === undefined || column === undefined ? null : `${columnName(column)}${row}`
}

/** The last line that begins at the offset or before it. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let [low, high] = [0, lineStarts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
