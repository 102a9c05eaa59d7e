import { zipOf } from '../../../support/docx.ts'
import { relations, xml } from './xlsx.ts'

export const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word file with parts hanging on its document: `header1.xml` is related as a header. */
export function wordWith(body: string, parts: Record<string, string>, author = ''): Buffer {
  const related = Object.keys(parts).map((name): [string, string] => [
    name.replace(/\d*\.xml$/, ''),
    name,
  ])
  const root: [string, string][] = [['officeDocument', 'word/document.xml']]
  if (author) root.push([core, 'docProps/core.xml'])
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      ),
    },
    { name: '_rels/.rels', data: relations(root) },
    {
      name: 'word/document.xml',
      data: xml(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
    },
    { name: 'word/_rels/document.xml.rels', data: relations(related) },
    ...Object.entries(parts).map(([name, data]) => ({ name: `word/${name}`, data: xml(data) })),
    ...(author
      ? [
          {
            name: 'docProps/core.xml',
            data: xml(
              `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${author}</dc:creator></cp:coreProperties>`,
            ),
          },
        ]
      : []),
  ])
}
