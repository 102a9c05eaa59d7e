import { connect, type Socket } from 'node:net'
import type { ReadingNote } from './notes.ts'
import type { FileFinding } from './types.ts'

/** Where the virus scanner listens: an address, or a socket on this machine. */
export type Clamd = { host: string; port: number } | { socket: string }

const chunkBytes = 64 * 1024
const longestAnswer = 4096

/**
 * Has clamd look at a file (`INSTREAM`). Nothing is found without a scanner; with one that does not
 * answer, or not in its language, the file is held.
 */
export async function scanForVirus(given: {
  bytes: Uint8Array
  clamd: Clamd | null
  timeoutMs?: number
}): Promise<FileFinding[]> {
  const { bytes, clamd, timeoutMs = 30_000 } = given
  if (!clamd) return []
  try {
    const answer = await ask({ bytes, clamd, timeoutMs })
    if (answer === 'stream: OK') return []
    return [/^stream: .+ FOUND$/.test(answer) ? found('virus') : found('virusScanFailed')]
  } catch {
    return [found('virusScanFailed')]
  }
}

function found(note: Extract<ReadingNote, 'virus' | 'virusScanFailed'>): FileFinding {
  const level = note === 'virus' ? 'refuse' : 'hold'
  return { detector: 'virus', level, place: { kind: 'text' }, note }
}

/** What the scanner says of the bytes, without the zero that ends it. */
function ask({ bytes, clamd, timeoutMs }: { bytes: Uint8Array; clamd: Clamd; timeoutMs: number }) {
  return new Promise<string>((resolve, reject) => {
    const socket = 'socket' in clamd ? connect(clamd.socket) : connect(clamd.port, clamd.host)
    const timer = setTimeout(() => socket.destroy(new Error('clamd is silent')), timeoutMs)
    let answer = ''
    socket.on('connect', () => {
      // It hangs up in the middle when the file is larger than it takes; what it says of that still comes.
      send(socket, bytes).catch(() => {})
    })
    socket.on('data', (part) => {
      answer += part.toString('utf8')
      if (answer.length > longestAnswer) socket.destroy(new Error('clamd talks nonsense'))
      if (answer.includes('\0')) socket.end()
    })
    socket.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    socket.on('close', () => {
      clearTimeout(timer)
      const end = answer.indexOf('\0')
      end === -1 ? reject(new Error('clamd broke off')) : resolve(answer.slice(0, end).trim())
    })
  })
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  const write = (data: Uint8Array | string) =>
    new Promise<void>((resolve, reject) => {
      socket.write(data, (error) => (error ? reject(error) : resolve()))
    })
  await write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes)
    await write(lengthOf(chunk.length))
    await write(chunk)
  }
  await write(lengthOf(0))
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}
