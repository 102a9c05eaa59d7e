import { zipOf } from './zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const openXml = 'http://schemas.openxmlformats.org'
const main = `${openXml}/officeDocument/2006/relationships`

/** A Word file of plain paragraphs. */
export const docxOf = (paragraphs: string[]): Buffer =>
  zipOf({
    '[Content_Types].xml': contentTypes({
      '/word/document.xml':
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    }),
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/document.xml': `${declaration}<w:document xmlns:w="${openXml}/wordprocessingml/2006/main"><w:body>${paragraphs
      .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  })

/** An Excel workbook of one sheet; figures become numbers. */
export const xlsxOf = (sheet: string, rows: (string | number)[][]): Buffer =>
  zipOf({
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml':
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      '/xl/worksheets/sheet1.xml':
        'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    }),
    '_rels/.rels': relations({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${openXml}/spreadsheetml/2006/main" xmlns:r="${main}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({ worksheet: 'worksheets/sheet1.xml' }),
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${openXml}/spreadsheetml/2006/main"><sheetData>${rows
      .map((cells) => `<row>${cells.map(cell).join('')}</row>`)
      .join('')}</sheetData></worksheet>`,
  })

const cell = (value: string | number): string =>
  typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`

const contentTypes = (parts: Record<string, string>): string =>
  `${declaration}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    parts,
  )
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')}</Types>`

/** Each relation is named by its own type. */
const relations = (targets: Record<string, string>): string =>
  `${declaration}<Relationships xmlns="${openXml}/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([type, target]) => `<Relationship Id="${type}" Type="${main}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
