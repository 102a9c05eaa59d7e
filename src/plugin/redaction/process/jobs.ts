import type { Outline } from '../sheet/outline.ts'
import type { Box, Column, Elsewhere, Kind, RedactionFault } from '../types.ts'

/** What the process for files is asked to do with a file of the store. */
export type Job = {
  path: string
  kind: Kind
} /** `shown` is what people will read beside it: its name, and the reasons. */ & (
  | { task: 'redact'; boxes: Box[]; columns: Column[]; shown: string[] }
  | { task: 'page'; page: number }
  | { task: 'outline' }
)

/** The size of a page in points; of a picture in pixels. */
export type PageSize = { width: number; height: number }

/** What is in a file that can be redacted: pages to draw on, or sheets with columns. */
export type Contents = { pages: PageSize[] } | { sheets: Outline }

/** What came of it. The bytes that go with it follow; what was removed never leaves the process. */
export type JobAnswer =
  | { ok: true; stillSeen?: Elsewhere[]; tooShort?: number; contents?: Contents }
  | { ok: false; fault: RedactionFault; where: readonly Elsewhere[] }

export type Done = { answer: JobAnswer; bytes: Uint8Array }
