import { docxOf, xlsxOf } from './office.ts'
import { pdfOf } from './pdf.ts'

/** A small file of its own, made when it is needed. */
export type DemoAttachment = { name: string; mimeType: string; data: () => Buffer }

export const pdf = (name: string, paragraphs: string[]): DemoAttachment => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  data: () => pdfOf(paragraphs),
})

export const docx = (name: string, paragraphs: string[]): DemoAttachment => ({
  name: `${name}.docx`,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  data: () => docxOf(paragraphs),
})

export const xlsx = (name: string, rows: (string | number)[][]): DemoAttachment => ({
  name: `${name}.xlsx`,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  data: () => xlsxOf(name.slice(0, 31), rows),
})

export const txt = (name: string, text: string): DemoAttachment => ({
  name: `${name}.txt`,
  mimeType: 'text/plain',
  data: () => Buffer.from(text),
})
