import { createServer, type Socket } from 'node:net'

/** A message as a mailbox would show it. */
export type Received = {
  to: string
  from: string
  subject: string
  text: string
  messageId: string
  raw: string
}

/** How the server treats whoever comes. */
type Manner = 'takes' | 'rejectsSignIn' | 'isBusy' | 'rejectsRecipients' | 'hangsUp'

export type SmtpServer = {
  url: string
  received: Received[]
  /** What was said by clients, for a look at what they gave away. */
  heard: () => string
  be: (manner: Manner) => void
  stop: () => Promise<void>
}

export const mailPassword = 'mail-secret-4711'

/** A mail server on the loopback address (RFC 5321, as much of it as a client needs), with a sign-in. */
export async function startSmtp(): Promise<SmtpServer> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  let manner: Manner = 'takes'
  let heard = ''

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    if (manner === 'hangsUp') {
      socket.destroy()
      return
    }
    const say = (line: string) => socket.write(`${line}\r\n`)
    let recipients: string[] = []
    let pending = ''
    let isData = false

    const onLine = (line: string) => {
      heard += `${line}\n`
      const command = line.toUpperCase()
      if (command.startsWith('EHLO')) return say('250-test\r\n250 AUTH PLAIN')
      if (command.startsWith('AUTH')) {
        return say(manner === 'rejectsSignIn' ? '535 5.7.8 not you' : '235 welcome')
      }
      if (command.startsWith('RCPT TO')) {
        if (manner === 'rejectsRecipients') return say('550 5.1.1 no such mailbox')
        recipients.push(/<(.*)>/.exec(line)?.[1] ?? '')
        return say('250 ok')
      }
      if (command === 'DATA') {
        if (manner === 'isBusy') return say('451 4.3.2 later')
        isData = true
        return say('354 go on')
      }
      if (command === 'QUIT') {
        say('221 bye')
        return socket.end()
      }
      if (command.startsWith('MAIL') || command === 'RSET') recipients = []
      return say('250 ok')
    }

    say('220 test')
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      pending += chunk
      while (pending !== '') {
        const end = pending.indexOf(isData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const part = pending.slice(0, end)
        pending = pending.slice(end + (isData ? 5 : 2))
        if (isData) {
          isData = false
          for (const to of recipients) received.push({ ...read(part), to })
          say('250 taken')
        } else onLine(part)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('No port for the mail server')
  return {
    url: `smtp://county:${mailPassword}@127.0.0.1:${address.port}`,
    received,
    heard: () => heard,
    be: (next) => {
      manner = next
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A message of one part in plain text, which is all that is sent. */
function read(raw: string): Omit<Received, 'to'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? ''
  const body = rest.join('\r\n\r\n').replace(/^\.\./gm, '.')
  const encoding = header('Content-Transfer-Encoding')
  return {
    raw,
    from: header('From'),
    messageId: header('Message-ID'),
    subject: header('Subject')
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
        kind.toUpperCase() === 'B' ? base64(word) : quoted(word.replace(/_/g, '=20')),
      ),
    text:
      encoding === 'base64' ? base64(body) : encoding === 'quoted-printable' ? quoted(body) : body,
  }
}

const base64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8')

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString('utf8')
