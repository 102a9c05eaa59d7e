import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type AnchorLine, parseAnchorLine } from '../anchor.ts'

/** Where the heads outside the database are read from: this site's own file, or a copy of any kind. */
export type AnchorSource =
  | { kind: 'own'; file: string; size: number }
  | { kind: 'copy'; from: string; text: string }

export type ReadLine = { number: number; line: AnchorLine | null }

/** Takes hold of this site's anchor as long as it is now: what is appended later is newer than the scan. */
export async function ownAnchor(file: string): Promise<AnchorSource> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  return { kind: 'own', file, size }
}

/** The lines of an anchor, one by one. A copy may be the file, some lines of it, or `head.json`. */
export async function* linesOf(source: AnchorSource): AsyncGenerator<ReadLine> {
  if (source.kind === 'copy') {
    yield* copiedLines(source.text)
    return
  }
  if (source.size === 0) return
  const stream = createReadStream(source.file, { end: source.size - 1, encoding: 'utf8' })
  yield* readLines(createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
}

async function* copiedLines(text: string): AsyncGenerator<ReadLine> {
  const whole = parseJson(text)
  if (whole === undefined) {
    yield* readLines(text.split('\n'))
    return
  }
  const heads = Array.isArray(whole) ? whole : [whole]
  for (const [index, head] of heads.entries()) {
    yield { number: index + 1, line: parseAnchorLine(JSON.stringify(head)) }
  }
}

/**
 * A line that a crash tore was written again whole, so it is the beginning of the next one: passed
 * over. So is one at the very end. Any other line that cannot be read is told.
 */
async function* readLines(lines: AsyncIterable<string> | Iterable<string>) {
  let torn: { number: number; text: string } | null = null
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text.trim() === '') continue
    if (torn && !text.startsWith(torn.text)) yield { number: torn.number, line: null }
    torn = null
    const line = parseAnchorLine(text)
    if (line) yield { number, line }
    else torn = { number, text }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
