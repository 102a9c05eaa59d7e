import type { Elsewhere } from '../types.ts'
import type { Failure } from './failures.ts'

export type Previewed = { url: string; stillSeen: Elsewhere[]; tooShort: number }

/** Asks for the result of a redaction without keeping it; an address that lives as long as the page. */
export async function previewOf({
  url,
  body,
  language,
}: {
  url: string
  body: object
  language: string
}): Promise<({ ok: true } & Previewed) | ({ ok: false } & Failure)> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, preview: true }),
    })
    if (!response.ok) {
      // What stands between may answer in its own words.
      const { errors = [] } = (await response.json().catch(() => ({}))) as Partial<Failure>
      return { ok: false, status: response.status, errors }
    }
    const seen = decodeURIComponent(response.headers.get('X-Still-Seen') ?? '[]')
    return {
      ok: true,
      url: URL.createObjectURL(await response.blob()),
      stillSeen: JSON.parse(seen) as Elsewhere[],
      tooShort: Number(response.headers.get('X-Too-Short') ?? 0),
    }
  } catch {
    return { ok: false, status: 0, errors: [] }
  }
}
