import { inflateSync } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'

const largestStream = 200 * 1024 * 1024
const tailLength = 1100

/**
 * Proves that a PDF is whole, since readers mend in silence what is not: its end is there and leads to
 * its table, every object stands where the table says, and every packed stream unpacks with its sum.
 * What stands after the end is no part of it.
 */
export function checkWhole(bytes: Buffer): { hasMore: boolean } {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  const at = /startxref\s+(\d+)\s+%%EOF$/.exec(text.slice(Math.max(0, end - tailLength), end + 5))
  if (end === -1 || !at) throw new Unreadable('damaged')
  const table = text.slice(Number(at[1]), Number(at[1]) + 40)
  if (/^\s*xref\s/.test(table)) checkTable(text, Number(at[1]))
  else if (!/^\s*\d+\s+\d+\s+obj/.test(table)) throw new Unreadable('damaged')
  if (!/\/Encrypt\b/.test(text)) checkStreams(bytes, text)
  return { hasMore: text.slice(end + 5).trim() !== '' }
}

/** Each object in use begins where the table says. */
function checkTable(text: string, from: number): void {
  const end = text.indexOf('trailer', from)
  if (end === -1) throw new Unreadable('damaged')
  let number = 0
  for (const line of text.slice(from, end).split(/[\r\n]+/)) {
    const head = /^\s*(\d+) (\d+)\s*$/.exec(line)
    if (head) number = Number(head[1])
    const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(line)
    if (!entry) continue
    const offset = Number(entry[1])
    const isThere = new RegExp(`^\\s*${number}\\s+\\d+\\s+obj`).test(
      text.slice(offset, offset + 40),
    )
    if (entry[3] === 'n' && offset > 0 && !isThere) throw new Unreadable('damaged')
    number += 1
  }
}

/** Streams that are packed the usual way alone; others have no sum that could tell. */
const packed = /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/

function checkStreams(bytes: Buffer, text: string): void {
  for (const { index } of text.matchAll(/>>\s*stream\r?\n/g)) {
    const head = text.slice(Math.max(text.lastIndexOf('obj', index), index - 4000), index)
    const start = text.indexOf('\n', text.indexOf('stream', index)) + 1
    const end = endOfStream(text, head, start)
    if (end === -1) throw new Unreadable('damaged')
    if (packed.test(head)) unpack(bytes.subarray(start, end))
  }
}

function endOfStream(text: string, head: string, start: number): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1] ?? Number.NaN)
  const isGiven = /^\s*endstream/.test(text.slice(start + length, start + length + 20))
  return isGiven ? start + length : text.indexOf('endstream', start)
}

function unpack(stream: Buffer): void {
  try {
    inflateSync(stream, { maxOutputLength: largestStream })
  } catch (error) {
    const isLarge = error instanceof RangeError
    throw new Unreadable(isLarge ? 'tooLarge' : 'damaged')
  }
}

/** Where the earlier revisions of a PDF end that was changed by adding to it. */
export function revisionEnds(bytes: Buffer): number[] {
  const text = bytes.toString('latin1')
  const ends = [...text.matchAll(/startxref\s+\d+\s+%%EOF/g)].map(
    ({ index, 0: mark }) => index + mark.length,
  )
  // A file arranged for the web has its first end near its beginning, and is one revision.
  const isForTheWeb = /\/Linearized\b/.test(text.slice(0, 1024))
  return ends.slice(isForTheWeb ? 1 : 0, -1)
}
