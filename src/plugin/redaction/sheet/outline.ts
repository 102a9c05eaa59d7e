import { columnLetters } from './columns.ts'
import { headingRow } from './headings.ts'
import { readBook, textIn } from './readBook.ts'

/** The sheets of a workbook with the headings of their columns, to choose among. */
export type Outline = { name: string; columns: { column: string; heading: string }[] }[]

const longestHeading = 60

export async function outlineOf(bytes: Uint8Array): Promise<Outline> {
  const { sheets } = await readBook(bytes)
  return sheets.map(({ name, rows }) => {
    const headings = rows[headingRow(rows)] ?? []
    const used = Math.max(0, ...rows.map((row) => row.length))
    return {
      name,
      columns: Array.from({ length: used }, (_, at) => {
        const cell = headings[at]
        return {
          column: columnLetters(at),
          heading: cell ? textIn(cell).slice(0, longestHeading) : '',
        }
      }),
    }
  })
}
