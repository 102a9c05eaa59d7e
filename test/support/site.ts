import { publicPages } from '../../src/lib/publicPages.ts'
import { publicDocuments } from '../../src/site/api/publicDocuments.ts'
import { createSite, type Ground } from '../../src/site/site.ts'
import type { TestCounty } from './county.ts'

export type Seen = { status: number; text: string; headers: Headers }

/** The public site over a county's own Payload: every page as a visitor gets it, without Next. */
export function siteOf(county: TestCounty, more: Partial<Ground> = {}) {
  const ground: Ground = {
    payload: async () => county.payload,
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
  const api = async (query: string) => {
    const response = await publicDocuments(
      ground,
      new Request(`http://127.0.0.1:3000/api/public/documents${query}`),
    )
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  return { see, api, ground }
}
