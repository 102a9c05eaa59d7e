import type { ReadingNote } from '../notes.ts'
import { childOf, elementsOf, everyOf, textOf, type XmlElement } from '../xml.ts'
import type { SheetStyles } from './sheetStyles.ts'

export type Cell = {
  row: number
  column: number
  text: string
  /** Why it does not show, for a reason of its own. */
  note: ReadingNote | null
  formula: string
}

export type Workings = { shared: string[]; styles: SheetStyles }

/** The cells of a sheet that hold something. */
export function* cellsOf(sheet: XmlElement, workings: Workings): Generator<Cell> {
  const data = childOf(sheet, 'sheetData')
  let row = 0
  for (const rowElement of data ? elementsOf(data, 'row') : []) {
    row = Number(rowElement.attributes.r ?? row + 1)
    let column = 0
    for (const cell of elementsOf(rowElement, 'c')) {
      const { r, s } = cell.attributes
      column = r ? columnOf(r) : column + 1
      const text = shownValue(cell, workings.shared).replace(/[\t\r\n]+/g, ' ')
      const formula = childOf(cell, 'f')
      if (text === '' && !formula) continue
      const note = workings.styles(s)
      yield { row, column, text, note, formula: formula ? textOf(formula) : '' }
    }
  }
}

function shownValue(cell: XmlElement, shared: string[]): string {
  const { t } = cell.attributes
  if (t === 'inlineStr') {
    const inline = childOf(cell, 'is')
    return inline ? richTextOf(inline) : ''
  }
  const value = childOf(cell, 'v')
  const text = value ? textOf(value) : ''
  if (t === 's') return shared[Number(text)] ?? ''
  return t === undefined || t === 'n' ? plainNumber(text) : text
}

/** A long number as a person types it; `1.3812345678E10` is how some programs store it. */
const plainNumber = (text: string): string =>
  /e/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text

/** Text of runs; the reading aids of Japanese are no part of it. */
export function richTextOf(element: XmlElement): string {
  return elementsOf(element)
    .filter(({ name }) => name === 't' || name === 'r')
    .map((part) =>
      part.name === 't' ? textOf(part) : [...everyOf(part, 't')].map(textOf).join(''),
    )
    .join('')
}

/** `AB12` is in column 28. */
export function columnOf(reference: string): number {
  let column = 0
  for (const sign of reference.toUpperCase()) {
    const at = sign.charCodeAt(0) - 64
    if (at < 1 || at > 26) break
    column = column * 26 + at
  }
  return column
}

/** Column 28 is called `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}
