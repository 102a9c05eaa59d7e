import type { PDFPageProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'

/** A place on a page in points, from the upper left corner of what people see. */
export type Area = { left: number; top: number; right: number; bottom: number }

/** A character of the text of a page, and about where it stands. */
export type Letter = {
  text: string
  /** Which stretch of text it is from; letters of one follow each other. */
  run: number
  /** Where its base line begins, and which way it goes. */
  x: number
  y: number
  angle: number
  /** The size of the type and how far it reaches along the line. */
  size: number
  advance: number
  area: Area
}

/** Where the text of a font stands above and below its base line, as parts of its size. */
const above = 0.9
const below = 0.25

/** Every character of a page's text in its order, with the place that it takes. */
export async function lettersOf(page: PDFPageProxy): Promise<Letter[]> {
  const content = await page.getTextContent({ disableNormalization: true })
  const { transform } = page.getViewport({ scale: 1 })
  return content.items
    .filter((item): item is TextItem => 'str' in item && item.str !== '')
    .flatMap((item, run) => lettersIn({ item, run, content, onPage: transform }))
}

function lettersIn({
  item,
  run,
  content,
  onPage,
}: {
  item: TextItem
  run: number
  content: TextContent
  onPage: number[]
}): Letter[] {
  const [a, b, c, d, e, f] = multiplied(onPage, item.transform)
  // Upright lines go down the page; their letters stand below one another.
  const isUpright = content.styles[item.fontName]?.vertical === true
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  const angle = isUpright ? Math.atan2(-d, -c) : Math.atan2(b, a)
  const length = isUpright ? item.height : item.width
  const along = onPageScale(onPage) * Math.abs(length)
  const characters = [...item.str]
  const widths = widthsOf(characters, along, size)
  let offset = 0
  return characters.map((text, index) => {
    const advance = widths[index] ?? 0
    const x = e + Math.cos(angle) * offset
    const y = f + Math.sin(angle) * offset
    offset += advance
    return {
      text,
      run,
      x,
      y,
      angle,
      size,
      advance,
      area: areaOf({ x, y, angle, size, advance, isUpright }),
    }
  })
}

/**
 * How far each character reaches: pdf.js tells it of a whole stretch only. Chinese characters are as
 * wide as their type is high; the others share what is left as they do in most fonts.
 */
function widthsOf(characters: string[], length: number, size: number): number[] {
  const shares = characters.map((text) => (isFullWidth(text) ? 0 : shareOf(text)))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const full = characters.filter(isFullWidth).length
  const left = length - full * size
  const isPlain = all === 0 ? full > 0 : left > 0.5 * all * size
  // Type that was stretched or spaced: what is full counts for one, as far as it goes.
  const unit = isPlain && all > 0 ? size : length / (full + all)
  const share = isPlain && all > 0 ? left / all : unit
  return characters.map((text, at) => (isFullWidth(text) ? unit : (shares[at] ?? 0) * share))
}

/** The widths of letters in parts of the size of their type, as in Helvetica. */
function shareOf(text: string): number {
  if (/[ijl.,:;'|!\u00b7]/.test(text)) return 0.25
  if (/[\sftrI()[\]\-/]/.test(text)) return 0.31
  if (/[mwMW@%]/.test(text)) return 0.86
  return /[A-Z]/.test(text) ? 0.69 : 0.556
}

const isFullWidth = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u.test(
    text,
  )

function areaOf({
  x,
  y,
  angle,
  size,
  advance,
  isUpright,
}: Pick<Letter, 'x' | 'y' | 'angle' | 'size' | 'advance'> & { isUpright: boolean }): Area {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  // Across the line: of a line that goes down, half to each side.
  const [up, down] = isUpright ? [size / 2, size / 2] : [above * size, below * size]
  const corners = [
    [0, -up],
    [0, down],
    [advance, -up],
    [advance, down],
  ].map(([along = 0, across = 0]) => ({
    x: x + cos * along - sin * across,
    y: y + sin * along + cos * across,
  }))
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)]
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

const onPageScale = ([a = 1, b = 0]: number[]): number => Math.hypot(a, b)

type Matrix = [number, number, number, number, number, number]

function multiplied(m: number[], n: number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = n
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ]
}
