import type { Glyph } from './marks.ts'

/** Gaps in widths of a character: a space, and the way to the next cell of a table. */
const [spaceGap, cellGap] = [0.25, 1.2]

/**
 * Characters as text, in the order in which they were drawn: a new line where the next stands on
 * another, a tab where a gap divides the cells of a table.
 */
export function layOut(glyphs: readonly Glyph[]): string {
  let text = ''
  let last: Glyph | null = null
  for (const glyph of glyphs) {
    if (last) text += between(last, glyph, text)
    text += glyph.text
    last = glyph
  }
  return text.replace(/[\t ]+$/gm, '')
}

function between(last: Glyph, next: Glyph, text: string): string {
  const [dx, dy] = [next.start[0] - last.start[0], next.start[1] - last.start[1]]
  const [x, y] = last.direction
  const along = dx * x + dy * y - last.width
  const across = Math.abs(dy * x - dx * y)
  const size = Math.max(last.size, next.size, 1)
  const isTurned = x * next.direction[0] + y * next.direction[1] < 0.9
  if (isTurned || across > size * 0.5 || along < -size * 1.5) return '\n'
  if (along > size * cellGap) return '\t'
  return along > size * spaceGap && !/\s$/.test(text) && !/^\s/.test(next.text) ? ' ' : ''
}
