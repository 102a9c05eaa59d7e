import { createHash } from 'node:crypto'
import { holdsNotes } from '../image/imageType.ts'
import { drawImage } from '../image/redactImage.ts'
import { comparable } from '../strings.ts'
import type { Box, Kind, Removed } from '../types.ts'
import { areDark } from './areDark.ts'
import { provePdf } from './provePdf.ts'
import { proveSheet } from './proveSheet.ts'

/**
 * Proves a redaction on its result alone, as a stranger would look at it: what the text of it spells,
 * what its bytes hold, packed or not, what is noted in it, what its pixels show at the boxes, and
 * what it is called. Of removed strings of one character nothing can be proved, because one
 * character stands everywhere; `Removed.tooShort` says how many there were, and their place in a
 * picture is proved by its pixels.
 */
export async function proveRedaction({
  kind,
  original,
  result,
  removed,
  boxes,
  shown,
}: {
  kind: Kind
  original: Uint8Array
  result: Uint8Array
  removed: Pick<Removed, 'strings' | 'masked'>
  boxes: readonly Box[]
  /** What people read beside it: its name, and why something was removed. */
  shown: readonly string[]
}): Promise<boolean> {
  if (hash(original) === hash(result)) return false
  if (!areFree(shown, removed.strings)) return false
  try {
    if (kind === 'pdf') return await provePdf({ result, removed, boxes })
    if (kind === 'sheet') return await proveSheet({ result, removed })
    return !holdsNotes(result) && areDark(await drawImage(result), boxes)
  } catch {
    return false
  }
}

/** Whether texts, such as a file name, hold none of the strings. */
export function areFree(texts: readonly string[], strings: readonly string[]): boolean {
  const plain = texts.map(comparable)
  return !strings.some((string) => plain.some((text) => text.includes(string)))
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
