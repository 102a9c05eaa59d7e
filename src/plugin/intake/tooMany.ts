import type { PayloadRequest } from 'payload'
import { type Refusal, refuse } from '../errors.ts'

/**
 * A refusal with 429 and `Retry-After`. The header goes by way of the request: Payload adds what it
 * finds there to the answer that it makes of an error.
 */
export function tooMany(req: PayloadRequest, code: string, retryAfter: number): Refusal {
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('Retry-After', String(retryAfter))
  return refuse(req, 429, code)
}
