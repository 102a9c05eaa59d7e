import type { PlaceKind } from '../../../../domain/screening/types.ts'
import type { ReadingNote } from '../notes.ts'
import type { Collector, Grid } from '../types.ts'
import { childOf, elementsOf, type XmlElement } from '../xml.ts'
import { type Cell, cellsOf, type Workings } from './cells.ts'

/** Narrower columns and lower rows than this show nothing. */
const leastWidth = 0.5
const leastHeight = 1.5

/** What a sheet is called by people, and its number in the book. */
export type Called = { name: string; ordinal: string }

type Kind = { kind: PlaceKind; note: ReadingNote | null }

const hiddenKinds = {
  row: { kind: 'hiddenRow', note: 'hiddenRow' },
  column: { kind: 'hiddenColumn', note: 'hiddenColumn' },
} as const satisfies Record<string, Kind>

/**
 * Reads the cells of one sheet: what shows as lines and tabs; hidden rows, hidden columns and cells that
 * show nothing each for themselves.
 */
export function readSheet(given: {
  sheet: XmlElement
  called: Called
  /** Why the whole sheet does not show. */
  whole: Kind
  workings: Workings
  collect: Collector
}): void {
  const { sheet, called, whole, workings, collect } = given
  const hidden = hiddenOf(sheet)
  const groups = new Map<string, Kind & { cells: Cell[] }>()
  const formulas: string[] = []
  for (const cell of cellsOf(sheet, workings)) {
    const kind = kindOf(cell, hidden, whole)
    const key = `${kind.kind} ${kind.note}`
    const group = groups.get(key) ?? { ...kind, cells: [] }
    group.cells.push(cell)
    groups.set(key, group)
    // What a formula only calculates shows as its value; what it says in quotation marks may not.
    if (cell.formula.includes('"')) formulas.push(cell.formula)
  }
  for (const { kind, note, cells } of groups.values()) {
    const { text, grid } = layOut(cells)
    const place = { kind, ...called }
    if (note) collect.hidden(text, place, note, grid)
    else collect.text(text, place, grid)
  }
  collect.text(formulas.join('\n'), { kind: 'property', ...called })
}

type Hidden = { rows: Set<number>; columns: [from: number, to: number][] }

function hiddenOf(sheet: XmlElement): Hidden {
  const data = childOf(sheet, 'sheetData')
  const format = childOf(sheet, 'sheetFormatPr')?.attributes
  const rows = new Set<number>()
  let row = 0
  for (const { attributes } of data ? elementsOf(data, 'row') : []) {
    row = Number(attributes.r ?? row + 1)
    const isOpen = attributes.hidden === undefined && format?.zeroHeight === '1'
    if (isOpen || isOn(attributes.hidden) || Number(attributes.ht ?? 15) < leastHeight)
      rows.add(row)
  }
  const columns = elementsOf(sheet, 'cols')
    .flatMap((list) => elementsOf(list, 'col'))
    .filter(
      ({ attributes }) => isOn(attributes.hidden) || Number(attributes.width ?? 9) < leastWidth,
    )
    .map(({ attributes }): [number, number] => [Number(attributes.min), Number(attributes.max)])
  return { rows, columns }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

function kindOf(cell: Cell, { rows, columns }: Hidden, whole: Kind): Kind {
  if (whole.note) return whole
  if (rows.has(cell.row)) return hiddenKinds.row
  if (columns.some(([from, to]) => cell.column >= from && cell.column <= to)) {
    return hiddenKinds.column
  }
  return cell.note ? { kind: 'hiddenText', note: cell.note } : whole
}

/** Rows as lines and cells between tabs, without the rows and columns that hold nothing. */
function layOut(cells: Cell[]): { text: string; grid: Grid } {
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)
  const places = new Map(columns.map((column, index) => [column, index]))
  const rows = new Map<number, string[]>()
  for (const { row, column, text } of cells) {
    const line = rows.get(row) ?? columns.map(() => '')
    line[places.get(column) as number] = text
    rows.set(row, line)
  }
  const lines = [...rows.values()].map((line) => line.join('\t').replace(/\t+$/, ''))
  let at = 0
  const lineStarts = lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
  return { text: lines.join('\n'), grid: { rows: [...rows.keys()], columns, lineStarts } }
}
