import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { type Actor, actorOf } from './access/actor.ts'
import { refuse } from './errors.ts'

/**
 * Wraps the handler of an endpoint for staff. Payload's custom endpoints are public by default
 * (trap P32); with this, whoever is not staff gets 401 before anything else is looked at. Errors
 * thrown by the handler become the answer that their `Refusal` carries.
 */
export const forStaff =
  (handler: (req: PayloadRequest, actor: Actor) => Promise<Response>): Endpoint['handler'] =>
  async (req) => {
    const actor = await actorOf(req)
    if (actor) return handler(req, actor)
    const isPending = req.user?.collection === 'users' && req.user.mustChangePassword
    throw isPending
      ? refuse(req, 403, 'PASSWORD_CHANGE_REQUIRED')
      : refuse(req, 401, 'NOT_SIGNED_IN')
  }

/** The body of a request by its schema; anything else is 400 with what is wrong and where. */
export async function bodyOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  let body: unknown
  try {
    body = await req.json?.()
  } catch {
    throw refuse(req, 400, 'BAD_REQUEST')
  }
  if (!isText(body)) throw refuse(req, 400, 'BAD_REQUEST')
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field =
    issue?.path.join('.') ||
    (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined)
  throw refuse(req, 400, 'BAD_REQUEST', field)
}

/** Nothing that anybody sends lies deeper; what does was made to exhaust the stack. */
const deepest = 40

/** Half a character has no canonical JSON, and a NUL no place in PostgreSQL: neither is text. */
function isText(value: unknown, depth = 0): boolean {
  if (depth > deepest) return false
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value) && !value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, each]) => isText(key) && isText(each, depth + 1))
}
