/** So few bytes stand in any file by chance. */
export const leastBytes = 6

const encodings = ['utf8', 'utf16le', 'utf16be'] as const

/**
 * Whether one of the strings stands in bytes, in any encoding that files use. A string of which an
 * encoding makes fewer than six bytes is not looked for in that one: it would be found by chance.
 */
export function holdsString(bytes: Buffer, strings: readonly string[]): boolean {
  return strings.some((string) =>
    encodings.some((encoding) => {
      const encoded = encode(string, encoding)
      return encoded.length >= leastBytes && bytes.includes(encoded)
    }),
  )
}

function encode(text: string, encoding: (typeof encodings)[number]): Buffer {
  if (encoding === 'utf8') return Buffer.from(text)
  const little = Buffer.from(text, 'utf16le')
  return encoding === 'utf16le' ? little : little.swap16()
}
