import { withoutDisguise } from './figures.ts'
import { type Folded, fold } from './fold.ts'
import { type Grid, gridOf, type Stretch } from './grid.ts'
import type { Level, Passage, Place } from './types.ts'

/** A stretch of the folded text that a detector has found. */
export type Hit = { start: number; end: number; level: Level; note?: string }

/** A passage as detectors see it. All offsets are of the folded text. */
export type View = Grid & {
  text: string
  place: Place
  folded: Folded
  /** The text with figures for what is read as a figure, as long as the text itself. */
  plain: () => string
  /** What stands before `at` in its cell, at most `length` characters. */
  before: (at: number, length?: number) => string
  /** What stands after `at` in its cell, at most `length` characters. */
  after: (at: number, length?: number) => string
}

export const viewOf = ({ text: original, place }: Passage): View => {
  const folded = fold(original)
  const { text } = folded
  const grid = gridOf(text)
  let plain: string | undefined
  return {
    ...grid,
    text,
    place,
    folded,
    plain: () => {
      plain ??= withoutDisguise(text)
      return plain
    },
    before: (at, length = 16) => text.slice(Math.max(at - length, grid.cellOf(at).start), at),
    after: (at, length = 16) => text.slice(at, Math.min(at + length, grid.cellOf(at).end)),
  }
}

export type { Stretch }
