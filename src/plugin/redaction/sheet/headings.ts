import type { Row } from './readBook.ts'

/** Rows above the headings are few: a title, a unit, a date. */
const mostAbove = 10

/**
 * The index of the row with the headings: the first that is nearly as full as the fullest of the
 * first rows. What stands above it is the title of the sheet. -1 for a sheet without any cell.
 */
export function headingRow(rows: readonly Row[]): number {
  const filled = rows.slice(0, mostAbove).map(countFilled)
  const most = Math.max(0, ...filled)
  return most === 0 ? -1 : filled.findIndex((count) => count >= 0.6 * most)
}

const countFilled = (row: Row): number => row.filter((cell) => cell !== undefined).length

/** Whether a row is a title: one cell alone, that reaches over the whole table. */
export const isTitleRow = (row: Row): boolean => countFilled(row) === 1
