import PDFDocument from 'pdfkit'
import {
  area,
  bodySize,
  charPitch,
  page,
  pageNumberOffset,
  pageNumberSize,
  red,
  ruleOffset,
  ruleWidth,
} from '../layout/geometry.ts'
import { paginate } from '../layout/paginate.ts'
import { type Letter, partsOf } from '../letter.ts'
import {
  advanceOf,
  charactersWithoutGlyph,
  fontFor,
  type LetterFont,
  type LetterFonts,
  letterFonts,
  MissingGlyphs,
  runsOf,
} from './fonts.ts'
import { type Row, rowsOf, type WidthOf } from './rows.ts'

type Document = InstanceType<typeof PDFDocument>

/** Where the line on which characters stand lies in their square, measured from its top. */
const baseline = 0.88

/**
 * A letter as PDF in the layout of GB/T 9704-2012, with its fonts embedded as far as they are used;
 * tagged, with a title and a language. The same letter gives the same bytes.
 * @throws MissingGlyphs when no font has one of its characters
 */
export async function renderPdf(
  letter: Letter,
  { fonts: more = [] }: { fonts?: readonly string[] } = {},
): Promise<Buffer> {
  const parts = partsOf(letter)
  const fonts = await letterFonts(more)
  const texts = [
    parts.office,
    parts.number,
    parts.title,
    parts.addressee,
    ...parts.paragraphs,
    ...parts.attachments.map(({ title }) => title),
    parts.signature,
  ]
  const missing = charactersWithoutGlyph(fonts, texts.join('\n'))
  if (missing.length > 0) throw new MissingGlyphs(missing)
  const document = new PDFDocument({
    // Without a font: the first one would be Helvetica, which letters do not use.
    font: null as unknown as string,
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: parts.title,
      Author: parts.office,
      CreationDate: new Date(`${letter.on}T00:00:00Z`),
    },
  })
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  for (const { name, bytes } of [fonts.body, fonts.title, ...fonts.more])
    document.registerFont(name, bytes)
  draw(document, fonts, paginate(rowsOf(parts, measure(fonts)), area.height))
  document.end()
  await done
  return Buffer.concat(chunks)
}

/** The fonts of a line, in the order in which a character is looked for. */
const fontsFor = (fonts: LetterFonts, font: 'body' | 'title'): LetterFont[] =>
  font === 'body'
    ? [fonts.body, fonts.title, ...fonts.more]
    : [fonts.title, fonts.body, ...fonts.more]

function measure(fonts: LetterFonts): WidthOf {
  return (text, name, size) => {
    const among = fontsFor(fonts, name)
    let width = 0
    for (const character of text) {
      const font = fontFor(among, character)
      width += (font ? advanceOf(font, character) : 1) * size
    }
    return width
  }
}

function draw(document: Document, fonts: LetterFonts, pages: readonly Row[][]): void {
  const root = document.struct('Document')
  document.addStructure(root)
  const blocks = new Map<number, PDFKit.PDFStructureElement>()
  for (const [at, rows] of pages.entries()) {
    document.addPage()
    let top = area.top
    for (const [index, row] of rows.entries()) {
      const previous = rows[index - 1]
      if (row.role === 'rule') drawRule(document, top)
      else if (row.block !== null && row.text !== '') {
        const tag = row.role === 'title' ? 'H1' : 'P'
        const known = blocks.get(row.block)
        const element = known ?? document.struct(tag)
        if (!known) {
          blocks.set(row.block, element)
          root.add(element)
        }
        if (previous?.block !== row.block) element.add(document.markStructureContent(tag))
        drawText(document, fonts, row, top)
        if (rows[index + 1]?.block !== row.block) document.endMarkedContent()
      }
      top += row.height
    }
    drawPageNumber(document, at + 1)
  }
  for (const element of blocks.values()) element.end()
  root.end()
}

/** The square of a character stands in the middle of its line. */
function drawText(document: Document, fonts: LetterFonts, row: Row, top: number): void {
  const name = row.role === 'title' || row.role === 'head' ? 'title' : 'body'
  const y = top + (row.height - row.size) / 2 + row.size * baseline
  const widthOf = measure(fonts)
  let x = area.left + row.left
  document.fillColor(row.role === 'head' ? red : 'black').fontSize(row.size)
  for (const { font, text } of runsOf(fontsFor(fonts, name), row.text)) {
    document.font(font.name).text(text, x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: row.spacing,
      // Otherwise figures and letters would stand closer than they were measured.
      features: [],
    })
    x += widthOf(text, name, row.size) + row.spacing * [...text].length
  }
}

function drawRule(document: Document, top: number): void {
  document.markContent('Artifact', { type: 'Layout' })
  document
    .lineWidth(ruleWidth)
    .strokeColor(red)
    .moveTo(area.left, top + ruleOffset)
    .lineTo(area.left + area.width, top + ruleOffset)
    .stroke()
  document.endMarkedContent()
}

/** “— 1 —”: right on odd pages, left on even ones, a character in. */
function drawPageNumber(document: Document, number: number): void {
  const text = `— ${number} —`
  document.markContent('Artifact', { type: 'Pagination' })
  document.font('body').fontSize(pageNumberSize).fillColor('black')
  const width = document.widthOfString(text)
  const x = number % 2 === 1 ? area.left + area.width - charPitch - width : area.left + charPitch
  const y = area.top + area.height + pageNumberOffset + bodySize * baseline
  document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  document.endMarkedContent()
}
