const endLength = 22

/**
 * One file that is two zips: whoever goes by the plain directory at its end finds what is shown, and
 * whoever follows the larger directory of zip64, as its length there asks for, what is hidden.
 */
export function twoInOne({ shown, hidden }: { shown: Buffer; hidden: Buffer }): Buffer {
  const inside = partsOf(hidden)
  const outside = partsOf(shown)
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(inside.count), 24)
  record.writeBigUInt64LE(BigInt(inside.count), 32)
  record.writeBigUInt64LE(BigInt(inside.entries.length), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(inside.entries.length + inside.directory.length), 8)
  locator.writeUInt32LE(1, 16)
  const head = Buffer.concat([inside.entries, inside.directory, record, locator])
  const directory = moved(outside.directory, head.length)
  const endAt = head.length + outside.entries.length + directory.length
  record.writeBigUInt64LE(BigInt(endAt - 76 - inside.entries.length), 40)
  record.copy(head, inside.entries.length + inside.directory.length)
  const end = Buffer.from(shown.subarray(-endLength))
  end.writeUInt32LE(0xffffffff, 12)
  end.writeUInt32LE(head.length + outside.entries.length, 16)
  return Buffer.concat([head, outside.entries, directory, end])
}

function partsOf(zip: Buffer): { entries: Buffer; directory: Buffer; count: number } {
  const end = zip.length - endLength
  const at = zip.readUInt32LE(end + 16)
  return {
    entries: zip.subarray(0, at),
    directory: zip.subarray(at, end),
    count: zip.readUInt16LE(end + 10),
  }
}

/** The same directory of entries that lie so much further on. */
function moved(directory: Buffer, by: number): Buffer {
  const copy = Buffer.from(directory)
  for (let at = 0; at < copy.length; at += 46 + copy.readUInt16LE(at + 28)) {
    copy.writeUInt32LE(copy.readUInt32LE(at + 42) + by, at + 42)
  }
  return copy
}
