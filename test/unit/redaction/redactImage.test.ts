import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { redactImage } from '../../../src/plugin/redaction/image/redactImage.ts'
import { proveRedaction } from '../../../src/plugin/redaction/proof/proveRedaction.ts'

const boxes = [
  { page: 1, x: 0.25, y: 0.5, width: 0.5, height: 0.25, ground: '15', reason: '住址' } as const,
]

const picture = () => {
  const canvas = createCanvas(200, 100)
  const context = canvas.getContext('2d')
  context.fillStyle = '#3a7'
  context.fillRect(0, 0, 200, 100)
  return canvas
}

/** A JPEG with a position in it, as a telephone writes one. */
const photograph = (): Buffer => {
  const jpeg = picture().toBuffer('image/jpeg')
  const position = Buffer.from('Exif\0\0GPS 30.6N 104.1E')
  const segment = Buffer.alloc(4)
  segment.writeUInt16BE(0xffe1, 0)
  segment.writeUInt16BE(position.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), segment, position, jpeg.subarray(2)])
}

const pixelOf = async (bytes: Uint8Array, x: number, y: number) => {
  const canvas = createCanvas(200, 100)
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(bytes)), 0, 0)
  return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data]
}

describe('a redacted picture', () => {
  it('is black where the box is, and as it was elsewhere', async () => {
    const { bytes } = await redactImage({ bytes: picture().toBuffer('image/png'), boxes })
    expect(await pixelOf(bytes, 51, 51)).toEqual([0, 0, 0, 255])
    expect(await pixelOf(bytes, 148, 73)).toEqual([0, 0, 0, 255])
    expect(await pixelOf(bytes, 48, 51)).toEqual([0x33, 0xaa, 0x77, 255])
    expect(await pixelOf(bytes, 51, 77)).toEqual([0x33, 0xaa, 0x77, 255])
  })

  it('has lost what the camera noted, which is proved', async () => {
    const original = photograph()
    const { bytes, removed } = await redactImage({ bytes: original, boxes })
    expect(Buffer.from(bytes).includes('GPS')).toBe(false)
    const prove = (result: Uint8Array) =>
      proveRedaction({ kind: 'image', original, result, removed, boxes, shown: ['照片.jpg'] })
    expect(await prove(bytes)).toBe(true)
    expect(await prove(Buffer.concat([original, Buffer.from(' ')]))).toBe(false)
    expect(await prove(picture().toBuffer('image/jpeg'))).toBe(false)
  })

  it('is refused with a reason when the file is no picture that can be painted', async () => {
    const made = redactImage({ bytes: Buffer.from('GIF89a'), boxes })
    await expect(made).rejects.toMatchObject({ fault: 'REDACTION_FORMAT' })
  })
})
