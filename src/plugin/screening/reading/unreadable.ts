import type { ReadingNote } from './notes.ts'

/** Ends the reading of a file, with a reason for people. */
export class Unreadable extends Error {
  constructor(readonly note: ReadingNote) {
    super(note)
  }
}
