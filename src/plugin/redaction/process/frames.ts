/** A message between two processes: a length, JSON of that length, another length, and bytes. */
export function frameOf(json: unknown, bytes: Uint8Array = new Uint8Array()): Buffer[] {
  const text = Buffer.from(JSON.stringify(json))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(text.length, 0)
  head.writeUInt32BE(bytes.length, 4)
  return [head, text, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]
}

/** Puts chunks together to messages again, as they arrive. */
export function frameReader<Json>(onFrame: (json: Json, bytes: Buffer) => void) {
  let chunks: Buffer[] = []
  let size = 0
  let wanted = headLength
  return (chunk: Buffer): void => {
    chunks.push(chunk)
    size += chunk.length
    while (size >= wanted) {
      const all = chunks.length === 1 ? (chunks[0] ?? chunk) : Buffer.concat(chunks)
      const [json, bytes] = [all.readUInt32BE(0), all.readUInt32BE(4)]
      wanted = headLength + json + bytes
      chunks = [all]
      if (size < wanted) return
      const text = all.subarray(headLength, headLength + json)
      onFrame(JSON.parse(text.toString()) as Json, all.subarray(headLength + json, wanted))
      chunks = [all.subarray(wanted)]
      size -= wanted
      wanted = headLength
    }
  }
}

const headLength = 8
