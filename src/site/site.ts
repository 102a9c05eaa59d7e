import type { PublicRequests } from 'gongkai/types'
import type { Payload } from 'payload'
import { todayIn } from '../domain/dates/index.ts'
import type { PublicPages } from '../lib/publicPages.ts'
import { addressOf } from './address.ts'
import { assetPage } from './http/asset.ts'
import { displayResponse } from './http/display.ts'
import { problemResponse } from './http/problem.ts'
import { redirect } from './http/redirect.ts'
import { renderPage } from './http/renderPage.ts'
import { respond } from './http/respond.ts'
import { securityHeaders } from './http/security.ts'
import { pages } from './pages/index.ts'
import { answerPersonally } from './personal.ts'
import { siteConfig } from './site.config.ts'

/** What the site stands on; a test gives its own. */
export type Ground = {
  payload: () => Promise<Payload>
  /** The plugin's door for requests: what a form on a page may do, without going through HTTP. */
  requests: () => Promise<PublicRequests>
  /** Where mail lies that is written instead of sent, in the demo; null where nobody is to read it. */
  mailFolder: () => string | null
  pages: PublicPages
  /** Public address of the site, without a slash at the end. */
  origin: () => string
  now: () => Date
  onError: (error: unknown) => void
}

export type Site = { handle: (request: Request) => Promise<Response> }

/**
 * The public site: a request in, a finished HTML document out. A page that is kept is served without
 * the database; any other is queried, rendered once for all who wait for it, compressed and kept.
 */
export const createSite = (ground: Ground): Site => ({
  async handle(request) {
    const url = new URL(request.url)
    try {
      return await answer(ground, request, url)
    } catch (error) {
      return problemResponse(ground, request, url, error)
    }
  },
})

async function answer(ground: Ground, request: Request, url: URL): Promise<Response> {
  const address = addressOf(url, request.headers.get('cookie'))
  if (request.method === 'POST' && address.kind !== 'personal') return notAllowed()
  switch (address.kind) {
    case 'redirect':
      return redirect(308, address.to)
    case 'display':
      return displayResponse(request, url)
    case 'asset': {
      const page = assetPage(address.path)
      return page
        ? respond(request, { page, from: 'cache' })
        : problemResponse(ground, request, url, 404)
    }
    case 'unknown':
      return problemResponse(ground, request, url, 404)
    case 'personal':
      return answerPersonally(ground, request, address)
    case 'page': {
      const { route, captured, params, language, display, path, cache, key } = address
      const served = await ground.pages[cache].get(key, () =>
        renderPage(ground, {
          page: pages[route.page],
          captured,
          params,
          context: {
            language,
            display,
            path,
            today: todayIn(siteConfig.timeZone, ground.now()),
            origin: ground.origin(),
          },
        }),
      )
      return respond(request, served)
    }
  }
}

/** Only pages of requests take forms. */
const notAllowed = (): Response =>
  new Response(null, {
    status: 405,
    headers: { ...securityHeaders, Allow: 'GET, HEAD', 'Cache-Control': 'no-store' },
  })
