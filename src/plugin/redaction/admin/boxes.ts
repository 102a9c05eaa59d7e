import type { RemovalGroundId } from '../../../domain/disclosure/index.ts'

/** A box while it is drawn: fractions of its page, as the endpoint takes them. */
export type DrawnBox = {
  key: string
  page: number
  x: number
  y: number
  width: number
  height: number
  ground: RemovalGroundId
  reason: string
}
export type Place = Pick<DrawnBox, 'x' | 'y' | 'width' | 'height'>

/** The least that can still be seen and taken hold of. */
const smallest = 0.004
const step = 0.005

const between = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value))

/** A place within the page: a box that is pushed over the edge stops there. */
export function within({ x, y, width, height }: Place): Place {
  const [w, h] = [between(width, smallest, 1), between(height, smallest, 1)]
  return { x: between(x, 0, 1 - w), y: between(y, 0, 1 - h), width: w, height: h }
}

type Point = { x: number; y: number }

/** The box between two corners, whichever way it was drawn. Null for what was only a touch. */
export function drawnBetween(from: Point, to: Point): Place | null {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
  if (right - left < smallest || bottom - top < smallest) return null
  return within({ x: left, y: top, width: right - left, height: bottom - top })
}

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Where a key takes a box: an arrow moves it, with Shift it moves its lower right corner. */
export function pushed(place: Place, key: string, isResizing: boolean): Place | null {
  const [right, down] = arrows[key] ?? []
  if (right === undefined || down === undefined) return null
  const { x, y, width, height } = place
  if (!isResizing) return within({ ...place, x: x + right * step, y: y + down * step })
  return within({
    x,
    y,
    width: Math.min(width + right * step, 1 - x),
    height: Math.min(height + down * step, 1 - y),
  })
}

/** A fraction as per cent with one digit, for people. */
export const percent = (fraction: number): number => Math.round(fraction * 1000) / 10
