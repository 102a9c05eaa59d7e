/** A message as a mailbox shows it. */
export type Message = {
  from: string
  to: string
  subject: string
  /** The plain text; empty when there is none. */
  text: string
  attachments: Attachment[]
}

export type Attachment = { name: string; mimeType: string; bytes: Buffer }

type Part = { header: (name: string) => string; body: string }

/**
 * Reads a message as `createMailer` writes it (RFC 5322 with MIME: parts, encoded words, base64,
 * quoted-printable, UTF-8). Never throws: what cannot be made out stays as it is written.
 */
export function readMessage(raw: Buffer): Message {
  // One character a byte, so that nothing is lost before the encoding of a part is known.
  const whole = partOf(raw.toString('latin1'))
  const leaves = leavesOf(whole)
  const text = leaves.find((part) => nameOf(part) === '' && typeOf(part) === 'text/plain')
  return {
    from: words(whole.header('From')),
    to: words(whole.header('To')),
    subject: words(whole.header('Subject')),
    text: text ? bytesOf(text).toString('utf8') : '',
    attachments: leaves
      .filter((part) => nameOf(part) !== '')
      .map((part) => ({ name: nameOf(part), mimeType: typeOf(part), bytes: bytesOf(part) })),
  }
}

function partOf(source: string): Part {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(source) ?? [
    '',
    source,
    '',
  ]
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const header = (name: string): string => {
    const start = `${name.toLowerCase()}:`
    const line = lines.find((each) => each.toLowerCase().startsWith(start)) ?? ''
    return line.slice(start.length).trim()
  }
  return { header, body }
}

/** The parts that hold something, of whatever depth; a part within a part is of no use deeper than this. */
function leavesOf(part: Part, depth = 0): Part[] {
  const boundary = parameter(part.header('Content-Type'), 'boundary')
  if (!boundary || depth > 5) return [part]
  return part.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) =>
      leavesOf(partOf(piece.replace(/^\r?\n/, '').replace(/\r?\n$/, '')), depth + 1),
    )
}

const typeOf = ({ header }: Part): string =>
  (header('Content-Type').split(';')[0] ?? '').trim().toLowerCase() || 'text/plain'

const nameOf = ({ header }: Part): string =>
  parameter(header('Content-Disposition'), 'filename') ||
  words(parameter(header('Content-Type'), 'name'))

function bytesOf({ header, body }: Part): Buffer {
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return encoding === 'quoted-printable' ? quoted(body) : Buffer.from(body, 'latin1')
}

/** A parameter of a header, also in pieces and with percent signs (RFC 2231). */
function parameter(header: string, name: string): string {
  const pieces = [
    ...header.matchAll(new RegExp(`;\\s*${name}(?:\\*\\d+)?(\\*?)=(?:"([^"]*)"|([^;\\s]*))`, 'gi')),
  ]
  return pieces
    .map(([, isEncoded, inQuotes, bare = '']) => {
      const value = inQuotes ?? bare
      return isEncoded ? percent(value.replace(/^[\w-]*'[^']*'/, '')) : words(value)
    })
    .join('')
}

function percent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Encoded words (RFC 2047); a character may be cut by the end of one, so neighbours are joined first. */
const words = (text: string): string =>
  text.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=(?:\s+=\?utf-8\?\1\?[^?]*\?=)*/gi, (run) =>
    Buffer.concat(
      [...run.matchAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, word = '']) =>
        kind?.toUpperCase() === 'B'
          ? Buffer.from(word, 'base64')
          : quoted(word.replaceAll('_', ' ')),
      ),
    ).toString('utf8'),
  )

const quoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  )
