import { inflateSync } from 'node:zlib'
import { holdsNotes, imageType } from '../image/imageType.ts'

/** A stream of one byte can unpack to a thousand; a page of text does not. */
const largestStream = 64 * 1024 * 1024

/**
 * Everything in the bytes of a PDF that could be text: what stands outside of streams, and every
 * stream as it is and unpacked. Null when a stream cannot be told: a picture with notes in it, or
 * something packed in another way than our own files are.
 */
export function rawTexts(bytes: Uint8Array): Buffer[] | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts: Buffer[] = []
  let at = 0
  for (;;) {
    const begin = data.indexOf('stream', at)
    if (begin === -1) break
    const start = begin + 'stream'.length + (data[begin + 6] === 0x0d ? 2 : 1)
    const dictionary = data.subarray(at, begin)
    const end = endOf(data, start, dictionary)
    if (end === -1) return null
    texts.push(dictionary)
    const stream = data.subarray(start, end)
    const unpacked =
      imageType(stream) === 'jpeg' ? pictureTexts(stream) : unpack(stream, dictionary)
    if (!unpacked) return null
    texts.push(...unpacked)
    at = data.indexOf('endstream', end) + 'endstream'.length
  }
  texts.push(data.subarray(at))
  return texts.flatMap(formsOf)
}

/** By the length that is told, so that no word in a picture ends it. */
function endOf(data: Buffer, start: number, dictionary: Buffer): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary.toString('latin1'))?.[1]
  if (!length) return -1
  const end = start + Number(length)
  return data
    .toString('latin1', end, end + 20)
    .trimStart()
    .startsWith('endstream')
    ? end
    : -1
}

/** The pixels of a picture are no text; whatever else is in it must not be there. */
const pictureTexts = (stream: Buffer): Buffer[] | null => (holdsNotes(stream) ? null : [])

function unpack(stream: Buffer, dictionary: Buffer): Buffer[] | null {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary.toString('latin1'))?.[1]
  if (!filters) return [stream]
  if (!/^\[?\s*\/FlateDecode\s*\]?$/.test(filters)) return null
  try {
    return [stream, inflateSync(stream, { maxOutputLength: largestStream })]
  } catch {
    return null
  }
}

/** A text as it is, and as strings of PDF mean it: in hexadecimal, and with bytes in octal. */
function formsOf(text: Buffer): Buffer[] {
  const latin = text.toString('latin1')
  const hexadecimal = [...latin.matchAll(/<([0-9a-fA-F\s]{4,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex'),
  )
  const octal = latin.includes('\\')
    ? [
        Buffer.from(
          latin.replace(/\\([0-7]{1,3})/g, (_, code) =>
            String.fromCharCode(Number.parseInt(code, 8) & 0xff),
          ),
          'latin1',
        ),
      ]
    : []
  return [text, ...hexadecimal, ...octal]
}
