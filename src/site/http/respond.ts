import { gunzipSync } from 'node:zlib'
import type { Served } from '../../lib/pageCache.ts'
import { hasSame, headersOf } from './headers.ts'

/**
 * The response for a finished page: 304 for whoever has it already. Not compressed: Next takes
 * `Content-Encoding` off what a route answers. Pages that are kept never come this way; they are
 * sent compressed, as they are, by the front door.
 */
export function respond(request: Request, { page, from }: Served): Response {
  const headers = headersOf(page, from)
  if (hasSame(request.headers.get('if-none-match'), page)) {
    const { 'Content-Type': _, ...rest } = headers
    return new Response(null, { status: 304, headers: rest })
  }
  // A redirect has no body; an empty one would be sent as one.
  const body = page.status >= 300 && page.status < 400 ? null : gunzipSync(page.gzip)
  return new Response(body, { status: page.status, headers })
}
