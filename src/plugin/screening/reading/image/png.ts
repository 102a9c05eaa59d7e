import { crc32, inflateSync } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'
import type { PictureFile } from './picture.ts'

const signatureLength = 8
const longestText = 10 * 1024 * 1024

/** Walks the chunks of a PNG, checks the sum of each, and reads those that hold text. */
export function walkPng(bytes: Buffer): PictureFile {
  const texts: string[] = []
  let [width, height] = [0, 0]
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw new Unreadable('damaged')
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(end - 4)) {
      throw new Unreadable('damaged')
    }
    if (type === 'IHDR') [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
    const read = readers[type]
    if (read) texts.push(read(data))
    if (type === 'IEND') return { width, height, texts, hasMore: end < bytes.length }
    at = end
  }
  throw new Unreadable('damaged')
}

const afterZero = (data: Buffer, from = 0): number => data.indexOf(0, from) + 1

const unpacked = (data: Buffer): Buffer => {
  try {
    return inflateSync(data, { maxOutputLength: longestText })
  } catch {
    throw new Unreadable('damaged')
  }
}

/** Keyword and text, in the three forms that PNG knows. */
const readers: Record<string, (data: Buffer) => string> = {
  tEXt: (data) => data.toString('latin1').replace('\0', ': '),
  zTXt: (data) => {
    const at = afterZero(data)
    return `${data.toString('latin1', 0, at - 1)}: ${unpacked(data.subarray(at + 1)).toString('latin1')}`
  },
  iTXt: (data) => {
    const at = afterZero(data)
    const from = afterZero(data, afterZero(data, at + 2))
    const text = data.subarray(from)
    const isPacked = data[at] === 1
    return `${data.toString('latin1', 0, at - 1)}: ${(isPacked ? unpacked(text) : text).toString('utf8')}`
  },
}
