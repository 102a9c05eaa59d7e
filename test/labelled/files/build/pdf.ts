import { deflateSync } from 'node:zlib'

export type PdfSpec = {
  /** The content of each page, in the operators of PDF. */
  pages: string[]
  /** Entries of the page, the catalogue and the document's information. */
  page?: string
  catalog?: string
  info?: string
  /** More objects, the first of which is number 10. */
  objects?: (string | Buffer)[]
  isPacked?: boolean
}

/** Objects before the pages: catalogue, pages, information and the font with its descendant. */
const firstPage = 100

/** A PDF with its table, in which a Chinese font is named and not embedded. */
export function pdfOf(spec: PdfSpec): Buffer {
  const { pages, page = '', catalog = '', info = '', objects = [], isPacked = true } = spec
  const all = new Map<number, Buffer>()
  const put = (number: number, body: string | Buffer) => all.set(number, Buffer.from(body))
  const kids = pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ')
  put(1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`)
  put(2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)
  put(3, `<<${info}>>`)
  put(
    4,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>',
  )
  put(
    5,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 6 0 R/DW 1000/W[1 95 500]>>',
  )
  put(
    6,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  )
  for (const [at, object] of objects.entries()) put(10 + at, object)
  for (const [at, content] of pages.entries()) {
    const number = firstPage + at * 2
    put(
      number,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/XObject<<${images(objects)}>>/Properties<</L1 10 0 R>>>>/Contents ${number + 1} 0 R${page}>>`,
    )
    put(number + 1, streamOf('', Buffer.from(content), isPacked))
  }
  return written(all)
}

/** Each picture among the other objects is called by its number: `/X10 Do`. */
const images = (objects: (string | Buffer)[]): string =>
  objects
    .flatMap((object, at) =>
      object.toString('latin1').includes('/XObject') ? [`/X${10 + at} ${10 + at} 0 R`] : [],
    )
    .join('')

export function streamOf(entries: string, data: Buffer, isPacked = true): Buffer {
  const body = isPacked ? deflateSync(data) : data
  const filter = isPacked ? '/Filter/FlateDecode' : ''
  return Buffer.concat([
    Buffer.from(`<<${entries}${filter}/Length ${body.length}>>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ])
}

function written(objects: Map<number, Buffer>): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets = new Map<number, number>()
  let at = (parts[0] as Buffer).length
  for (const [number, body] of objects) {
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ])
    offsets.set(number, at)
    at += object.length
    parts.push(object)
  }
  const entries = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  )
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size ${firstPage * 10}/Root 1 0 R/Info 3 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** Text as the font takes it. */
export const hex = (text: string): string =>
  `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** A string outside of contents: a title, a note. */
export const string = (text: string): string =>
  `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** One line of text; `before` sets its colour or its mode. */
export const line = (text: string, x: number, y: number, before = '0 g'): string =>
  `q ${before} BT /F1 12 Tf ${x} ${y} Td ${hex(text)} Tj ET Q\n`

export const box = (x: number, y: number, width: number, height: number, colour = '0 g'): string =>
  `q ${colour} ${x} ${y} ${width} ${height} re f Q\n`

/** An earlier file with something added behind it: objects that replace others, and a table of them. */
export function revised(earlier: Buffer, objects: [number: number, body: Buffer][]): Buffer {
  const before = Number(/startxref\n(\d+)/.exec(earlier.toString('latin1'))?.[1])
  let at = earlier.length
  const entries: string[] = []
  const parts = objects.map(([number, body]) => {
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ])
    entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    at += object.length
    return object
  })
  const end = `xref\n${entries.join('')}trailer\n<</Size ${firstPage * 10}/Root 1 0 R/Info 3 0 R/Prev ${before}>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([earlier, ...parts, Buffer.from(end)])
}
