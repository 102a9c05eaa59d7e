import { breakLines, type Measure } from '../layout/breakLines.ts'
import {
  area,
  bodySize,
  bodySpacing,
  charPitch,
  dateIndent,
  headOffset,
  headSize,
  linePitch,
  ruleOffset,
  ruleWidth,
  signatureIndent,
  titlePitch,
  titleSize,
} from '../layout/geometry.ts'
import type { LetterParts } from '../letter.ts'

/** One line on its way to a page: what stands on it, and where from the left of the type area. */
export type Row = {
  height: number
  /** Rows of one paragraph have one number; a screen reader reads them as one. Null: nothing to read. */
  block: number | null
  role: 'head' | 'number' | 'rule' | 'title' | 'text' | 'gap'
  text: string
  left: number
  size: number
  /** Between characters, in points; negative where they are closer than they are wide. */
  spacing: number
  isTail?: boolean
}

/** The width of a text in a font and size, with nothing between its characters. */
export type WidthOf = (text: string, font: 'body' | 'title', size: number) => number

/** A line may be spread by this much between characters; one that would need more ends earlier. */
const mostSpacing = 3

/** Everything of a letter but page numbers, in lines from top to bottom. */
export function rowsOf(parts: LetterParts, widthOf: WidthOf): Row[] {
  let block = 0
  const inBlock = (rows: Omit<Row, 'block'>[]): Row[] => {
    block += 1
    return rows.map((row) => ({ ...row, block }))
  }
  const setText = (text: string, indent: { first: number; rest: number }) =>
    inBlock(paragraphRows(text, indent, widthOf))
  const bodyWidth: Measure = (text) => widthOf(text, 'body', bodySize)
  const tail = (text: string, right: number): Row[] =>
    inBlock([
      {
        ...line(text, area.width - right - bodyWidth(text)),
        spacing: 0,
        isTail: true,
      },
    ])
  return [
    gap(headOffset),
    ...inBlock([headRow(parts.office, widthOf)]),
    gap(linePitch * 2),
    ...(parts.number === ''
      ? [gap(linePitch)]
      : inBlock([
          {
            ...line(parts.number, (area.width - bodyWidth(parts.number)) / 2),
            role: 'number' as const,
            spacing: 0,
          },
        ])),
    { ...gap(ruleOffset + ruleWidth), role: 'rule' },
    gap(linePitch * 2),
    ...inBlock(titleRows(parts.title, widthOf)),
    gap(linePitch),
    ...setText(parts.addressee, { first: 0, rest: 0 }),
    ...parts.paragraphs.flatMap((text) => setText(text, { first: 2 * charPitch, rest: 0 })),
    ...attachmentRows(parts, setText, bodyWidth),
    { ...gap(linePitch * 2), isTail: true },
    ...tail(
      parts.signature,
      signatureIndent({ date: bodyWidth(parts.date), signature: bodyWidth(parts.signature) }),
    ),
    ...tail(parts.date, dateIndent),
  ]
}

type Bare = Omit<Row, 'block'>

const line = (text: string, left: number): Bare => ({
  height: linePitch,
  role: 'text',
  text,
  left,
  size: bodySize,
  spacing: bodySpacing,
})

const gap = (height: number): Row => ({ ...line('', 0), height, role: 'gap', block: null })

function headRow(office: string, widthOf: WidthOf): Bare {
  const size = headSize(office)
  return {
    ...line(office, (area.width - widthOf(office, 'title', size)) / 2),
    role: 'head',
    height: size * 1.3,
    size,
    spacing: 0,
  }
}

/** A title of more than one line is broken so that its lines are about as long as each other. */
function titleRows(title: string, widthOf: WidthOf): Bare[] {
  const wide: Measure = (text) => widthOf(text, 'title', titleSize)
  const count = breakLines(title, { widthOf: wide, first: area.width, rest: area.width }).length
  const width = Math.min(area.width, wide(title) / count + titleSize * 1.5)
  const balanced = breakLines(title, { widthOf: wide, first: width, rest: width })
  const lines =
    balanced.length === count
      ? balanced
      : breakLines(title, { widthOf: wide, first: area.width, rest: area.width })
  return lines.map(({ text }) => ({
    ...line(text, (area.width - wide(text)) / 2),
    role: 'title' as const,
    height: titlePitch,
    size: titleSize,
    spacing: 0,
  }))
}

function paragraphRows(
  text: string,
  indent: { first: number; rest: number },
  widthOf: WidthOf,
): Bare[] {
  const bare: Measure = (part) => widthOf(part, 'body', bodySize)
  const spaced: Measure = (part) => bare(part) + bodySpacing * [...part].length
  const width = { first: area.width - indent.first, rest: area.width - indent.rest }
  return breakLines(text, { widthOf: spaced, ...width }).map((each, at) => {
    const available = at === 0 ? width.first : width.rest
    const between = (available - bare(each.text)) / Math.max(1, [...each.text].length - 1)
    const isSpread = !each.isLast && between <= mostSpacing
    return {
      ...line(each.text, at === 0 ? indent.first : indent.rest),
      // A last line that just fills the width must not stand out by the closer spacing either.
      spacing: isSpread ? between : Math.min(bodySpacing, between),
    }
  })
}

/** 附件说明: a line below the text, two characters in; what wraps stands below the first title. */
function attachmentRows(
  { attachments }: LetterParts,
  setText: (text: string, indent: { first: number; rest: number }) => Row[],
  widthOf: Measure,
): Row[] {
  if (attachments.length === 0) return []
  const lead = '附件：'
  const left = 2 * charPitch
  return [
    gap(linePitch),
    ...attachments.flatMap(({ number, title }, at) => {
      const prefix = widthOf(at === 0 ? lead : '')
      const first = left + (at === 0 ? 0 : widthOf(lead))
      const rest = left + widthOf(lead) + widthOf(number)
      return setText(`${prefix > 0 ? lead : ''}${number}${title}`, { first, rest })
    }),
  ]
}
