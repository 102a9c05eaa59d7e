import { createCanvas } from '@napi-rs/canvas'

type Field = { tag: number; type: 2 | 4 | 5; count: number; value: Buffer }

const ascii = (tag: number, text: string): Field => {
  const value = Buffer.from(`${text}\0`)
  return { tag, type: 2, count: value.length, value }
}

const number = (tag: number, value: number): Field => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return { tag, type: 4, count: 1, value: bytes }
}

/** Degrees, minutes and seconds, as whole numbers. */
const angle = (tag: number, parts: [number, number, number]): Field => {
  const value = Buffer.alloc(24)
  for (const [at, part] of parts.entries()) {
    value.writeUInt32LE(part, at * 8)
    value.writeUInt32LE(1, at * 8 + 4)
  }
  return { tag, type: 5, count: 3, value }
}

/** A table of fields as TIFF has them, with what does not fit behind it. */
function directory(fields: Field[], offset: number): Buffer {
  const head = Buffer.alloc(2 + fields.length * 12 + 4)
  head.writeUInt16LE(fields.length, 0)
  const rest: Buffer[] = []
  let at = offset + head.length
  for (const [index, { tag, type, count, value }] of fields.entries()) {
    const from = 2 + index * 12
    head.writeUInt16LE(tag, from)
    head.writeUInt16LE(type, from + 2)
    head.writeUInt32LE(count, from + 4)
    if (value.length <= 4) value.copy(head, from + 8)
    else {
      head.writeUInt32LE(at, from + 8)
      rest.push(value)
      at += value.length
    }
  }
  return Buffer.concat([head, ...rest])
}

/** What a camera writes about itself: a maker, a person, a position. */
function exifOf({
  artist,
  position,
}: {
  artist?: string | undefined
  position?: boolean | undefined
}): Buffer {
  const header = Buffer.from('49492a0008000000', 'hex')
  const fields = [ascii(0x010f, 'Camera'), ...(artist ? [ascii(0x013b, artist)] : [])]
  const alone = directory([...fields, ...(position ? [number(0x8825, 0)] : [])], 8)
  const first = position ? directory([...fields, number(0x8825, 8 + alone.length)], 8) : alone
  const gps = [ascii(1, 'N'), angle(2, [25, 3, 12]), ascii(3, 'E'), angle(4, [102, 42, 5])]
  return Buffer.concat([header, first, ...(position ? [directory(gps, 8 + first.length)] : [])])
}

/** A photograph of nothing, with what a camera says of it. */
export function jpegOf(said: { artist?: string; position?: boolean; more?: string } = {}): Buffer {
  const canvas = createCanvas(120, 80)
  canvas.getContext('2d').fillRect(10, 10, 60, 40)
  const picture = canvas.toBuffer('image/jpeg')
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifOf(said)])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  const segment = Buffer.concat([Buffer.from('ffe1', 'hex'), length, exif])
  return Buffer.concat([
    picture.subarray(0, 2),
    segment,
    picture.subarray(2),
    Buffer.from(said.more ?? ''),
  ])
}
