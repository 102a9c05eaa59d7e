import { Unreadable } from '../unreadable.ts'
import type { PictureFile } from './picture.ts'

const [startOfScan, endOfImage, comment] = [0xda, 0xd9, 0xfe]

/** Markers that begin a frame and tell its size: all from C0 to CF but three. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Markers that stand alone, without a length. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Walks the segments of a JPEG to its end, which has to be there. */
export function walkJpeg(bytes: Buffer): PictureFile {
  const texts: string[] = []
  let [width, height] = [0, 0]
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Unreadable('damaged')
    const marker = bytes[at + 1] as number
    if (marker === endOfImage) return { width, height, texts, hasMore: at + 2 < bytes.length }
    if (marker === 0xff) at += 1
    else if (isBare(marker)) at += 2
    else {
      const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0
      const end = at + 2 + length
      if (length < 2 || end > bytes.length) throw new Unreadable('damaged')
      if (isFrame(marker) && length >= 7) {
        ;[height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      }
      if (marker === comment) texts.push(bytes.toString('utf8', at + 4, end))
      at = marker === startOfScan ? afterScan(bytes, end) : end
    }
  }
  throw new Unreadable('damaged')
}

/** The next marker after compressed data, in which a zero follows each FF of the data itself. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !isBare(next)) return at
  }
  return bytes.length
}
