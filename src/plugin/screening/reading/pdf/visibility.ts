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
  return glyphs.map((glyph) => {
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
