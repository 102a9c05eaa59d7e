import { securityHeaders } from './security.ts'

/** A redirect within the site. `location` is a path of our own making. */
export const redirect = (
  status: 302 | 303 | 308,
  location: string,
  headers: Record<string, string> = {},
): Response =>
  new Response(null, {
    status,
    headers: { ...securityHeaders, 'Cache-Control': 'no-cache', Location: location, ...headers },
  })
