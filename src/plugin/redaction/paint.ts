import path from 'node:path'
import { type Canvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { packageFolder } from '../screening/reading/packageFolder.ts'
import type { Box } from './types.ts'

const family = 'GongkaiLabel'
const smallestLabel = 6
const largestLabel = 30

/**
 * Covers boxes on a picture with black, every pixel that they touch, and writes the number of the
 * ground on each where there is room: `§15` is Art. 15, `§16-2` the second case of Art. 16.
 */
export function paintBoxes(canvas: Canvas, boxes: readonly Omit<Box, 'page' | 'reason'>[]): void {
  const context = canvas.getContext('2d')
  context.setTransform(1, 0, 0, 1, 0, 0)
  for (const { x, y, width, height, ground } of boxes) {
    const left = Math.max(0, Math.floor(x * canvas.width))
    const top = Math.max(0, Math.floor(y * canvas.height))
    const right = Math.min(canvas.width, Math.ceil((x + width) * canvas.width))
    const bottom = Math.min(canvas.height, Math.ceil((y + height) * canvas.height))
    context.fillStyle = '#000'
    context.fillRect(left, top, right - left, bottom - top)
    stamp(context, `§${ground}`, { left, top, width: right - left, height: bottom - top })
  }
}

type Area = { left: number; top: number; width: number; height: number }

function stamp(context: SKRSContext2D, text: string, { left, top, width, height }: Area): void {
  const size = Math.min(largestLabel, height * 0.62, width / (text.length * 0.66))
  if (size < smallestLabel) return
  registerFont()
  context.font = `${size}px ${family}`
  context.fillStyle = '#fff'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, left + width / 2, top + height / 2)
}

/** The letters come with pdf.js: a server may have no fonts at all. */
function registerFont(): void {
  if (GlobalFonts.has(family)) return
  const fonts = path.join(packageFolder('pdfjs-dist'), 'standard_fonts')
  GlobalFonts.registerFromPath(path.join(fonts, 'LiberationSans-Regular.ttf'), family)
}
