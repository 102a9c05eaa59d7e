import { isHeadingWord, isTitle } from './headingWords.ts'
import { type Cell, type Row, textIn } from './readBook.ts'

/** Rows above the headings are few: a title, a unit, a date. */
const mostAbove = 10

/**
 * The index of the row with the headings: the first that is nearly as full as the fullest of the
 * first rows. What stands above it is the title of the sheet. -1 for a sheet without any cell.
 */
export function headingRow(rows: readonly Row[]): number {
  const counts = rows.slice(0, mostAbove).map((row) => filled(row).length)
  const most = Math.max(0, ...counts)
  return most === 0 ? -1 : counts.findIndex((count) => count >= 0.6 * most)
}

const filled = (row: Row): Cell[] => row.filter((cell) => cell !== undefined)

/** Whether a row is clearly a title: one cell alone that says so, over the whole table. */
export function isTitleRow(row: Row): boolean {
  const cells = filled(row)
  return cells.length === 1 && cells.every((cell) => isTitle(textIn(cell)))
}

/** Whether a row is clearly one of headings, as far as these columns go. */
export const isHeadingRow = (row: Row, columns: readonly number[]): boolean =>
  filled(columns.map((column) => row[column])).every((cell) => isHeadingWord(textIn(cell)))
