import { tags } from '../../domain/visibility/tags.ts'
import type { Rendered } from '../../lib/pageCache.ts'
import { isDatabaseDown } from '../http/databaseDown.ts'
import { json } from '../http/json.ts'
import { respond } from '../http/respond.ts'
import { messagesIn } from '../messages/index.ts'
import type { Fault } from '../queries/filters.ts'
import type { Ground } from '../site.ts'

const t = messagesIn('zh')

/**
 * Answers a public list as JSON: kept as pages are, and expired with them. An unknown parameter is
 * 400 with every fault; a database that is away 503.
 */
export async function keptAnswer(
  ground: Ground,
  request: Request,
  {
    name,
    known,
    render,
  }: {
    /** Names the list in the cache. */
    name: string
    known: readonly string[]
    render: (params: URLSearchParams) => Promise<Rendered>
  },
): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const unknown = [...new Set(searchParams.keys())].filter((each) => !known.includes(each))
  if (unknown.length > 0) {
    return json(
      refusal(unknown.map((parameter) => ({ code: 'UNKNOWN_PARAMETER', parameter }))),
      400,
    )
  }
  const params = new URLSearchParams()
  for (const each of known) {
    const value = searchParams.get(each)?.trim()
    if (value) params.set(each, value)
  }
  try {
    return respond(
      request,
      await ground.pages.lists.get(`${name}\n${params}`, () => render(params)),
    )
  } catch (error) {
    ground.onError(error)
    const isDown = isDatabaseDown(error)
    const code = isDown ? 'UNAVAILABLE' : 'INTERNAL'
    return json(
      { errors: [{ code, message: t(isDown ? 'error.503' : 'error.500') }] },
      isDown ? 503 : 500,
    )
  }
}

/** Every fault of an address, in words. */
export const refusal = (faults: readonly Fault[]) => ({
  errors: faults.map(({ code, parameter }) => ({
    code,
    parameter,
    message: t(code === 'BAD_VALUE' ? 'api.badValue' : 'api.unknownParameter', { parameter }),
  })),
})

/** A JSON body as it is kept; `0` milliseconds keep it not at all. */
export const rendered = (
  body: unknown,
  { status = 200, keepMs, list = tags.lists }: { status?: number; keepMs: number; list?: string },
): Rendered => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
  tags: [list, tags.site],
  freshMs: keepMs,
})
