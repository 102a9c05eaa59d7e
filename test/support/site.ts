import { publicPages } from '../../src/lib/publicPages.ts'
import { publicRequests } from '../../src/plugin/index.ts'
import { publicDocuments } from '../../src/site/api/publicDocuments.ts'
import { createSite, type Ground } from '../../src/site/site.ts'
import type { TestCounty } from './county.ts'

export type Seen = { status: number; text: string; headers: Headers }

/** The public site over a county's own Payload: every page as a visitor gets it, without Next. */
export function siteOf(county: TestCounty, more: Partial<Ground> = {}) {
  const ground: Ground = {
    payload: async () => county.payload,
    requests: async () => publicRequests(county.payload),
    mailFolder: () => null,
    pages: publicPages(),
    origin: () => 'http://127.0.0.1:3000',
    now: () => new Date(),
    onError: (error) => {
      throw error
    },
    ...more,
  }
  const site = createSite(ground)
  const see = async (path: string, headers: Record<string, string> = {}): Promise<Seen> => {
    const response = await site.handle(new Request(`http://127.0.0.1:3000${path}`, { headers }))
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  /** Sends a form: fields as they are, or a body of any making with its headers. */
  const post = async (
    path: string,
    body: Record<string, string> | FormData | BodyInit,
    headers: Record<string, string> = {},
  ): Promise<Seen> => {
    const isFields = Object.getPrototypeOf(body) === Object.prototype
    const response = await site.handle(
      new Request(`http://127.0.0.1:3000${path}`, {
        method: 'POST',
        body: isFields ? new URLSearchParams(body as Record<string, string>) : (body as BodyInit),
        headers,
      }),
    )
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  const api = async (query: string) => {
    const response = await publicDocuments(
      ground,
      new Request(`http://127.0.0.1:3000/api/public/documents${query}`),
    )
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  return { see, post, api, ground }
}
