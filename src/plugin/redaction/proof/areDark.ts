import type { Canvas } from '@napi-rs/canvas'
import type { Box } from '../types.ts'

/** Black as a JPEG has it. */
const darkest = 60
/** The label of the ground stands in the middle; around it nothing but black. */
const ring = 0.08

/** Whether the boxes are black on a picture, all along their edges inside. */
export function areDark(canvas: Canvas, boxes: readonly Box[]): boolean {
  const { data, width, height } = canvas
    .getContext('2d')
    .getImageData(0, 0, canvas.width, canvas.height)
  return boxes.every((box) => {
    const left = Math.max(0, Math.ceil(box.x * width) + 1)
    const top = Math.max(0, Math.ceil(box.y * height) + 1)
    const right = Math.min(width, Math.floor((box.x + box.width) * width) - 1)
    const bottom = Math.min(height, Math.floor((box.y + box.height) * height) - 1)
    const edge = Math.max(1, Math.floor(Math.min(right - left, bottom - top) * ring))
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const isInner = x >= left + edge && x < right - edge && y >= top + edge && y < bottom - edge
        if (isInner) continue
        const at = (y * width + x) * 4
        if (Math.max(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) > darkest)
          return false
      }
    }
    return true
  })
}
