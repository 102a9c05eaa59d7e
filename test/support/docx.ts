import { crc32, deflateRawSync } from 'node:zlib'

type ZipFile = { name: string; data: Buffer | string }

/** A zip file, as Word writes one: deflated entries, a central directory, no surprises. */
export function zipOf(files: ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data } of files) {
    const raw = Buffer.from(data)
    const packed = deflateRawSync(raw)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(raw), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(raw.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, Buffer.from(name)]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A .docx around the XML of a body, with styles, numbering and one link as Word writes them. */
export function docxOf(body: string, more: ZipFile[] = []): Buffer {
  const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
  const relations = (inner: string) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    )
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    },
    {
      name: '_rels/.rels',
      data: relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: relations(
        relation('rId1', 'styles', 'styles.xml') +
          relation('rId2', 'numbering', 'numbering.xml') +
          relation('rId3', 'hyperlink', 'https://yunze.example/plan', ' TargetMode="External"'),
      ),
    },
    {
      name: 'word/styles.xml',
      data: xml(
        `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`,
      ),
    },
    {
      name: 'word/numbering.xml',
      data: xml(
        `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      ),
    },
    {
      name: 'word/document.xml',
      data: xml(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    },
    ...more,
  ])
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inner: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`

/** The pieces of a body, each as Word writes it. */
export const word = {
  text: (text: string) => paragraph(run(text)),
  bold: (text: string, rest: string) => paragraph(run(text, '<w:b/>') + run(rest)),
  centred: (text: string) => paragraph(run(text), '<w:jc w:val="center"/>'),
  right: (text: string) => paragraph(run(text), '<w:jc w:val="right"/>'),
  heading: (text: string) => paragraph(run(text), '<w:pStyle w:val="1"/>'),
  numbered: (text: string) =>
    paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  link: (text: string) => paragraph(`<w:hyperlink r:id="rId3">${run(text)}</w:hyperlink>`),
  deleted: (kept: string, gone: string) =>
    paragraph(
      `${run(kept)}<w:del w:id="1" w:author="x"><w:r><w:delText>${gone}</w:delText></w:r></w:del>`,
    ),
  table: (rows: string[][]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
}
