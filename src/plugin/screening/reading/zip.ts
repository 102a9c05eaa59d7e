import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise } from 'yauzl'
import type { ReadingLimits } from './types.ts'
import { Unreadable } from './unreadable.ts'

/** The files in a zip, by name. */
export type Parts = Map<string, Buffer>

const mostEntries = 10_000
const [stored, deflated] = [0, 8]

/**
 * Unpacks a zip and proves it whole: every check sum, every size, no name twice, and not a byte
 * between the files that its directory does not tell of. Other programs may see what lies there.
 */
export async function openZip(bytes: Buffer, limits: ReadingLimits): Promise<Parts> {
  const entries = await entriesOf(bytes)
  const parts: Parts = new Map()
  let [at, total] = [0, 0]
  for (const { entry, start } of entries) {
    if (entry.relativeOffsetOfLocalHeader !== at) throw new Unreadable('damaged')
    at = start + entry.compressedSize + descriptorLength(bytes, start, entry)
    total += entry.uncompressedSize
    if (total > limits.unpackedBytes) throw new Unreadable('tooLarge')
    if (parts.has(entry.fileName)) throw new Unreadable('damaged')
    parts.set(entry.fileName, unpack(bytes, start, entry))
  }
  if (bytes.length < at + 4 || bytes.readUInt32BE(at) !== 0x504b0102)
    throw new Unreadable('damaged')
  return parts
}

/** The entries in the order in which they lie in the file. */
async function entriesOf(bytes: Buffer): Promise<{ entry: Entry; start: number }[]> {
  try {
    const zip = await fromBufferPromise(bytes)
    if (zip.entryCount > mostEntries) throw new Unreadable('tooLarge')
    const entries: { entry: Entry; start: number }[] = []
    for await (const entry of zip.eachEntry()) {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
      if (entry.isEncrypted()) throw new Unreadable('encrypted')
      entries.push({ entry, start: fileDataStart })
    }
    return entries.sort((one, other) => one.start - other.start)
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}

function unpack(bytes: Buffer, start: number, entry: Entry): Buffer {
  const packed = bytes.subarray(start, start + entry.compressedSize)
  const part = inflated(packed, entry)
  if (part.length !== entry.uncompressedSize || crc32(part) !== entry.crc32) {
    throw new Unreadable('damaged')
  }
  return part
}

function inflated(packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer {
  if (compressionMethod === stored) return packed
  if (compressionMethod !== deflated) throw new Unreadable('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: uncompressedSize + 1 })
  } catch {
    throw new Unreadable('damaged')
  }
}

/** Sizes and sum may follow the data once more, with or without a signature, in 32 or 64 bits. */
function descriptorLength(bytes: Buffer, start: number, entry: Entry): number {
  if ((entry.generalPurposeBitFlag & 8) === 0) return 0
  const at = start + entry.compressedSize
  const follows = (length: number): boolean => {
    if (at + length + 4 > bytes.length) return false
    const next = bytes.readUInt32BE(at + length)
    return next === 0x504b0304 || next === 0x504b0102
  }
  return [16, 24, 12, 20].find(follows) ?? 0
}
