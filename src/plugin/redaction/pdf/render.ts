import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { CannotRedact } from '../types.ts'

/** As sharp as an office prints and scans. */
const dotsPerInch = 200

/** A page larger than A2 is drawn less sharp instead of filling the memory. */
const mostPixels = 16_000_000

/** A page as pixels, and how many of them a point (1/72 inch) has. */
export type Picture = { canvas: Canvas; scale: number; width: number; height: number }

/**
 * Draws a page as people see it: turned by its rotation, cut to its crop box, with the layers that
 * are shown at first and with the looks of its annotations and form fields. `width` and `height`
 * are in points.
 */
export async function renderPage(page: PDFPageProxy, dpi = dotsPerInch): Promise<Picture> {
  const { width, height } = page.getViewport({ scale: 1 })
  if (!(width >= 1 && height >= 1)) {
    throw new CannotRedact('REDACTION_UNREADABLE', [{ page: page.pageNumber }])
  }
  const scale = Math.min(dpi / 72, Math.sqrt(mostPixels / (width * height)))
  const canvas = createCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  )
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({
    canvas: canvas as never,
    canvasContext: context as never,
    viewport: page.getViewport({ scale }),
  }).promise
  page.cleanup()
  return { canvas, scale, width, height }
}
