/** What reading a part of a Word file will cost. */
export type XmlMeasure = { elements: number; paragraphs: number; depth: number }

const bytesOf = (signs: string): number[] => [...Buffer.from(signs)]
const [less, greater, slash] = bytesOf('<>/') as [number, number, number]
const [quote, apostrophe, bang, question] = bytesOf('"\'!?') as [number, number, number, number]

/**
 * Counts the tags of XML without building anything from it. Paragraphs are known by their local
 * name, because a file may call the namespace what it likes. Null when tags do not match, which the
 * parser would forgive, or when the text declares something of its own.
 */
export function measureXml(xml: Buffer): XmlMeasure | null {
  const measure = { elements: 0, paragraphs: 0, depth: 0 }
  const open: string[] = []
  for (let at = xml.indexOf(less); at !== -1; at = xml.indexOf(less, at)) {
    const next = xml[at + 1]
    if (next === bang || next === question) {
      at = afterAside(xml, at)
      if (at === 0) return null
      continue
    }
    const isEnd = next === slash
    const end = isEnd ? xml.indexOf(greater, at) : endOfTag(xml, at)
    if (end === -1) return null
    const name = nameAt(xml, isEnd ? at + 2 : at + 1)
    if (isEnd) {
      if (open.pop() !== name) return null
    } else {
      measure.elements++
      if (name === 'p' || name.endsWith(':p')) measure.paragraphs++
      measure.depth = Math.max(measure.depth, open.length + 1)
      if (xml[end - 1] !== slash) open.push(name)
    }
    at = end
  }
  return open.length === 0 ? measure : null
}

/** Where a comment, literal text or an instruction ends; 0 when it does not, or is something else. */
function afterAside(xml: Buffer, at: number): number {
  const isA = (text: string) => xml.toString('latin1', at, at + text.length) === text
  if (isA('<?')) return xml.indexOf('?>', at) + 1
  if (isA('<!--')) return xml.indexOf('-->', at + 4) + 1
  return isA('<![CDATA[') ? xml.indexOf(']]>', at + 9) + 1 : 0
}

/** The sign that closes a tag; between quotation marks it is a sign like any other. */
function endOfTag(xml: Buffer, from: number): number {
  let mark = 0
  for (let at = from; at < xml.length; at++) {
    const byte = xml[at]
    if (mark !== 0) mark = byte === mark ? 0 : mark
    else if (byte === greater) return at
    else if (byte === quote || byte === apostrophe) mark = byte
  }
  return -1
}

function nameAt(xml: Buffer, from: number): string {
  let to = from
  while (to < xml.length && !isAfterName(xml[to] as number)) to++
  return xml.toString('latin1', from, to)
}

const isAfterName = (byte: number): boolean => byte <= 0x20 || byte === slash || byte === greater
