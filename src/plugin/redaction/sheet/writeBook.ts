import writeXlsxFile from 'write-excel-file/node'
import type { Book, Row } from './readBook.ts'

const usualWidth = 12
const widest = 80

/** A new workbook of these values: no formula, comment, name, property or link, nothing hidden. */
export async function writeBook({ sheets }: Pick<Book, 'sheets'>): Promise<Uint8Array> {
  const file = writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map(written),
      columns: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => ({
        width: Math.min(widest, Math.max(4, widths[at] ?? usualWidth)),
      })),
    })),
  )
  return new Uint8Array(await file.toBuffer())
}

const written = (row: Row) =>
  Array.from(row, (cell) => {
    if (!cell) return null
    const { value, format } = cell
    if (typeof value === 'number') return { value, type: Number, ...(format ? { format } : {}) }
    if (typeof value === 'boolean') return { value, type: Boolean }
    return { value, type: String }
  })
