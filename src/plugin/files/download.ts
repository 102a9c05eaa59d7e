import type { PayloadRequest } from 'payload'

/**
 * Gives a download the name that its uploader knew it by (RFC 6266, RFC 5987); in the store it has
 * a random one. Never shown in the browser, always saved. Its type is the one found when it came:
 * Payload would look at the bytes again and take old Word files and wide text for something else.
 */
export function nameDownload(req: PayloadRequest, { doc }: { doc?: object }): void {
  const headers = req.responseHeaders ?? new Headers()
  const { originalName, mimeType } = (doc ?? {}) as Record<string, unknown>
  headers.set('Content-Disposition', disposition(originalName))
  headers.set('Content-Type', typeof mimeType === 'string' ? mimeType : 'application/octet-stream')
  req.responseHeaders = headers
}

/** Headers of every download: it runs nothing, is taken for nothing else, and is kept nowhere. */
export function guardDownload({ headers }: { headers: Headers }): Headers {
  // `nameDownload` has set it; Payload adds the two to one another.
  headers.delete('Content-Type')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Cache-Control', 'private, no-store')
  return headers
}

/** `attachment` with the name: in ASCII for old programs, and as it is. */
export function disposition(name: unknown): string {
  if (typeof name !== 'string' || name === '') return 'attachment'
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`
}
