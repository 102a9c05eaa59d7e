/** The answer of one of the plugin's endpoints, in one form for whatever came back. */
export type Reply<Body> =
  | { ok: true; status: number; body: Body }
  | { ok: false; status: number; messages: string[]; codes: string[]; errors: ReplyError[] }

/** One reason of a refusal, as `errors.ts` words it. */
export type ReplyError = {
  code?: string
  message?: string
  field?: string
  fault?: string
  documents?: { id: string; indexNumber: string | null }[]
}

/**
 * Asks an endpoint as the person who is signed in. Never throws: a lost connection is a reply
 * without a message, for which the caller has a sentence.
 */
export async function ask<Body>({
  url,
  method = 'GET',
  body,
  language,
}: {
  url: string
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  language: string
}): Promise<Reply<Body>> {
  try {
    const isForm = body instanceof FormData
    const response = await fetch(url, {
      method,
      credentials: 'include',
      headers: {
        'Accept-Language': language,
        ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    const json = (await response.json().catch(() => ({}))) as Body & {
      errors?: ReplyError[]
    }
    if (response.ok) return { ok: true, status: response.status, body: json }
    const errors = json.errors ?? []
    return {
      ok: false,
      status: response.status,
      messages: errors.flatMap(({ message }) => (message ? [message] : [])),
      codes: errors.flatMap(({ code }) => (code ? [code] : [])),
      errors,
    }
  } catch {
    return { ok: false, status: 0, messages: [], codes: [], errors: [] }
  }
}
