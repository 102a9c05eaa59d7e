const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The kinds of picture that can be redacted, by how they begin. */
export function imageType(bytes: Uint8Array): 'png' | 'jpeg' | null {
  if (pngSignature.equals(bytes.subarray(0, 8))) return 'png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpeg' : null
}

/** Parts of a PNG that are the picture itself, or how to show it. */
const plainChunks = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'cHRM', 'pHYs', 'sBIT', 'tRNS']

/** Whether a picture holds anything beside itself: positions, cameras, comments, thumbnails. */
export function holdsNotes(bytes: Uint8Array): boolean {
  return imageType(bytes) === 'png' ? pngNotes(bytes) : jpegNotes(bytes)
}

function pngNotes(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = pngSignature.length
  while (at + 12 <= data.length) {
    const name = data.toString('latin1', at + 4, at + 8)
    if (!plainChunks.includes(name)) return true
    at += 12 + data.readUInt32BE(at)
    if (name === 'IEND') return at !== data.length
  }
  return true
}

/** Walks the segments of a JPEG up to its pixels; all but JFIF's own are notes. */
function jpegNotes(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [application0, application15, comment, scan] = [0xe0, 0xef, 0xfe, 0xda]
  let at = 2
  while (at + 4 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0
    if (marker === scan) return data.subarray(-2).toString('hex') !== 'ffd9'
    const isColour = marker === 0xe2 && data.toString('latin1', at + 4, at + 15) === 'ICC_PROFILE'
    if (marker === comment) return true
    if (marker > application0 && marker <= application15 && !isColour) return true
    at += 2 + data.readUInt16BE(at + 2)
  }
  return true
}
