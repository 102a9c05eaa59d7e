const pageHeight = 842
const margin = 72
const lineHeight = 26
const charactersInLine = 28
const linesOnPage = 26

/**
 * A PDF of plain text on A4 pages. Chinese is set in a font that every reader brings along
 * (STSong-Light with UniGB-UCS2-H, ISO 32000-1, 9.7.5.2), so that the file stays small.
 */
export function pdfOf(paragraphs: string[]): Buffer {
  const lines = paragraphs.flatMap((paragraph) => wrap(`　　${paragraph}`))
  const pages = Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, page) =>
    lines.slice(page * linesOnPage, (page + 1) * linesOnPage),
  )
  const pageNumber = (index: number) => 5 + index * 2
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${pageHeight}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(index) + 1} 0 R >>`,
      stream(page),
    ]),
  ])
}

function stream(lines: string[]): string {
  const shown = lines.map((line) => `<${hexOf(line)}> Tj T*`).join('\n')
  const content = `BT /F1 16 Tf ${lineHeight} TL ${margin} ${pageHeight - margin} Td\n${shown}\nET`
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** Objects numbered from 1, with the table of where each begins. */
function fileOf(objects: string[]): Buffer {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

const hexOf = (line: string): string => Buffer.from(line, 'utf16le').swap16().toString('hex')

function wrap(text: string): string[] {
  const characters = [...text]
  return Array.from({ length: Math.ceil(characters.length / charactersInLine) }, (_, line) =>
    characters.slice(line * charactersInLine, (line + 1) * charactersInLine).join(''),
  )
}
