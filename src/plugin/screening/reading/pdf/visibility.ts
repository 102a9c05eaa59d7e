import type { ReadingNote } from '../notes.ts'
import { looksAlike } from '../office/colours.ts'
import type { Glyph, Marks, Patch } from './marks.ts'
import { areaOf, type Box, isIn, isInside, overlap } from './matrix.ts'

const faintest = 0.05
const smallestSize = 1
/** From this share of a page on, a picture is the page: a scan. */
const scanShare = 0.5

/** Why each character of a page does not show; null for one that does. */
export function visibilityOf({ glyphs, patches }: Marks, view: Box): (ReadingNote | null)[] {
  const opaque = patches.filter(({ isClear }) => !isClear)
  const scans = patches.filter((patch) => patch.isPicture && isScan(patch, view))
  const notes = glyphs.map((glyph): ReadingNote | null => {
    if (glyph.text.trim() === '') return null
    if (glyph.isOff) return 'hiddenLayer'
    if (!isIn(view, glyph.centre)) return 'outsidePage'
    // Text that nobody sees on a scan is what a program read off it, whether under or over the picture.
    if (glyph.isInvisible || glyph.opacity < faintest) return 'hiddenText'
    if (glyph.size < smallestSize) return 'tinyText'
    if (!isIn(loose(glyph.clip), glyph.centre)) return 'hiddenText'
    const over = opaque.filter((patch) => isOn(patch, glyph))
    if (over.some(({ order }) => order > glyph.order)) return 'coveredText'
    const ground = over.at(-1)
    if (ground?.isPicture || ground?.colour === null || glyph.colour === '') return null
    if (!ground && scans.length > 0) return null
    return looksAlike(glyph.colour, ground?.colour ?? '#ffffff') ? 'whiteText' : null
  })
  return wholeNumbers(glyphs, notes)
}

/** A box that covers a number in part hides the number: what sticks out goes with the rest. */
function wholeNumbers(
  glyphs: readonly Glyph[],
  given: readonly (ReadingNote | null)[],
): (ReadingNote | null)[] {
  const notes = [...given]
  const spread = (at: number, from: number): void => {
    const [glyph, other] = [glyphs[at], glyphs[from]]
    if (glyph && other && notes[at] === null && isBeside(glyph, other))
      notes[at] = notes[from] ?? null
  }
  for (let at = 1; at < notes.length; at++) spread(at, at - 1)
  for (let at = notes.length - 2; at >= 0; at--) spread(at, at + 1)
  return notes
}

function isBeside(one: Glyph, other: Glyph): boolean {
  const isNumber = [one, other].every(({ text }) => /^[0-9A-Za-z*-]+$/.test(text))
  const [dx, dy] = [one.start[0] - other.start[0], one.start[1] - other.start[1]]
  return isNumber && Math.hypot(dx, dy) <= Math.max(one.width, other.width) * 1.5
}

export const isScan = (patch: Patch, view: Box): boolean =>
  areaOf(overlap(patch.box, view)) >= scanShare * areaOf(view)

/** Whether a patch lies at the middle of a character. */
const isOn = ({ box, paths, clip }: Patch, { centre }: Glyph): boolean =>
  isIn(box, centre) && isIn(clip, centre) && isInside(paths, centre)

const loose = ({ left, bottom, right, top }: Box): Box => ({
  left: left - 1,
  bottom: bottom - 1,
  right: right + 1,
  top: top + 1,
})
