import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { notePeer } from '../lib/loopback.ts'
import type { Page } from '../lib/pageCache.ts'
import { publicPages } from '../lib/publicPages.ts'
import { addressOf } from './address.ts'
import { assetPage } from './http/asset.ts'
import { hasSame, headersOf, takesGzip } from './http/headers.ts'

const installed = Symbol.for('gongkai.frontDoor')

/**
 * Serves kept pages before Next sees the request: some twenty times as many a second, compressed
 * once and for all, and with the framework or the database in trouble. Everything else goes on to
 * Next. (A server of our own around Next could do the same; `next start` would then not.)
 */
export function installFrontDoor(): void {
  const prototype = Server.prototype as Server & { [installed]?: true }
  if (prototype[installed]) return
  prototype[installed] = true
  const emit: Emit = prototype.emit
  prototype.emit = function (this: Server, event: string, ...rest: unknown[]): boolean {
    if (event === 'request') {
      const [request, response] = rest as [IncomingMessage, ServerResponse]
      notePeer(request)
      if (request.url) request.url = readable(request.url)
      if (serveKept(request, response)) return true
    }
    return emit.call(this, event, ...rest)
  }
}

/**
 * An address that is no UTF-8 (`/%ff`) as one that can be read, and leads nowhere: Next would answer
 * 500 before any page of ours sees it.
 */
export function readable(url: string): string {
  const [path = '', ...query] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}

type Emit = (this: Server, event: string, ...rest: unknown[]) => boolean

/** Answers from the cache when it can; says whether it did. Never throws, never waits. */
export function serveKept(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = '/', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return false
  const page = keptPage(url, headers.cookie ?? null)
  if (!page) return false
  const all = headersOf(page, 'cache')
  if (hasSame(headers['if-none-match'], page)) {
    const { 'Content-Type': _, ...rest } = all
    response.writeHead(304, rest).end()
    return true
  }
  const isCompressed = takesGzip(String(headers['accept-encoding'] ?? ''))
  const body = isCompressed ? page.gzip : gunzipSync(page.gzip)
  response.writeHead(page.status, {
    ...all,
    ...(isCompressed ? { 'Content-Encoding': 'gzip' } : {}),
    'Content-Length': body.byteLength,
  })
  response.end(method === 'HEAD' ? undefined : body)
  return true
}

const elsewhere = /^\/(?:api|admin|_next)(?:[/?]|$)|^\/\//

function keptPage(url: string, cookies: string | null): Page | null {
  if (elsewhere.test(url) || !URL.canParse(url, 'http://site.invalid')) return null
  const address = addressOf(new URL(url, 'http://site.invalid'), cookies)
  if (address.kind === 'asset') return assetPage(address.path)
  return address.kind === 'page' ? publicPages()[address.cache].peek(address.key) : null
}
