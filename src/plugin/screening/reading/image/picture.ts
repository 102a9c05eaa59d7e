import type { ReadingNote } from '../notes.ts'
import { tell } from '../office/properties.ts'
import type { Context } from '../types.ts'
import { Unreadable } from '../unreadable.ts'
import { walkJpeg } from './jpeg.ts'
import { walkPng } from './png.ts'

/** What a picture is without looking at it. */
export type PictureFile = {
  width: number
  height: number
  texts: string[]
  /** Whether something follows its end. */
  hasMore: boolean
}

/** Fewer pixels than this, in one direction, show no character. */
const smallestSide = 8

/** Reads a picture: that it is whole, what it says of itself, and what is written on it. */
export async function readPicture(given: {
  bytes: Buffer
  name?: string
  context: Context
}): Promise<void> {
  const { bytes, name, context } = given
  const { collect } = context
  const place = { kind: 'image', ...(name === undefined ? {} : { name }) } as const
  const walked = walk(bytes)
  for (const text of walked?.texts ?? []) {
    tell({ name: name ?? 'image', text, note: 'property', collect })
  }
  if (walked?.hasMore) collect.find('hiddenContent', place, 'trailingData')
  await readData(bytes, context)
  const isTiny = walked && Math.min(walked.width, walked.height) < smallestSide
  if (isTiny) return
  if (!context.readPicture) return collect.find('unreadable', place, 'picture')
  const read = await context.readPicture(bytes)
  if (read) collect.text(read.text, place)
  if (!read?.isSure) collect.find('unreadable', place, 'pictureUnsure')
}

function walk(bytes: Buffer): PictureFile | null {
  if (bytes.readUInt32BE(0) === 0x89504e47) return walkPng(bytes)
  return bytes.readUInt16BE(0) === 0xffd8 ? walkJpeg(bytes) : null
}

/** Who or where: the rest of what cameras and programs write is about themselves. */
const told: [name: RegExp, note: ReadingNote][] = [
  [
    /^(artist|author|xpauthor|creator|by-?line|cameraownername|ownername|copyright|credit)/i,
    'author',
  ],
  [
    /^(make|model|software|hostcomputer|lensmodel|bodyserialnumber|serialnumber|creatortool)$/i,
    'camera',
  ],
  [
    /(comment|description|title|caption|keywords|subject|headline|location|city|address)/i,
    'property',
  ],
]

/** EXIF, IPTC and XMP: the position of the camera, and whatever is said in words. */
async function readData(bytes: Buffer, { collect }: Context): Promise<void> {
  const { default: exifr } = await import('exifr')
  const all = { tiff: true, exif: true, gps: true, xmp: true, iptc: true, ihdr: false, jfif: false }
  const data = await exifr.parse(bytes, { ...all, mergeOutput: true }).catch(() => undefined)
  for (const [name, value] of Object.entries<unknown>(data ?? {})) {
    const place = { kind: 'property', name } as const
    if (/^(gps)?(latitude|longitude)$/i.test(name)) {
      collect.find('metadata', { kind: 'property', name: 'GPS' }, 'position')
    }
    const text = wordsOf(value)
    const note = told.find(([pattern]) => pattern.test(name))?.[1]
    if (note) tell({ name, text, note, collect })
    else collect.text(text, place)
  }
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll('\0', '').trim()
  if (value instanceof Uint8Array) return utf16OrUtf8(value)
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('\n')
  const isPlain = typeof value === 'object' && value !== null && !(value instanceof Date)
  return isPlain ? wordsOf(Object.values(value)) : ''
}

/** Windows writes its own fields in UTF-16; a comment of a user begins with the name of its encoding. */
function utf16OrUtf8(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  if (buffer.length > 4096) return ''
  const isComment = /^(ASCII|UNICODE)\0/.test(buffer.toString('latin1', 0, 8))
  const body = isComment ? buffer.subarray(8) : buffer
  const isWide = body.length > 1 && body.filter((byte) => byte === 0).length > body.length / 8
  return body
    .toString(isWide ? 'utf16le' : 'utf8')
    .replaceAll('\0', '')
    .trim()
}

/** A picture in another file; one that is damaged is a finding of that file, not the end of it. */
export async function readEmbeddedPicture(given: {
  bytes: Buffer
  name: string
  context: Context
}): Promise<void> {
  try {
    await readPicture(given)
  } catch (error) {
    const note = error instanceof Unreadable ? error.note : 'damaged'
    given.context.collect.find('unreadable', { kind: 'image', name: given.name }, note)
  }
}
