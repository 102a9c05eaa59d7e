/** `[a, b, c, d, e, f]`, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]
export type Point = readonly [x: number, y: number]
export type Box = { left: number; bottom: number; right: number; top: number }

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const place = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
]

export const boxOf = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map(([x]) => x)),
  bottom: Math.min(...points.map(([, y]) => y)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.max(...points.map(([, y]) => y)),
})

export const overlap = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
})

export const areaOf = ({ left, bottom, right, top }: Box): number =>
  Math.max(0, right - left) * Math.max(0, top - bottom)

export const isIn = ({ left, bottom, right, top }: Box, [x, y]: Point): boolean =>
  x >= left && x <= right && y >= bottom && y <= top

/** Whether a point lies in the shape that paths enclose; a path in a path makes a hole. */
export function isInside(paths: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let isIn = false
  for (const points of paths) {
    let last = points.at(-1)
    for (const next of points) {
      if (!last) break
      const crosses = next[1] > y !== last[1] > y
      if (crosses && x < ((last[0] - next[0]) * (y - next[1])) / (last[1] - next[1]) + next[0]) {
        isIn = !isIn
      }
      last = next
    }
  }
  return isIn
}
