import type { DetectorName, Level, Passage, Place } from '../../../domain/screening/types.ts'
import type { ReadingNote } from './notes.ts'

/** Something about a file that no detector of texts can see. `note` says why, as a key of `readingNotes`. */
export type FileFinding = {
  detector: Extract<DetectorName, 'hiddenContent' | 'metadata' | 'unreadable' | 'virus'>
  level: Level
  place: Place
  note: ReadingNote
  /** Index of the passage that holds the hidden text, when there is one. */
  passage?: number
}

/** What the lines and tabs of a sheet's passage are called in the sheet. */
export type Grid = { rows: number[]; columns: number[]; lineStarts: number[] }

/** All that is in a file: what shows first, in reading order; then what does not; its name last. */
export type Reading = {
  passages: Passage[]
  findings: FileFinding[]
  /** By index of the passage. */
  grids: Map<number, Grid>
}

/** What a reader says of a file as it goes. */
export type Collector = {
  /** Text that shows. Empty text is no passage. */
  text: (text: string, place: Place, grid?: Grid) => void
  /** Text that does not show: it is read like any other, and found besides. */
  hidden: (text: string, place: Place, note: ReadingNote, grid?: Grid) => void
  find: (detector: FileFinding['detector'], place: Place, note: ReadingNote) => void
  textSoFar: () => string
}

/** How much of a file is read before it is too much. */
export type ReadingLimits = {
  bytes: number
  unpackedBytes: number
  /** Elements of one XML part. */
  elements: number
  pages: number
  characters: number
  /** Files in files. */
  depth: number
}

/** Reads pictures: null for one that it could not make out. */
export type ReadPicture = (bytes: Buffer) => Promise<{ text: string; isSure: boolean } | null>

export type Context = {
  limits: ReadingLimits
  depth: number
  collect: Collector
  /** Null where pictures are not read. */
  readPicture: ReadPicture | null
  /** Reads a file in this file, under its name. */
  embedded: (bytes: Buffer, name: string) => Promise<void>
}

/** Reads one format. What it throws makes the file unreadable, and with `Unreadable` says why. */
export type Reader = (bytes: Buffer, context: Context) => Promise<void> | void
