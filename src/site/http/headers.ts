import type { Page, Served } from '../../lib/pageCache.ts'
import { securityHeaders } from './security.ts'

const wordFor = { cache: 'hit', render: 'miss', stale: 'stale' } as const

/**
 * The headers of a finished page. Browsers and proxies ask again each time, so that a take-down
 * reaches them at once; who has the page already is told so in a few bytes.
 */
export const headersOf = (page: Page, from: Served['from']): Record<string, string> => ({
  ...securityHeaders,
  'Cache-Control': 'public, max-age=0, must-revalidate',
  Vary: 'Accept-Encoding, Cookie',
  ETag: page.etag,
  'X-Cache': wordFor[from],
  ...page.headers,
})

/** Whether a client takes gzip, by its `Accept-Encoding`. */
export function takesGzip(header: string | null | undefined): boolean {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [coding, ...parameters] = part.split(';').map((each) => each.trim())
    if (coding !== 'gzip' && coding !== '*') continue
    const quality = parameters.find((each) => each.startsWith('q='))?.slice(2)
    return quality === undefined || Number(quality) > 0
  }
  return false
}

/** Whether a client has this very page, by its `If-None-Match`. */
export function hasSame(header: string | null | undefined, page: Page): boolean {
  if (!header || page.status !== 200) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(page.etag))
}
