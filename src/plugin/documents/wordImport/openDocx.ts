import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/** Why a file cannot be read as a Word document. */
export type WordFault =
  | 'WORD_NOT_DOCX'
  | 'WORD_ENCRYPTED'
  | 'WORD_OLD'
  | 'WORD_DAMAGED'
  | 'WORD_TOO_LARGE'

/** The parts of a Word file that make its text, by name. */
export type WordParts = Map<string, Buffer>

type Entry = { name: string; method: number; flags: number; from: number; size: number }

/** What a text is read from. Whatever else lies in the file (pictures, charts, macros) is not for us. */
const textParts = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/comments.xml',
])

/** Unpacked, the text of a long report is a few megabytes; anything near this is not a text. */
const partLimit = 25 * 1024 * 1024
const totalLimit = 60 * 1024 * 1024
const mostEntries = 5000

const inflate = promisify(inflateRaw)

/**
 * Looks into a file before anything reads it as a Word document: what it is by its bytes, and
 * whether its parts unpack to a size that can be handled. Answers the parts that the text is made
 * of, unpacked, so that nobody opens the zip a second time and finds another one in it.
 */
export async function openDocx(data: Buffer): Promise<WordParts | WordFault> {
  if (data.length < 22) return 'WORD_NOT_DOCX'
  if (data.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    return data.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'WORD_ENCRYPTED' : 'WORD_OLD'
  }
  if (data.readUInt32BE(0) !== 0x504b0304) return 'WORD_NOT_DOCX'
  const entries = entriesOf(data)
  if (!entries) return 'WORD_DAMAGED'
  if (!entries.some(({ name }) => name === 'word/document.xml')) return 'WORD_NOT_DOCX'
  if (entries.length > mostEntries) return 'WORD_TOO_LARGE'
  const parts: WordParts = new Map()
  let total = 0
  for (const entry of entries) {
    if (entry.name.startsWith('word/media/')) continue
    const part = await unpack(data, entry)
    if (typeof part === 'string') return part
    total += part.length
    if (total > totalLimit) return 'WORD_TOO_LARGE'
    // No Word file declares entities; a file that does means harm.
    if (part.subarray(0, 2000).includes('<!DOCTYPE')) return 'WORD_DAMAGED'
    if (textParts.has(entry.name)) parts.set(entry.name, part)
  }
  return parts
}

async function unpack(
  data: Buffer,
  { method, flags, from, size }: Entry,
): Promise<Buffer | WordFault> {
  if ((flags & 1) === 1) return 'WORD_ENCRYPTED'
  const packed = data.subarray(from, from + size)
  if (packed.length !== size) return 'WORD_DAMAGED'
  if (method === 0) return packed
  if (method !== 8) return 'WORD_DAMAGED'
  try {
    return await inflate(packed, { maxOutputLength: partLimit })
  } catch (error) {
    const isTooLarge = error instanceof RangeError || codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge ? 'WORD_TOO_LARGE' : 'WORD_DAMAGED'
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null

/**
 * The entries of a zip file by its central directory; null when that is not whole, or the end of the
 * file says something else of it.
 */
function entriesOf(data: Buffer): Entry[] | null {
  const end = data.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end === -1 || end + 22 > data.length) return null
  const [disk, firstDisk, countHere, count] = [4, 6, 8, 10].map((offset) =>
    data.readUInt16LE(end + offset),
  )
  let at = data.readUInt32LE(end + 16)
  if (disk !== 0 || firstDisk !== 0 || countHere !== count) return null
  if (at + data.readUInt32LE(end + 12) !== end) return null
  const entries: Entry[] = []
  while (at < end) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return null
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) =>
      data.readUInt16LE(at + offset),
    ) as [number, number, number]
    const local = data.readUInt32LE(at + 42)
    if (local + 30 > data.length) return null
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      flags: data.readUInt16LE(at + 8),
      method: data.readUInt16LE(at + 10),
      size: data.readUInt32LE(at + 20),
      from: local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28),
    })
    at += 46 + nameLength + extraLength + noteLength
  }
  return at === end && entries.length === count ? entries : null
}
