import type { Box, Point } from './matrix.ts'

/** One character as it stands on a page. `order` says what was drawn before what. */
export type Glyph = {
  text: string
  order: number
  /** Where it begins, on its line. */
  start: Point
  /** Its middle. */
  centre: Point
  /** Along the line, of length one. */
  direction: Point
  width: number
  size: number
  colour: string
  opacity: number
  /** Text rendering mode 3, or 7: drawn with neither fill nor stroke. */
  isInvisible: boolean
  /** In a layer that is switched off. */
  isOff: boolean
  clip: Box
}

/** Something opaque that was drawn: a filled shape, or a picture. */
export type Patch = {
  order: number
  paths: Point[][]
  box: Box
  /** Null for a picture or a pattern. */
  colour: string | null
  isPicture: boolean
  /** Lets through what is under it. */
  isClear: boolean
  clip: Box
}

export type Marks = { glyphs: Glyph[]; patches: Patch[]; strokes: number }
