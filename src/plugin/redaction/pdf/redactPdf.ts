import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { paintBoxes } from '../paint.ts'
import { isIdentifier, removedStrings } from '../strings.ts'
import { type Box, CannotRedact, type Elsewhere, type Redacted } from '../types.ts'
import { newPdf } from './build.ts'
import { inkOn } from './ink.ts'
import { type Area, lettersOf } from './letters.ts'
import { openPdf } from './open.ts'
import { renderPage } from './render.ts'
import { openLetters, piecesIn, withoutStrings } from './textLayer.ts'

const jpegQuality = 88

/**
 * Removes what stands in boxes from a PDF. Every page becomes a picture, so that nothing of the old
 * file is carried over: no text below the boxes, no properties, attachments, notes, forms, layers or
 * earlier versions. Text outside the boxes that can be seen on the page may still be marked and
 * searched. A number that was removed and stands elsewhere too refuses the whole (see `Elsewhere`).
 */
export async function redactPdf({
  bytes,
  boxes,
}: {
  bytes: Uint8Array
  boxes: readonly Box[]
}): Promise<Redacted> {
  const pdf = await openPdf(bytes)
  try {
    if (boxes.some(({ page }) => page > pdf.numPages)) throw new CannotRedact('REDACTION_NOWHERE')
    const { strings, tooShort } = await stringsIn(pdf, boxes)
    const stillSeen: Elsewhere[] = []
    const result = await newPdf()
    const clashes: Elsewhere[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const onPage = boxes.filter((box) => box.page === number)
      const { letters, found, ...drawn } = await redactPage(page, onPage, strings)
      if (found.length > 0) stillSeen.push({ page: number })
      if (found.some(isIdentifier)) clashes.push({ page: number })
      await result.add({ letters, ...drawn })
    }
    if (clashes.length > 0) throw new CannotRedact('REDACTION_ELSEWHERE', clashes)
    return { bytes: await result.finish(), removed: { strings, tooShort, stillSeen } }
  } catch (error) {
    throw error instanceof CannotRedact ? error : new CannotRedact('REDACTION_UNREADABLE')
  } finally {
    await pdf.destroy()
  }
}

async function redactPage(page: PDFPageProxy, boxes: readonly Box[], strings: readonly string[]) {
  const picture = await renderPage(page)
  const { canvas, width, height } = picture
  const areas = areasOf(boxes, picture)
  const open = openLetters(await lettersOf(page), { boxes: areas, isSeen: inkOn(picture) })
  const { letters, found } = withoutStrings(open, strings)
  paintBoxes(canvas, boxes)
  return { letters, found, width, height, jpeg: await canvas.encode('jpeg', jpegQuality) }
}

/** What stands in the boxes, in the text and in form fields and notes that they touch. */
async function stringsIn(pdf: PDFDocumentProxy, boxes: readonly Box[]) {
  const pieces: string[] = []
  for (const number of new Set(boxes.map(({ page }) => page))) {
    const page = await pdf.getPage(number)
    const areas = areasOf(
      boxes.filter((box) => box.page === number),
      page.getViewport({ scale: 1 }),
    )
    pieces.push(...piecesIn(await lettersOf(page), areas), ...(await annotated(page, areas)))
  }
  return removedStrings(pieces)
}

const areasOf = (boxes: readonly Box[], { width, height }: { width: number; height: number }) =>
  boxes.map(
    (box): Area => ({
      left: box.x * width,
      top: box.y * height,
      right: (box.x + box.width) * width,
      bottom: (box.y + box.height) * height,
    }),
  )

/** The texts of form fields and notes whose middle lies in a box: they are no part of the page's text. */
async function annotated(page: PDFPageProxy, areas: readonly Area[]): Promise<string[]> {
  const viewport = page.getViewport({ scale: 1 })
  const annotations = (await page.getAnnotations()) as {
    rect: number[]
    fieldValue?: unknown
    contentsObj?: { str?: unknown }
  }[]
  return annotations.flatMap(({ rect, fieldValue, contentsObj }) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect)
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
    const isInside = areas.some(
      ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )
    return isInside
      ? [fieldValue, contentsObj?.str].flat().filter((text) => typeof text === 'string')
      : []
  })
}
