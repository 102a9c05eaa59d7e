import type { Payload } from 'payload'
import { type DateOnly, todayIn } from '../../domain/dates/index.ts'
import { tags } from '../../domain/visibility/tags.ts'
import type { PageCache, Rendered } from '../../lib/pageCache.ts'
import { isDatabaseDown } from '../http/databaseDown.ts'
import { json } from '../http/json.ts'
import { respond } from '../http/respond.ts'
import { messagesIn } from '../messages/index.ts'
import { lastPage } from '../pages/paging.ts'
import { listDocuments } from '../queries/catalogue.ts'
import { type Directory, loadDirectory } from '../queries/directory.ts'
import { type Fault, type Filters, parseCount, parseFilters } from '../queries/filters.ts'
import { searchDocuments } from '../queries/search.ts'
import { longestQuery } from '../queries/searchQuery.ts'
import { siteConfig } from '../site.config.ts'
import type { Ground } from '../site.ts'
import { type Found, itemFor, withLabels } from './shapes.ts'

const known = ['q', 'office', 'category', 'year', 'validity', 'page', 'limit']
const mostPerPage = 100
/** Answers are kept as pages are, and expire with them. */
const freshMs = 60_000

const t = messagesIn('zh')

/**
 * `GET /api/public/documents?q=&office=&category=&year=&validity=&page=&limit=`: what the public may
 * find, as `{ docs, total, page, pages, facets, tookMs }`. An unknown parameter or a value that
 * makes no sense is 400 with every fault.
 */
export async function publicDocuments(ground: Ground, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const unknown = [...new Set(searchParams.keys())].filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    return json(
      refusal(unknown.map((parameter) => ({ code: 'UNKNOWN_PARAMETER', parameter }))),
      400,
    )
  }
  const params = new URLSearchParams()
  for (const name of known) {
    const value = searchParams.get(name)?.trim()
    if (value) params.set(name, value)
  }
  try {
    const served = await ground.pages.lists.get(`api\n${params}`, () => render(ground, params))
    return respond(request, served)
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

const refusal = (faults: readonly Fault[]) => ({
  errors: faults.map(({ code, parameter }) => ({
    code,
    parameter,
    message: t(code === 'BAD_VALUE' ? 'api.badValue' : 'api.unknownParameter', { parameter }),
  })),
})

async function render(ground: Ground, params: URLSearchParams): Promise<Rendered> {
  const started = performance.now()
  const payload = await ground.payload()
  const directory = await loadDirectory(payload)
  const { filters, faults } = parseFilters(params, directory)
  const page = parseCount(params, { name: 'page', least: 1, most: lastPage, otherwise: 1 })
  const limit = parseCount(params, { name: 'limit', least: 1, most: mostPerPage, otherwise: 20 })
  const q = params.get('q') ?? ''
  const all = [...faults, ...page.faults, ...limit.faults]
  if (q.length > longestQuery) all.push({ code: 'BAD_VALUE', parameter: 'q' })
  if (all.length > 0) return rendered(refusal(all), 400, 0)
  const found = await find(payload, {
    q,
    filters,
    page: page.value,
    limit: limit.value,
    today: todayIn(siteConfig.timeZone, ground.now()),
    directory,
    kept: ground.pages.lists,
  })
  const body = {
    docs: found.docs.map((doc) => itemFor(doc, ground.origin())),
    total: found.total,
    totalIsCapped: found.isCapped,
    page: page.value,
    pages: Math.min(lastPage, Math.ceil(found.reachable / limit.value)),
    facets: withLabels(found.facets, t),
    tookMs: Math.round(performance.now() - started),
  }
  return rendered(body, 200, freshMs)
}

const rendered = (body: unknown, status: number, keepMs: number): Rendered => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
  tags: [tags.lists, tags.site],
  freshMs: keepMs,
})

type Asked = {
  q: string
  filters: Filters
  page: number
  limit: number
  today: DateOnly
  directory: Directory
  kept: PageCache
}

async function find(payload: Payload, { q, ...asked }: Asked) {
  if (q === '') {
    const { items, total, facets } = await listDocuments(payload, asked)
    const docs = items.map((item): Found => ({ item, snippet: item.summary ?? '', marks: [] }))
    return { docs, total, isCapped: false, reachable: total, facets }
  }
  const { hits, total, isCapped, reachable, facets } = await searchDocuments(payload, {
    text: q,
    ...asked,
  })
  const docs = hits.map((hit): Found => {
    const { text, marks } = hit.marked.snippet
    return { item: hit, snippet: text, marks }
  })
  return { docs, total, isCapped, reachable: Math.min(reachable, total), facets }
}
