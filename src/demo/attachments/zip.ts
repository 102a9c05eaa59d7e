import { deflateRawSync } from 'node:zlib'

/** A ZIP archive of a few texts: the container of Office files. Times are fixed, so that it is always the same. */
export function zipOf(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const common = commonHeader(content, packed, name)
    const local = Buffer.concat([bytes(4, 0x04034b50), common, Buffer.from(name), packed])
    directory.push(
      Buffer.concat([
        bytes(4, 0x02014b50),
        bytes(2, version),
        common,
        Buffer.alloc(10), // no comment, first disk, no attributes
        bytes(4, offset),
        Buffer.from(name),
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.concat([
    bytes(4, 0x06054b50),
    Buffer.alloc(4),
    bytes(2, directory.length),
    bytes(2, directory.length),
    bytes(4, listing.length),
    bytes(4, offset),
    bytes(2, 0),
  ])
  return Buffer.concat([...locals, listing, end])
}

const version = 20
const utf8Names = 0x0800
const deflated = 8
/** 1 January 2008, in the form of MS-DOS. */
const date = ((2008 - 1980) << 9) | (1 << 5) | 1

function commonHeader(content: Buffer, packed: Buffer, name: string): Buffer {
  return Buffer.concat([
    bytes(2, version),
    bytes(2, utf8Names),
    bytes(2, deflated),
    bytes(2, 0),
    bytes(2, date),
    bytes(4, crc32(content)),
    bytes(4, packed.length),
    bytes(4, content.length),
    bytes(2, Buffer.byteLength(name)),
    bytes(2, 0),
  ])
}

function bytes(count: 2 | 4, value: number): Buffer {
  const buffer = Buffer.alloc(count)
  if (count === 2) buffer.writeUInt16LE(value)
  else buffer.writeUInt32LE(value >>> 0)
  return buffer
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
