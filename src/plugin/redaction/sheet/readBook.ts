import { readingLimits } from '../../screening/reading/limits.ts'
import { type OfficeFile, openOffice } from '../../screening/reading/office/officeFile.ts'
import { Unreadable } from '../../screening/reading/unreadable.ts'
import {
  childOf,
  elementsOf,
  everyOf,
  textOf,
  type XmlElement,
} from '../../screening/reading/xml.ts'
import { openZip } from '../../screening/reading/zip.ts'
import { CannotRedact } from '../types.ts'
import { columnIndex } from './columns.ts'
import { formatsOf } from './formats.ts'

/** What a cell shows; a number keeps how it is written, since a date is nothing else. */
export type Cell = { value: string | number | boolean; format: string | null }

/** A row by the index of its columns, with holes. */
export type Row = (Cell | undefined)[]

/** What a workbook shows when it is opened, and apart from it whatever it does not show. */
export type Book = { sheets: { name: string; rows: Row[]; widths: number[] }[]; unseen: string[] }

/** More cells than this are a database, not a list that an office publishes. */
const mostCells = 400_000

/** Reads the values of a workbook (.xlsx). Of formulas their last results; nothing that is hidden. */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  try {
    const parts = await openZip(Buffer.from(bytes), readingLimits)
    return booked(openOffice(parts, readingLimits))
  } catch (error) {
    if (error instanceof CannotRedact) throw error
    const reason = error instanceof Unreadable ? error.message : ''
    if (reason === 'encrypted') throw new CannotRedact('REDACTION_ENCRYPTED')
    throw new CannotRedact(reason === 'tooLarge' ? 'REDACTION_TOO_LARGE' : 'REDACTION_UNREADABLE')
  }
}

function booked(file: OfficeFile): Book {
  const relations = file.relations(file.main)
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target
  const shared = partOf('sharedStrings')
  const styles = partOf('styles')
  const context = {
    strings: shared ? elementsOf(file.xml(shared), 'si').map(richText) : [],
    formats: styles ? formatsOf(file.xml(styles)) : [],
  }
  const book: Book = { sheets: [], unseen: [] }
  let cells = 0
  const list = childOf(file.xml(file.main), 'sheets')
  for (const { attributes } of list ? elementsOf(list, 'sheet') : []) {
    const target = relations.find(({ id }) => id === attributes[':id'])
    // A chart on a sheet of its own holds no cells.
    if (target?.type !== 'worksheet') continue
    const sheet = sheetOf(file.xml(target.target), context)
    cells += sheet.count
    if (cells > mostCells) throw new CannotRedact('REDACTION_TOO_LARGE')
    const { name = '', state = 'visible' } = attributes
    if (state === 'visible') {
      book.sheets.push({ name, rows: sheet.rows, widths: sheet.widths })
      book.unseen.push(...sheet.unseen)
    } else {
      book.unseen.push(
        ...sheet.unseen,
        ...sheet.rows.flat().flatMap((cell) => (cell ? [textIn(cell)] : [])),
      )
    }
  }
  return book
}

type SheetContext = { strings: string[]; formats: (string | null)[] }

function sheetOf(sheet: XmlElement, context: SheetContext) {
  const { hidden, widths } = columnsOf(sheet)
  const rows: Row[] = []
  const unseen: string[] = []
  let count = 0
  const data = childOf(sheet, 'sheetData')
  for (const row of data ? elementsOf(data, 'row') : []) {
    const isHidden = isTrue(row.attributes.hidden)
    const cells: Row = []
    for (const element of elementsOf(row, 'c')) {
      count += 1
      const index =
        columnIndex(/^[A-Z]+/.exec(element.attributes.r ?? '')?.[0] ?? '') ?? cells.length
      const cell = cellOf(element, context)
      if (!cell) continue
      if (isHidden || hidden.has(index)) unseen.push(textIn(cell))
      else cells[index] = cell
    }
    if (!isHidden) rows.push(cells)
  }
  return { rows, unseen, count, widths }
}

/** The indexes of hidden columns, and the widths of the others. */
function columnsOf(sheet: XmlElement): { hidden: Set<number>; widths: number[] } {
  const hidden = new Set<number>()
  const widths: number[] = []
  const list = childOf(sheet, 'cols')
  for (const { attributes } of list ? elementsOf(list, 'col') : []) {
    const isHidden = isTrue(attributes.hidden) || attributes.width === '0'
    // The last of them often reaches to the end of what a sheet can be.
    const last = Math.min(Number(attributes.max), 16_384)
    for (let at = Number(attributes.min); at <= last; at += 1) {
      if (isHidden) hidden.add(at - 1)
      else widths[at - 1] = Number(attributes.width)
    }
  }
  return { hidden, widths }
}

function cellOf(element: XmlElement, { strings, formats }: SheetContext): Cell | null {
  const { t: type = 'n', s: style = '0' } = element.attributes
  const inline = childOf(element, 'is')
  if (type === 'inlineStr') return inline ? textCell(richText(inline)) : null
  const stored = childOf(element, 'v')
  const text = stored ? textOf(stored) : ''
  if (text === '') return null
  if (type === 's') return textCell(strings[Number(text)] ?? '')
  if (type === 'b') return { value: text === '1', format: null }
  const number = Number(text)
  // A number that JavaScript would change is kept as its digits.
  if (type !== 'n' || !Number.isFinite(number) || isLong(text)) return textCell(text)
  return { value: number, format: formats[Number(style)] ?? null }
}

const textCell = (text: string): Cell | null => (text === '' ? null : { value: text, format: null })

const isLong = (text: string): boolean => /^-?\d{16,}$/.test(text)

/** The text of a string with its parts in several fonts, but not how it is read aloud. */
const richText = (element: XmlElement): string =>
  element.children
    .filter((child): child is XmlElement => typeof child !== 'string')
    .flatMap((child) =>
      child.name === 't' ? [child] : child.name === 'r' ? [...everyOf(child, 't')] : [],
    )
    .map(textOf)
    .join('')

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** What a cell holds, as a text. */
export const textIn = ({ value }: Cell): string => String(value)
