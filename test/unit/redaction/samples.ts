import {
  AFRelationship,
  degrees,
  PDFDocument,
  type PDFPage,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import writeXlsxFile from 'write-excel-file/node'
import { readBook } from '../../../src/plugin/redaction/sheet/readBook.ts'
import type { Box } from '../../../src/plugin/redaction/types.ts'

export const identity = '11010519491231002X'

/** A PDF of the pages that `draw` makes. */
export async function pdfOf(
  ...draw: ((page: PDFPage, pdf: PDFDocument) => void | Promise<void>)[]
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const each of draw) {
    const page = pdf.addPage([600, 800])
    page.setFont(font)
    page.setFontSize(12)
    await each(page, pdf)
  }
  return pdf.save()
}

/** Everything that a PDF may carry beside its pages, each with the number in it. */
export const laden = async (): Promise<Uint8Array> =>
  pdfOf(async (page, pdf) => {
    page.drawText(`Number ${identity} of the receiver`, { x: 60, y: 700 })
    page.drawText('The list is kept', { x: 60, y: 600 })
    page.drawText('said in white', { x: 60, y: 500, color: rgb(1, 1, 1) })
    const field = pdf.getForm().createTextField('receiver')
    field.setText('field 13812345678')
    field.addToPage(page, { x: 60, y: 400, width: 200, height: 24 })
    pdf.setTitle(identity)
    pdf.setKeywords([identity])
    await pdf.attach(new TextEncoder().encode(identity), `${identity}.txt`, {
      afRelationship: AFRelationship.Data,
    })
  })

export const turned = (by: number) =>
  pdfOf((page) => {
    page.drawText(identity, { x: 60, y: 700 })
    page.drawText('kept below', { x: 60, y: 300 })
    page.setCropBox(50, 100, 500, 650)
    page.setRotation(degrees(by))
  })

/** A box in points of an unturned page of 600 by 800, from its upper left corner. */
export const box = (
  [left, top, width, height]: [number, number, number, number],
  more: Partial<Box> = {},
): Box => ({
  page: 1,
  x: left / 600,
  y: top / 800,
  width: width / 600,
  height: height / 800,
  ground: '15',
  reason: '身份证号',
  ...more,
})

/** Where `laden` has its number: 12 points high, on a base line 700 points from below. */
export const overNumber = box([106, 86, 126, 18])

/** The text of each page. */
export async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await pdf.destroy()
  return texts
}

/** A list of receivers as an office keeps it. */
export async function listOf(rows: (string | number | null)[][]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile([{ sheet: '名单', data: rows }]).toBuffer())
}

/** What the cells of each sheet of a workbook hold. */
export const rowsOf = async (bytes: Uint8Array) =>
  (await readBook(bytes)).sheets.map(({ rows }) =>
    rows.map((row) => Array.from(row, (cell) => (cell ? cell.value : null))),
  )

/** Changes the XML of a part of a workbook. */
export function changed(
  bytes: Uint8Array,
  part: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = change(Buffer.from(parts[part] ?? []).toString())
  return zipSync({ ...parts, [part]: strToU8(xml) })
}
