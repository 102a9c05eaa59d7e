import { zipOf } from '../../../support/docx.ts'

export type SheetSpec = {
  name: string
  rows: (string | number)[][]
  state?: 'hidden' | 'veryHidden'
  /** Columns, counted from one. */
  hiddenColumns?: number[]
  narrowColumns?: number[]
  hiddenRows?: number[]
  /** Cells whose text is white, as `B2`. */
  white?: string[]
  comments?: { cell: string; author: string; text: string }[]
  threaded?: { cell: string; text: string }[]
  footer?: string
}

type Part = { name: string; data: Buffer | string }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const microsoft = 'http://schemas.microsoft.com/office/2017/10/relationships'

export const xml = (text: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`

export const relations = (list: [type: string, target: string][]): string =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${type.startsWith('http') ? type : `${office}/${type}`}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  )

/** A file of Excel with shared strings and a style for white text, as Excel writes one. */
export function xlsxOf(
  sheets: SheetSpec[],
  more: { parts?: Part[]; bookRelations?: [string, string][]; names?: string } = {},
): Buffer {
  const strings: string[] = []
  const parts = sheets.flatMap((sheet, index) => sheetParts(sheet, index + 1, strings))
  const list = sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
    )
    .join('')
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
    },
    {
      name: '_rels/.rels',
      data: relations([['officeDocument', 'xl/workbook.xml'], ...rootRelations(more.parts)]),
    },
    {
      name: 'xl/workbook.xml',
      data: xml(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets>${more.names ?? ''}</workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...sheets.map((_, index): [string, string] => [
          'worksheet',
          `worksheets/sheet${index + 1}.xml`,
        ]),
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
        ...(more.bookRelations ?? []),
      ]),
    },
    { name: 'xl/styles.xml', data: xml(styles) },
    ...parts,
    {
      name: 'xl/sharedStrings.xml',
      data: xml(
        `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
      ),
    },
    ...(more.parts ?? []),
  ])
}

const rootRelations = (parts: Part[] = []): [string, string][] =>
  parts.some(({ name }) => name === 'docProps/core.xml')
    ? [
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]
    : []

const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><color theme="1"/></font><font><sz val="11"/><color rgb="FFFFFFFF"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills><cellXfs count="3"><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>`

function sheetParts(sheet: SheetSpec, number: number, strings: string[]): Part[] {
  const { rows, comments = [], threaded = [], footer } = sheet
  const related: [string, string][] = [
    ...(comments.length > 0 ? [['comments', `../comments${number}.xml`] as [string, string]] : []),
    ...(threaded.length > 0
      ? [
          [`${microsoft}/threadedComment`, `../threadedComments/threadedComment${number}.xml`] as [
            string,
            string,
          ],
        ]
      : []),
  ]
  const body = rows.map((cells, index) => rowOf(sheet, cells, index + 1, strings)).join('')
  const text = `<worksheet xmlns="${main}" xmlns:r="${office}">${columnsOf(sheet)}<sheetData>${body}</sheetData>${
    footer ? `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>` : ''
  }</worksheet>`
  const authors = comments.map(({ author }) => `<author>${author}</author>`).join('')
  const list = comments
    .map(
      ({ cell, text }, at) =>
        `<comment ref="${cell}" authorId="${at}"><text><r><t>${text}</t></r></text></comment>`,
    )
    .join('')
  const thread = threaded
    .map(
      ({ cell, text }) => `<threadedComment ref="${cell}"><text>${text}</text></threadedComment>`,
    )
    .join('')
  return [
    { name: `xl/worksheets/sheet${number}.xml`, data: xml(text) },
    ...(related.length > 0
      ? [{ name: `xl/worksheets/_rels/sheet${number}.xml.rels`, data: relations(related) }]
      : []),
    ...(comments.length > 0
      ? [
          {
            name: `xl/comments${number}.xml`,
            data: xml(
              `<comments xmlns="${main}"><authors>${authors}</authors><commentList>${list}</commentList></comments>`,
            ),
          },
        ]
      : []),
    ...(threaded.length > 0
      ? [
          {
            name: `xl/threadedComments/threadedComment${number}.xml`,
            data: xml(
              `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${thread}</ThreadedComments>`,
            ),
          },
        ]
      : []),
  ]
}

function columnsOf({ hiddenColumns = [], narrowColumns = [] }: SheetSpec): string {
  const hidden = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`)
  const narrow = narrowColumns.map(
    (at) => `<col min="${at}" max="${at}" width="0" customWidth="1"/>`,
  )
  const all = [...hidden, ...narrow].join('')
  return all ? `<cols>${all}</cols>` : ''
}

function rowOf(
  sheet: SheetSpec,
  cells: (string | number)[],
  row: number,
  strings: string[],
): string {
  const { hiddenRows = [], white = [] } = sheet
  const list = cells.map((value, index) => {
    const reference = `${String.fromCharCode(65 + index)}${row}`
    const style = white.includes(reference) ? ' s="1"' : ''
    if (typeof value === 'number') return `<c r="${reference}"${style}><v>${value}</v></c>`
    strings.push(value)
    return `<c r="${reference}" t="s"${style}><v>${strings.length - 1}</v></c>`
  })
  const hidden = hiddenRows.includes(row) ? ' hidden="1"' : ''
  return `<row r="${row}"${hidden}>${list.join('')}</row>`
}
