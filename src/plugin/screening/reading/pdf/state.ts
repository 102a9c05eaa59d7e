import {
  type Box,
  boxOf,
  identity,
  type Matrix,
  multiply,
  overlap,
  type Point,
  place,
} from './matrix.ts'

/** What holds while a page is drawn: saved and restored together. */
export type State = {
  matrix: Matrix
  clip: Box
  fill: string | null
  opacity: number
  blend: string
  font: string
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

export const firstState = (clip: Box): State => ({
  matrix: identity,
  clip,
  fill: '#000000',
  opacity: 1,
  blend: 'source-over',
  font: '',
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
})

export const transformed = (state: State, matrix: Matrix): State => ({
  ...state,
  matrix: multiply(state.matrix, matrix),
})

export const clippedTo = (state: State, points: readonly Point[]): State => ({
  ...state,
  clip: overlap(state.clip, boxOf(points.map((point) => place(state.matrix, point)))),
})

/** The corners of a rectangle. */
export const corners = (left: number, bottom: number, right: number, top: number): Point[] => [
  [left, bottom],
  [right, bottom],
  [right, top],
  [left, top],
]

const [moveTo, lineTo, curveTo, quadraticCurveTo] = [0, 1, 2, 3]
/** How many coordinates follow each sign of a path; the last two are where it goes. */
const counts: Record<number, number> = {
  [moveTo]: 2,
  [lineTo]: 2,
  [curveTo]: 6,
  [quadraticCurveTo]: 4,
}

/** The pieces of a path, curves as straight lines. */
export function pathsOf(data: ArrayLike<number>): Point[][] {
  const paths: Point[][] = []
  for (let at = 0; at < data.length; ) {
    const sign = data[at] as number
    const count = counts[sign] ?? 0
    at += 1 + count
    if (count === 0) continue
    const point: Point = [data[at - 2] as number, data[at - 1] as number]
    if (sign === moveTo) paths.push([point])
    else paths.at(-1)?.push(point)
  }
  return paths
}
