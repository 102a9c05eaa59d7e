import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Page } from '../../lib/pageCache.ts'
import { assets } from '../styles/index.ts'

const kept = new Map(
  Object.values(assets).map(({ path, body, contentType }) => [
    nameOf(path),
    { path, body, contentType },
  ]),
)
const finished = new Map<string, Page>()

/** The stylesheet or the icon as a finished page; null for another path. */
export function assetPage(path: string): Page | null {
  const asset = kept.get(nameOf(path))
  if (!asset) return null
  const known = finished.get(path === asset.path ? path : '')
  if (known) return known
  // A page kept by a browser may ask for an older version: it gets this one, but not for ever.
  const isCurrent = path === asset.path
  const page: Page = {
    status: 200,
    headers: {
      'Content-Type': asset.contentType,
      'Cache-Control': isCurrent ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
      Vary: 'Accept-Encoding',
    },
    gzip: new Uint8Array(gzipSync(asset.body, { level: 9 })),
    etag: `W/"${createHash('sha256').update(asset.body).digest('base64url').slice(0, 22)}"`,
  }
  if (isCurrent) finished.set(path, page)
  return page
}

/** The name without its hash: `site.css` of `/assets/site.0123456789ab.css`. */
function nameOf(path: string): string {
  return /^\/assets\/([a-z]+)\.[0-9a-f]{12}\.([a-z]+)$/.exec(path)?.slice(1).join('.') ?? path
}
