import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'

/** Pixels for a point: 200 to the inch, which is what the reader of pictures was taught with. */
const scale = 200 / 72
const mostPixels = 25_000_000

/** A page as a PNG; null where no canvas is installed, or the page would be too large a picture. */
export async function renderPage(page: PDFPageProxy): Promise<Buffer | null> {
  const library = await import('@napi-rs/canvas').catch(() => null)
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  if (!library || width * height > mostPixels) return null
  const canvas = library.createCanvas(width, height)
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  await page.render({ canvas: null, canvasContext: context, viewport }).promise
  return canvas.toBuffer('image/png')
}
