import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { scanForVirus } from '../../../../src/plugin/screening/reading/index.ts'

let server: Server | undefined
const sockets = new Set<Socket>()

afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server?.close()
  server = undefined
})

/** The signature that this scanner of ours knows. */
const signature = 'GONGKAI-TEST-SIGNATURE'

/** What came in by INSTREAM, or null while it has not ended. */
function streamed(received: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    if (at + 4 + length > received.length) return null
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

/** A scanner that speaks the protocol of clamd; `answer` replaces what it would say. */
async function listen(answer?: string | null, at: string | number = 0): Promise<number> {
  const made = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    let received = Buffer.alloc(0)
    socket.on('data', (part) => {
      received = Buffer.concat([received, part])
      if (!received.toString('latin1').startsWith('zINSTREAM\0')) return socket.destroy()
      const bytes = streamed(received)
      if (!bytes || answer === null) return
      const usual = bytes.includes(signature) ? 'stream: Gongkai.Test FOUND' : 'stream: OK'
      socket.end(`${answer ?? usual}\0`)
    })
  })
  server = made
  await new Promise<void>((resolve) => made.listen(at as number, resolve))
  const address = made.address()
  return typeof address === 'object' && address ? address.port : 0
}

const scan = (text: string, port: number, timeoutMs = 5000) =>
  scanForVirus({ bytes: Buffer.from(text), clamd: { host: '127.0.0.1', port }, timeoutMs })

const silent = [
  { detector: 'virus', level: 'hold', place: { kind: 'text' }, note: 'virusScanFailed' },
]

describe('the virus scan', () => {
  it('finds nothing where no scanner is configured', async () => {
    expect(await scanForVirus({ bytes: Buffer.from(signature), clamd: null })).toEqual([])
  })

  it('lets a clean file pass, however large', async () => {
    expect(await scan('x'.repeat(300_000), await listen())).toEqual([])
  })

  it('refuses a file in which the scanner finds something, wherever it lies', async () => {
    const found = [{ detector: 'virus', level: 'refuse', place: { kind: 'text' }, note: 'virus' }]
    expect(await scan(`${'x'.repeat(65_530)}${signature}`, await listen())).toEqual(found)
  })

  it('holds the file when nobody listens', async () => {
    const port = await listen()
    await new Promise((resolve) => server?.close(resolve))
    expect(await scan('x', port)).toEqual(silent)
  })

  it('holds the file when the scanner stays silent', async () => {
    expect(await scan('x', await listen(null), 200)).toEqual(silent)
  })

  it.each([
    'INSTREAM size limit exceeded. ERROR',
    'OK',
    'stream: OK and more',
    '',
    'stream:  FOUND',
  ])('holds the file when the scanner says "%s"', async (answer) => {
    expect(await scan('x', await listen(answer))).toEqual(silent)
  })

  it('speaks through a socket of the machine too', async () => {
    const socket = path.join(tmpdir(), `clamd-${process.pid}.sock`)
    await listen(undefined, socket)
    expect(await scanForVirus({ bytes: Buffer.from('x'), clamd: { socket } })).toEqual([])
  })
})
