import { fileTypeFromBuffer } from 'file-type'
import { createCollector, within } from './collect.ts'
import { readPicture as readImage } from './image/picture.ts'
import { readingLimits } from './limits.ts'
import type { ReadingNote } from './notes.ts'
import { readOffice } from './office/office.ts'
import { readPdf } from './pdf/readPdf.ts'
import { readText } from './text.ts'
import type { Collector, Context, Reader, Reading, ReadingLimits, ReadPicture } from './types.ts'
import { Unreadable } from './unreadable.ts'

const readPicture: Reader = (bytes, context) => readImage({ bytes, context })

/** Readers by what the bytes are. To read another format, add its reader here. */
const readers: Record<string, Reader> = {
  'application/pdf': readPdf,
  'application/zip': readOffice,
  'image/png': readPicture,
  'image/jpeg': readPicture,
  'image/tiff': readPicture,
}

/** What is known and not read, and why. */
const unreadable: [type: RegExp, note: ReadingNote][] = [
  [/^application\/x-cfb$/, 'oldOffice'],
  [/rar|7z|gzip|x-tar|bzip|x-xz|cabinet|zstd|lzh|compress/, 'archive'],
  [/^(audio|video)\//, 'media'],
]

/** Text has no signature: it is text by its name, and by what is in it. */
const textNames = /\.(txt|csv|tsv|md|text|log)$/i

/** Whether a file is plain text by its name, as far as a name goes. */
export const isTextName = (name: string): boolean => textNames.test(name)

/**
 * Reads all that is in a file: what shows, what does not, and what it says of itself. What cannot be
 * read in full is found as `unreadable`, with the reason; it never throws for what is in a file.
 */
export async function readFile(given: {
  bytes: Uint8Array
  fileName: string
  limits?: Partial<ReadingLimits> | undefined
  readPicture?: ReadPicture | null | undefined
}): Promise<Reading> {
  const limits = { ...readingLimits, ...given.limits }
  const bytes = Buffer.from(given.bytes.buffer, given.bytes.byteOffset, given.bytes.byteLength)
  const { collect, reading } = createCollector(limits)
  await readInto({
    bytes,
    name: given.fileName,
    limits,
    depth: 0,
    collect,
    readPicture: given.readPicture ?? null,
  })
  const { passages, ...rest } = reading()
  return { ...rest, passages: [...passages, { text: given.fileName, place: { kind: 'fileName' } }] }
}

type Job = Omit<Context, 'embedded'> & { bytes: Buffer; name: string; ordinal?: string }

async function readInto({ bytes, name, ordinal = '', ...rest }: Job): Promise<void> {
  let files = 0
  const { collect, depth, limits } = rest
  const context: Context = {
    ...rest,
    embedded: (inner, innerName) => {
      files += 1
      const called = { name: innerName, ordinal: String(files) }
      return readEmbedded({ ...rest, ...called, bytes: inner, depth: depth + 1 })
    },
  }
  try {
    if (bytes.length === 0) throw new Unreadable('empty')
    if (bytes.length > limits.bytes) throw new Unreadable('tooLarge')
    if (depth > limits.depth) throw new Unreadable('tooDeep')
    await (await readerOf(bytes, name))(bytes, context)
  } catch (error) {
    const note = error instanceof Unreadable ? error.note : 'damaged'
    collect.find(
      'unreadable',
      depth === 0 ? { kind: 'text' } : { kind: 'embeddedFile', name, ordinal },
      note,
    )
  }
}

async function readerOf(bytes: Buffer, name: string): Promise<Reader> {
  const type = await typeOf(bytes)
  const reader = type === null ? undefined : readers[type]
  if (reader) return reader
  if (isTextName(name) && (type === null || isWideText(bytes))) return readText
  const [, note] = unreadable.find(([pattern]) => type !== null && pattern.test(type)) ?? []
  if (note) throw new Unreadable(type === 'application/x-cfb' ? compound(bytes) : note)
  throw new Unreadable('unknownFormat')
}

/** The mark of wide text is also how some sound files begin. */
const isWideText = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** Old and encrypted Office files share one container; a stream in it says which it is. */
const compound = (bytes: Buffer): ReadingNote =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldOffice'

async function typeOf(bytes: Buffer): Promise<string | null> {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0x504b0304) return 'application/zip'
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null
  } catch {
    return 'application/octet-stream'
  }
}

/** Reads a file in a file. That it is there is a finding; what is in it is told under its name. */
async function readEmbedded({ collect: outer, ...job }: Job & { ordinal: string }): Promise<void> {
  const called = { name: job.name, ordinal: job.ordinal }
  const place = { kind: 'embeddedFile', ...called } as const
  outer.find('hiddenContent', place, 'embeddedFile')
  const { collect: _collect, reading } = createCollector(job.limits)
  const inner: Collector = _collect
  await readInto({ ...job, collect: inner })
  outer.text(job.name, { kind: 'fileName', ...called })
  const { passages, findings, grids } = reading()
  for (const [index, { text, place: at }] of passages.entries()) {
    // A mark in a header or a name is judged by where it stands; elsewhere it is enough to say in which file.
    const keeps = at.kind === 'header' || at.kind === 'fileName'
    outer.text(text, within(called, keeps ? at : { ...at, kind: 'embeddedFile' }), grids.get(index))
  }
  for (const { detector, place: at, note } of findings) {
    outer.find(detector, within(called, at), note)
  }
}
