/** What no text has: control characters other than tabs, line and page breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

/** What a browser could be talked into running, were the text ever shown to one. */
const markup =
  /<\s*(?:!doctype|\?xml|\?php|html|head|body|script|svg|iframe|frame|object|embed|form|meta|link|style|base|img|video|audio)\b|<\s*%/i

/** Whether bytes are text throughout, in one of the encodings that offices use, and no markup. */
export function isPlainText(data: Uint8Array): boolean {
  const text = decoded(data)
  return text !== null && !control.test(text) && !markup.test(text)
}

/** Whether bytes begin with the byte order mark of UTF-16. */
export const isWideText = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** The text by its byte order mark, else as UTF-8, else as GB18030; null when it is neither. */
function decoded(data: Uint8Array): string | null {
  if (isWideText(data)) return decode(data, data[0] === 0xff ? 'utf-16le' : 'utf-16be')
  return decode(data, 'utf-8') ?? decode(data, 'gb18030')
}

function decode(data: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data)
  } catch {
    return null
  }
}
