import type { Problem } from '../../admin/form/useAct.ts'
import type { Elsewhere } from '../types.ts'

export type Previewed = { url: string; stillSeen: Elsewhere[]; tooShort: number }

/** Asks for the result of a redaction without keeping it; an address that lives as long as the page. */
export async function previewOf({
  url,
  body,
  language,
  failed,
}: {
  url: string
  body: object
  language: string
  /** What is said when there is no answer. */
  failed: string
}): Promise<({ ok: true } & Previewed) | { ok: false; problems: Problem[] }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, preview: true }),
    })
    if (!response.ok) {
      const { errors = [] } = (await response.json()) as { errors?: { message?: string }[] }
      return {
        ok: false,
        problems: errors.map(({ message = '' }) => ({ field: null, message })),
      }
    }
    const seen = decodeURIComponent(response.headers.get('X-Still-Seen') ?? '[]')
    return {
      ok: true,
      url: URL.createObjectURL(await response.blob()),
      stillSeen: JSON.parse(seen) as Elsewhere[],
      tooShort: Number(response.headers.get('X-Too-Short') ?? 0),
    }
  } catch {
    return { ok: false, problems: [{ field: null, message: failed }] }
  }
}
