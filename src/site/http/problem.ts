import { todayIn } from '../../domain/dates/index.ts'
import { compress } from '../../lib/pageCache.ts'
import { contextOf } from '../context.ts'
import { displayFrom } from '../display.ts'
import { splitLanguage } from '../language.ts'
import { siteConfig } from '../site.config.ts'
import type { Ground } from '../site.ts'
import { isDatabaseDown } from './databaseDown.ts'
import { renderProblem } from './renderPage.ts'
import { respond } from './respond.ts'

/** The page for what went wrong: 503 while the database is away, 500 for a fault of ours. */
export async function problemResponse(
  ground: Ground,
  request: Request,
  url: URL,
  problem: unknown,
): Promise<Response> {
  const { language } = splitLanguage(url.pathname)
  const context = contextOf({
    language,
    display: displayFrom(request.headers.get('cookie')),
    path: '/',
    today: todayIn(siteConfig.timeZone, ground.now()),
    origin: ground.origin(),
  })
  const status = problem === 404 ? 404 : isDatabaseDown(problem) ? 503 : 500
  if (status !== 404) ground.onError(problem)
  const page = await compress(await renderProblem(context, status))
  const response = respond(request, { page, from: 'render' })
  response.headers.set('Cache-Control', 'no-store')
  return response
}
