import { securityHeaders } from './security.ts'

/**
 * What pages of requests are sent with. They alone run scripts, of our own, from our own address: one
 * that does the work of the challenge in a worker, one that looks for published documents. Nobody
 * keeps them, and no address that is gone to from there learns where it was come from.
 */
export const personalHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Security-Policy': [
    securityHeaders['Content-Security-Policy'],
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
  ].join('; '),
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noarchive',
  Vary: 'Cookie',
}

/** A page for one visitor. */
export const personalPage = (
  html: string,
  { status, retryAfter }: { status: number; retryAfter?: number | undefined },
): Response =>
  new Response(html, {
    status,
    headers: {
      ...personalHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}),
    },
  })

/** A file for one visitor: always saved, never run. */
export const personalFile = ({
  name,
  mimeType,
  bytes,
}: {
  name: string
  mimeType: string
  bytes: Uint8Array
}): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      ...personalHeaders,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Type': mimeType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`,
    },
  })

const escaped = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`
