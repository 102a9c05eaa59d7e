import { isIdentifier } from '../strings.ts'
import type { Column, MaskedColumn } from '../types.ts'
import { columnIndex } from './columns.ts'
import { headingRow, isHeadingRow, isTitleRow } from './headings.ts'
import { isHeadingWord } from './headingWords.ts'
import { hide } from './maskCell.ts'
import { maskColumn, originalsOf, standsIn } from './maskColumn.ts'
import { type Book, type Cell, type Row, textIn } from './readBook.ts'

type Sheet = Book['sheets'][number]

/**
 * The rows of a sheet without the columns that are dropped and with the others masked, what went, and
 * what was masked. Spared are headings and titles that clearly are such: a list without any begins
 * with its first person.
 */
export function redactRows(
  { name, rows, widths }: Sheet,
  columns: readonly Pick<Column, 'column' | 'action'>[],
): Omit<Sheet, 'name'> & { gone: string[]; masked: MaskedColumn[] } {
  const actions = new Map(columns.map(({ column, action }) => [columnIndex(column) ?? -1, action]))
  const isKept = (_: unknown, index: number): boolean => actions.get(index) !== 'drop'
  const indexes = [...actions.keys()].filter((index) => actions.get(index) === 'mask')
  const headings = headingRow(rows)
  const isHead = isHeadingRow(rows[headings] ?? [], indexes)
  const saysWhat = (rows[headings] ?? []).some((cell) => cell && isHeadingWord(textIn(cell)))
  const titles = new Set(rows.filter((row, at) => at < headings && isTitleRow(row)))
  const bodies = rows.filter((row, at) => !titles.has(row) && !(at === headings && isHead))
  const masks = new Map(indexes.map((index) => [index, cellsOf(bodies, index)]))
  const originals = [...masks].map(([index, { texts }]) => ({ index, strings: originalsOf(texts) }))
  const isTold = standsIn(originals.flatMap(({ strings }) => strings))
  const gone: string[] = []

  const redacted = (row: Row, at: number): Row =>
    Array.from(row, (cell, index): Cell | undefined => {
      const action = actions.get(index)
      if (!cell || !action) return cell
      const masked = masks.get(index)?.masked.get(row)
      // A heading that goes with its column is no secret: the reason beside the copy may well name it.
      const isHeading = at === headings && saysWhat && !isIdentifier(textIn(cell))
      if (!isHeading) gone.push(textIn(cell))
      return masked === undefined ? cell : { value: masked, format: null }
    }).filter(isKept)
  return {
    rows: rows.map((row, at) => (titles.has(row) ? [titleOf(row, isTold)] : redacted(row, at))),
    widths: widths.filter(isKept),
    gone,
    masked: originals.map(({ index, strings }) => ({
      sheet: name,
      column: Array.from({ length: index }).filter(isKept).length,
      strings,
    })),
  }
}

/** The texts of a column, and what is to stand in each row instead. */
function cellsOf(rows: readonly Row[], index: number) {
  const filled = rows.flatMap((row) => {
    const cell = row[index]
    return cell ? [{ row, text: textIn(cell) }] : []
  })
  const texts = filled.map(({ text }) => text)
  const masked = maskColumn(texts)
  return { texts, masked: new Map(filled.map(({ row }, at) => [row, masked[at]])) }
}

/** A title belongs to the sheet, whatever column it stands in, unless it names what was masked. */
function titleOf(row: Row, isTold: (text: string) => boolean): Cell | undefined {
  const cell = row.find((one) => one !== undefined)
  return cell && isTold(textIn(cell)) ? { value: hide(textIn(cell)), format: null } : cell
}
