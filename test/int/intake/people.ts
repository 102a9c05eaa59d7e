import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { Refusal } from '../../../src/plugin/errors.ts'

/** A request of somebody of the public, from an address as the county's proxy passes it on. */
export async function from(
  payload: Payload,
  address: string | null,
  language = 'zh',
): Promise<PayloadRequest> {
  const req = await createLocalReq({}, payload)
  const headers = new Headers(address ? { 'x-forwarded-for': address } : {})
  return Object.assign(req, { headers, i18n: { ...req.i18n, language }, query: {} })
}

/** `ok`, or the status and codes of the refusal; anything else is a fault of the program. */
export async function outcomeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run
    return 'ok'
  } catch (error) {
    if (error instanceof Refusal) {
      return [error.status, ...error.reasons.map(({ code }) => code)].join(' ')
    }
    throw error
  }
}

/** How many of each. */
export function tally(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
