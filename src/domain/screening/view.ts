import { type Folded, fold } from './fold.ts'
import type { Level, Passage, Place } from './types.ts'

/** A stretch of the folded text that a detector has found. */
export type Hit = { start: number; end: number; level: Level; note?: string }

/** A passage as detectors see it. All offsets are of the folded text. */
export type View = {
  text: string
  place: Place
  folded: Folded
  /** What stands before `at` on its line and in its cell, at most `length` characters. */
  before: (at: number, length?: number) => string
  /** What stands after `at` on its line and in its cell. */
  after: (at: number, length?: number) => string
  /** The line that `at` stands on. */
  lineOf: (at: number) => Stretch
  /** The cell that `at` stands in: between tabs, or the whole line. */
  cellOf: (at: number) => Stretch
  /** What the column of `at` is called, or nothing. */
  headingOf: (at: number) => string
}
export type Stretch = { start: number; end: number }

export const viewOf = ({ text: original, place }: Passage): View => {
  const folded = fold(original)
  const { text } = folded
  const table = lazily(() => headings(text))
  const lineOf = (at: number): Stretch => ({
    start: text.lastIndexOf('\n', at - 1) + 1,
    end: endBefore(text, '\n', at, text.length),
  })
  const cellOf = (at: number): Stretch => {
    const line = lineOf(at)
    return {
      start: Math.max(line.start, text.lastIndexOf('\t', at - 1) + 1),
      end: endBefore(text, '\t', at, line.end),
    }
  }
  return {
    text,
    place,
    folded,
    lineOf,
    cellOf,
    before: (at, length = 16) => {
      const part = text.slice(Math.max(0, at - length), at)
      return part.slice(Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\t')) + 1)
    },
    after: (at, length = 16) => /^[^\n\t]*/.exec(text.slice(at, at + length))?.[0] ?? '',
    headingOf: (at) => {
      const start = text.lastIndexOf('\n', at - 1) + 1
      const heading = table().get(start)
      return heading?.[columnOf(text, start, at)] ?? ''
    },
  }
}

function endBefore(text: string, mark: string, at: number, last: number): number {
  const found = text.indexOf(mark, at)
  return found < 0 || found > last ? last : found
}

function columnOf(text: string, start: number, at: number): number {
  let column = 0
  for (let tab = text.indexOf('\t', start); tab >= 0 && tab < at; tab = text.indexOf('\t', tab + 1))
    column += 1
  return column
}

/**
 * For each line of a table but its first, by the offset at which it starts, the headings of its
 * columns: the last line above it whose cells have no figures.
 */
function headings(text: string): Map<number, readonly string[]> {
  const found = new Map<number, readonly string[]>()
  let heading: readonly string[] | null = null
  let start = 0
  for (const line of text.split('\n')) {
    if (!line.includes('\t')) heading = null
    else if (isHeading(line, heading)) heading = line.split('\t').map((cell) => cell.trim())
    else if (heading) found.set(start, heading)
    start += line.length + 1
  }
  return found
}

const headingWords =
  /姓名|名称|号码|证号|电话|手机|账号|卡号|地址|住址|户主|序号|编号|备注|单位|金额/

function isHeading(line: string, before: readonly string[] | null): boolean {
  if (/\d{3}/.test(line)) return false
  return before === null || headingWords.test(line)
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
