import type { Payload } from 'payload'
import { type DateOnly, todayIn } from '../../domain/dates/index.ts'
import type { PageCache, Rendered } from '../../lib/pageCache.ts'
import { messagesIn } from '../messages/index.ts'
import { lastPage } from '../pages/paging.ts'
import { listDocuments } from '../queries/catalogue.ts'
import { type Directory, loadDirectory } from '../queries/directory.ts'
import { type Filters, parseCount, parseFilters } from '../queries/filters.ts'
import { searchDocuments } from '../queries/search.ts'
import { longestQuery } from '../queries/searchQuery.ts'
import { siteConfig } from '../site.config.ts'
import type { Ground } from '../site.ts'
import { keptAnswer, refusal, rendered } from './kept.ts'
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
export const publicDocuments = (ground: Ground, request: Request): Promise<Response> =>
  keptAnswer(ground, request, {
    name: 'api',
    known,
    render: (params) => render(ground, params),
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
  if (all.length > 0) return rendered(refusal(all), { status: 400, keepMs: 0 })
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
  return rendered(body, { keepMs: freshMs })
}

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
