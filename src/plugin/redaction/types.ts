import type { GroundId } from '../../domain/disclosure/index.ts'

/** Why a part is removed: the ground in law, and in a sentence what it means here. */
export type Justified = { ground: GroundId; reason: string }

/**
 * A box on a page as people see it: turned and cut as the page says. Fractions of its width and
 * height, from the upper left corner, so that a screen of any size can send them. Pages count from 1.
 */
export type Box = { page: number; x: number; y: number; width: number; height: number } & Justified

/** What can be redacted, and how: by boxes on its pages, on itself, or by its columns. */
export type Kind = 'pdf' | 'image' | 'sheet'

/** A column of a sheet by its letters (`C`), and what becomes of what is in it below its heading. */
export type Column = { sheet: string; column: string; action: 'drop' | 'mask' } & Justified

/** Where something that was removed still stands, open to everybody: a page, or a sheet. */
export type Elsewhere = { page: number } | { sheet: string }

/** What was removed. Held in memory for the proof alone: it is never stored, logged or answered. */
export type Removed = {
  /** As they stood, without the spaces in them; each once. */
  strings: string[]
  /** Of these, how many characters are too few to look for: a single one is everywhere. */
  tooShort: number
  /** Other places where one of the strings stands that were left open. */
  stillSeen: Elsewhere[]
  /** Of a workbook: the columns that are still there, and what may not stand in them. */
  masked?: MaskedColumn[]
}

/** A masked column of the result, counted from 0, and what stood in it. */
export type MaskedColumn = { sheet: string; column: number; strings: string[] }

export type Redacted = { bytes: Uint8Array; removed: Removed }

/** Why a file cannot be redacted. Each has a sentence in the messages. */
export const redactionFaults = [
  'REDACTION_FORMAT',
  'REDACTION_UNREADABLE',
  'REDACTION_ENCRYPTED',
  'REDACTION_TOO_LARGE',
  'REDACTION_TIMED_OUT',
  'REDACTION_NOWHERE',
  'REDACTION_ELSEWHERE',
  'REDACTION_NAMED',
  'REDACTION_UNPROVEN',
  'REDACTION_BUSY',
  // The server's own: the file may be as good as any.
  'REDACTION_FAILED',
] as const
export type RedactionFault = (typeof redactionFaults)[number]

/** A file that cannot be redacted, or must not be given out as it came. Carries no content. */
export class CannotRedact extends Error {
  readonly fault: RedactionFault
  /** Where it is wrong: a page, a sheet. */
  readonly where: readonly Elsewhere[]
  constructor(fault: RedactionFault, where: readonly Elsewhere[] = []) {
    super(fault)
    this.name = 'CannotRedact'
    this.fault = fault
    this.where = where
  }
}
