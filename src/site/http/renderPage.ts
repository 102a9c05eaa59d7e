import { createElement } from 'react'
import type { Rendered } from '../../lib/pageCache.ts'
import { contextOf, type PageContext } from '../context.ts'
import type { Outcome, Page } from '../outcome.ts'
import { type Directory, loadDirectory } from '../queries/directory.ts'
import type { Fault } from '../queries/filters.ts'
import type { Ground } from '../site.ts'
import { untilMidnight } from '../time.ts'
import { ErrorView } from '../views/ErrorView.tsx'
import { renderHtml } from './render.ts'

/** What changes without a word being said of it (names of offices) is seen after this long. */
const freshMs = 5 * 60_000
const html = { 'Content-Type': 'text/html; charset=utf-8' }

export type Wanted = {
  page: Page
  captured: string[]
  params: URLSearchParams
  context: Parameters<typeof contextOf>[0]
}

/** Queries and renders a page. It is fresh until the day ends, at most: validities go by the date. */
export async function renderPage(
  ground: Ground,
  { page, captured, params, context: given }: Wanted,
): Promise<Rendered> {
  const context = contextOf(given)
  const payload = await ground.payload()
  let directory: Promise<Directory> | null = null
  const outcome = await page({
    payload,
    context,
    captured,
    params,
    kept: ground.pages.lists,
    directory: () => {
      directory ??= loadDirectory(payload)
      return directory
    },
  })
  return finish(outcome, context, Math.min(freshMs, untilMidnight(ground.now())))
}

async function finish(outcome: Outcome, context: PageContext, keepMs: number): Promise<Rendered> {
  switch (outcome.kind) {
    case 'view':
      return {
        status: outcome.status ?? 200,
        headers: html,
        body: await renderHtml(outcome.view),
        tags: outcome.tags,
        freshMs: keepMs,
      }
    case 'file':
      return {
        status: 200,
        headers: { 'Content-Type': outcome.contentType, ...outcome.headers },
        body: outcome.body,
        tags: outcome.tags,
        freshMs: keepMs,
      }
    case 'redirect':
      return {
        status: outcome.status,
        headers: { Location: outcome.to },
        body: '',
        tags: outcome.tags,
        freshMs: keepMs,
      }
    case 'notFound':
      return renderProblem(context, 404)
    case 'badRequest':
      return renderProblem(context, 400, outcome.faults)
  }
}

/** An error page. Never kept: what is not there may be there in a moment. */
export async function renderProblem(
  context: PageContext,
  status: 400 | 404 | 500 | 503,
  faults: readonly Fault[] = [],
): Promise<Rendered> {
  const details = faults.map(({ code, parameter }) =>
    context.t(code === 'BAD_VALUE' ? 'api.badValue' : 'api.unknownParameter', { parameter }),
  )
  return {
    status,
    headers: status === 503 ? { ...html, 'Retry-After': '60' } : html,
    body: await renderHtml(createElement(ErrorView, { context, status, details })),
    tags: [],
    freshMs: 0,
  }
}
