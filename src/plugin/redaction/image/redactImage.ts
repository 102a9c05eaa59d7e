import { createCanvas, loadImage } from '@napi-rs/canvas'
import { paintBoxes } from '../paint.ts'
import { type Box, CannotRedact, type Redacted } from '../types.ts'
import { imageType } from './imageType.ts'

const mostPixels = 60_000_000
const jpegQuality = 90

/**
 * Paints boxes over a picture (PNG, JPEG) and writes it anew from its pixels: what a camera or a
 * program noted in the file is gone. A picture has no text to look for in the result; the proof
 * looks at its pixels.
 */
export async function redactImage({
  bytes,
  boxes,
}: {
  bytes: Uint8Array
  boxes: readonly Box[]
}): Promise<Redacted> {
  if (boxes.some(({ page }) => page !== 1)) throw new CannotRedact('REDACTION_NOWHERE')
  const canvas = await drawImage(bytes)
  paintBoxes(canvas, boxes)
  const isJpeg = imageType(bytes) === 'jpeg'
  return {
    bytes: isJpeg ? await canvas.encode('jpeg', jpegQuality) : await canvas.encode('png'),
    removed: { strings: [], tooShort: 0, stillSeen: [] },
  }
}

/** A picture as pixels, turned as its camera was held. */
export async function drawImage(bytes: Uint8Array) {
  if (!imageType(bytes)) throw new CannotRedact('REDACTION_FORMAT')
  const image = await loadImage(Buffer.from(bytes)).catch(() => {
    throw new CannotRedact('REDACTION_UNREADABLE')
  })
  const { width, height } = image
  if (!(width >= 1 && height >= 1)) throw new CannotRedact('REDACTION_UNREADABLE')
  if (width * height > mostPixels) throw new CannotRedact('REDACTION_TOO_LARGE')
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas
}
