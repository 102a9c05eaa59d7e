import type { PayloadRequest } from 'payload'

/**
 * Gives a download the name that its uploader knew it by (RFC 6266, RFC 5987); in the store it has
 * a random one. Never shown in the browser, always saved.
 */
export function nameDownload(req: PayloadRequest, { doc }: { doc?: object }): void {
  const headers = req.responseHeaders ?? new Headers()
  headers.set(
    'Content-Disposition',
    disposition(doc && 'originalName' in doc ? doc.originalName : null),
  )
  req.responseHeaders = headers
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
