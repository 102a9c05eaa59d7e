import type { Area } from './letters.ts'
import type { Picture } from './render.ts'

/** How much lighter or darker than its ground something must be to be read. */
const leastContrast = 24

/**
 * Tells whether anything can be seen at a place of a picture. Text in white on white, below a black
 * bar that somebody drew, or off the page shows nothing: nobody who looks at the page sees it.
 */
export function inkOn({ canvas, scale }: Picture): (area: Area) => boolean {
  const { data, width, height } = canvas
    .getContext('2d')
    .getImageData(0, 0, canvas.width, canvas.height)
  return ({ left, top, right, bottom }) => {
    const [x1, x2] = [
      Math.max(0, Math.floor(left * scale)),
      Math.min(width, Math.ceil(right * scale)),
    ]
    const [y1, y2] = [
      Math.max(0, Math.floor(top * scale)),
      Math.min(height, Math.ceil(bottom * scale)),
    ]
    let lightest = 0
    let darkest = 255
    for (let y = y1; y < y2; y += 1) {
      for (let x = x1; x < x2; x += 1) {
        const at = (y * width + x) * 4
        const light = ((data[at] ?? 0) * 3 + (data[at + 1] ?? 0) * 6 + (data[at + 2] ?? 0)) / 10
        if (light > lightest) lightest = light
        if (light < darkest) darkest = light
      }
    }
    return lightest - darkest >= leastContrast
  }
}
