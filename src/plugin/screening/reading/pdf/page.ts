import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { PlaceKind } from '../../../../domain/screening/types.ts'
import type { ReadingNote } from '../notes.ts'
import type { Context } from '../types.ts'
import { drawPage } from './draw.ts'
import { layOut } from './layout.ts'
import type { Glyph, Marks } from './marks.ts'
import { areaOf, type Box, overlap } from './matrix.ts'
import { renderPage } from './render.ts'
import { isScan, visibilityOf } from './visibility.ts'

/** So many lines without a character may be a drawing, or writing turned into lines. */
const fewestStrokes = 30
/** Pictures that fill less than this share of a page are ornaments and seals. */
const smallestPicture = 0.05
/** From this share of characters without a meaning on, the text cannot be trusted. */
const mostNonsense = 0.05

/** Characters that a font shows without saying which they are. */
const nonsense = /^$|[^\P{Cc}\t\n\r]|\p{Co}|\ufffd/u

const kinds: Partial<Record<ReadingNote, PlaceKind>> = { coveredText: 'coveredText' }

/** Reads one page: what shows, what does not, and whether there is writing that is no text. */
export async function readPage(given: {
  page: PDFPageProxy
  layers: { isVisible: (group: unknown) => boolean }
  context: Context
}): Promise<void> {
  const { page, layers, context } = given
  const { collect } = context
  const name = String(page.pageNumber)
  const place = { kind: 'page', name } as const
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const view = { left, bottom, right, top }
  const marks = await drawPage(page, layers)
  const notes = visibilityOf(marks, view)
  const shown = marks.glyphs.filter((_, at) => notes[at] === null)
  collect.text(layOut(shown), place)
  for (const note of new Set(notes)) {
    if (note === null) continue
    const text = layOut(marks.glyphs.filter((_, at) => notes[at] === note))
    collect.hidden(text, { kind: kinds[note] ?? 'hiddenText', name }, note)
  }
  if (isNonsense(shown)) collect.find('unreadable', place, 'fontWithoutText')
  const picture = pictureOn(marks, shown, view)
  if (picture) await readPicture(page, picture, context)
  page.cleanup()
}

function isNonsense(glyphs: readonly Glyph[]): boolean {
  const without = glyphs.filter(({ text }) => nonsense.test(text)).length
  return without > 0 && without >= mostNonsense * glyphs.length
}

/** What on a page may be writing without being text. */
function pictureOn(marks: Marks, shown: readonly Glyph[], view: Box): ReadingNote | null {
  const pictures = marks.patches.filter(({ isPicture }) => isPicture)
  if (pictures.some((patch) => isScan(patch, view))) return 'scannedPage'
  const isLarge = (box: Box) => areaOf(overlap(box, view)) >= smallestPicture * areaOf(view)
  if (pictures.some(({ box }) => isLarge(box))) return 'picture'
  const isBlank = shown.every(({ text }) => text.trim() === '')
  return isBlank && marks.strokes + marks.patches.length >= fewestStrokes ? 'drawnText' : null
}

async function readPicture(page: PDFPageProxy, note: ReadingNote, context: Context): Promise<void> {
  const name = String(page.pageNumber)
  const place = { kind: 'page', name } as const
  const rendered = context.readPicture ? await renderPage(page) : null
  if (!context.readPicture || !rendered) return context.collect.find('unreadable', place, note)
  const read = await context.readPicture(rendered)
  if (read) context.collect.text(read.text, { kind: 'image', name })
  if (!read?.isSure) context.collect.find('unreadable', place, 'pictureUnsure')
}
