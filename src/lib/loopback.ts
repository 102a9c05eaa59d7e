import type { IncomingMessage } from 'node:http'

/** Who is at the other end of the connection, as this process sees it; never what a client says. */
const peerHeader = 'x-gongkai-peer'

/** Notes the peer of a connection for `isLoopback`, over whatever the client may have written there. */
export function notePeer({ headers, socket }: IncomingMessage): void {
  headers[peerHeader] = socket.remoteAddress ?? ''
}

/**
 * Whether somebody at this very machine asks, by an address of this machine, and no proxy asks for
 * somebody else. By name as well: a page from elsewhere may have a name of its own lead here.
 */
export function isLoopback(headers: Headers): boolean {
  const peer = headers.get(peerHeader) ?? ''
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '').toLowerCase()
  return (
    isLocal(peer) &&
    forwarded.every((hop) => hop === '' || isLocal(hop)) &&
    ['localhost', '127.0.0.1', '[::1]'].includes(host)
  )
}

const isLocal = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address)
