import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import {
  area,
  bodySize,
  charPitch,
  dateIndent,
  headOffset,
  headSize,
  linePitch,
  page,
  pageNumberOffset,
  pageNumberSize,
  red,
  ruleOffset,
  ruleWidth,
  signatureIndent,
  titlePitch,
  titleSize,
  twips,
} from '../layout/geometry.ts'
import { type Letter, type LetterParts, partsOf } from '../letter.ts'

/** The fonts that GB/T 9704-2012 asks for; offices have them, and Word finds them by these names. */
const fonts = { head: '方正小标宋简体', title: '方正小标宋简体', body: '仿宋_GB2312', page: '宋体' }

const fontOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name })
/** Rounded down, so that 22 lines are never higher than the type area. */
const exactly = (points: number) => ({
  line: Math.floor(points * 20),
  lineRule: LineRuleType.EXACT,
})
const red6 = red.slice(1)
/**
 * In per cent, rounded down: so narrow that 28 characters fill a line (5.2.3). Not by less space between
 * them, with which LibreOffice loses marks at the ends of lines, nor by a grid of characters, which every
 * program reckons otherwise.
 */
const characterScale = Math.floor((charPitch / bodySize) * 100)

/** Characters and half-width ones, as Word will set them: its fonts are not here to be measured. */
const roughWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0) * bodySize

/** Every page has its 22 lines, whatever paragraph is split. */
const paragraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({ widowControl: false, ...options })

/** A letter as a Word file in the layout of GB/T 9704-2012, with the official fonts by name. */
export async function renderWord(letter: Letter): Promise<Buffer> {
  const parts = partsOf(letter)
  const document = new Document({
    title: parts.title,
    creator: parts.office,
    lastModifiedBy: parts.office,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontOf(fonts.body),
            size: bodySize * 2,
            scale: characterScale,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { before: 0, after: 0, ...exactly(linePitch) } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(area.top),
              left: twips(area.left),
              right: twips(page.width - area.left - area.width),
              bottom: twips(page.height - area.top - area.height),
              header: twips(area.top / 2),
              footer: twips(
                page.height - area.top - area.height - pageNumberOffset - pageNumberSize * 1.2,
              ),
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: Math.floor(linePitch * 20) },
        },
        headers: { default: new Header({ children: [] }), even: new Header({ children: [] }) },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [...head(parts), ...text(parts), ...attachments(parts), ...ending(parts)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function head({ office, number, title, addressee }: LetterParts): Paragraph[] {
  const size = headSize(office)
  return [
    paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(headOffset), ...exactly(size * 1.3) },
      children: [
        new TextRun({
          text: office,
          font: fontOf(fonts.head),
          size: Math.round(size * 2),
          color: red6,
        }),
      ],
    }),
    blank(),
    blank(),
    paragraph({
      alignment: AlignmentType.CENTER,
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          color: red6,
          // In eighths of a point; the distance in points.
          size: ruleWidth * 8,
          space: Math.round(ruleOffset),
        },
      },
      children: [new TextRun(number)],
    }),
    blank(),
    blank(),
    paragraph({
      alignment: AlignmentType.CENTER,
      outlineLevel: 0,
      spacing: exactly(titlePitch),
      children: [new TextRun({ text: title, font: fontOf(fonts.title), size: titleSize * 2 })],
    }),
    blank(),
    paragraph({ children: [new TextRun(addressee)] }),
  ]
}

const text = ({ paragraphs }: LetterParts): Paragraph[] =>
  paragraphs.map((content, at) =>
    paragraph({
      alignment: AlignmentType.BOTH,
      indent: { firstLine: twips(2 * charPitch) },
      // The seal stands beside text, never alone on a page (7.3.5.4).
      keepNext: at === paragraphs.length - 1,
      children: [new TextRun(content)],
    }),
  )

function attachments({ attachments: titles }: LetterParts): Paragraph[] {
  if (titles.length === 0) return []
  const hanging = (number: string) => roughWidth('附件：') + roughWidth(number)
  return [
    blank(true),
    ...titles.map(({ number, title }, at) => {
      const isFirst = at === 0
      const own = isFirst ? hanging(number) : roughWidth(number)
      return paragraph({
        indent: {
          left: twips(2 * charPitch + hanging(number)),
          hanging: twips(own),
        },
        keepNext: true,
        children: [new TextRun(`${isFirst ? '附件：' : ''}${number}${title}`)],
      })
    }),
  ]
}

function ending({ signature, date }: LetterParts): Paragraph[] {
  const widths = { date: roughWidth(date), signature: roughWidth(signature) }
  const atRight = (line: string, right: number, keepNext: boolean) =>
    paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: twips(right) },
      keepNext,
      children: [new TextRun(line)],
    })
  return [
    blank(true),
    blank(true),
    atRight(signature, signatureIndent(widths), true),
    atRight(date, dateIndent, false),
  ]
}

const blank = (keepNext = false): Paragraph => paragraph({ keepNext, children: [] })

/** “— 1 —”: right on odd pages, left on even ones, a character in (7.5). */
const pageNumber = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: twips(charPitch) } : { left: twips(charPitch) },
        children: [
          new TextRun({
            font: fontOf(fonts.page),
            size: pageNumberSize * 2,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
