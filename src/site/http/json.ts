import { securityHeaders } from './security.ts'

/** A JSON answer for machines; never kept by anybody. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, {
    status,
    headers: { ...securityHeaders, 'Cache-Control': 'no-store', ...headers },
  })
