import { type GroundId, grounds, publicGrounds } from '../../domain/disclosure/index.ts'
import { tags } from '../../domain/visibility/tags.ts'
import type { Rendered } from '../../lib/pageCache.ts'
import { registerFilterNames } from '../filterNames.ts'
import { lastPage } from '../pages/paging.ts'
import { loadDirectory } from '../queries/directory.ts'
import { parseCount } from '../queries/filters.ts'
import { listRegister, parseRegisterFilters, type RegisterListing } from '../queries/register.ts'
import type { Ground } from '../site.ts'
import { keptAnswer, refusal, rendered } from './kept.ts'

const mostPerPage = 100
const freshMs = 60_000

/**
 * `GET /api/public/not-disclosed?office=&ground=&year=&page=&limit=`: the register of what is not
 * disclosed, as `{ docs, total, titled, page, pages, grounds }`. `docs` are the entries whose title is
 * shown; `total` counts the others too.
 */
export const publicRegister = (ground: Ground, request: Request): Promise<Response> =>
  keptAnswer(ground, request, {
    name: 'register',
    known: [...registerFilterNames, 'page', 'limit'],
    render: (params) => render(ground, params),
  })

async function render(ground: Ground, params: URLSearchParams): Promise<Rendered> {
  const payload = await ground.payload()
  const directory = await loadDirectory(payload)
  const { filters, faults } = parseRegisterFilters(params, directory)
  const page = parseCount(params, { name: 'page', least: 1, most: lastPage, otherwise: 1 })
  const limit = parseCount(params, { name: 'limit', least: 1, most: mostPerPage, otherwise: 20 })
  const all = [...faults, ...page.faults, ...limit.faults]
  if (all.length > 0) return rendered(refusal(all), { status: 400, keepMs: 0 })
  const listing = await listRegister(payload, {
    filters,
    page: page.value,
    limit: limit.value,
    directory,
  })
  const { count, titled } = listing.total
  const body = {
    docs: listing.entries,
    total: count,
    titled,
    page: page.value,
    pages: Math.min(lastPage, Math.ceil(titled / limit.value)),
    grounds: grounds.map(({ id }) => groundFor(id, listing)),
  }
  return rendered(body, { keepMs: freshMs, list: tags.register })
}

function groundFor(id: GroundId, { grounds: counts }: RegisterListing) {
  const named = grounds.find((each) => each.id === id)
  const words = publicGrounds.find((each) => each.id === id)
  return {
    id,
    label: named?.label.zh,
    article: named?.article,
    explanation: words?.explanation.zh,
    example: words?.example.zh,
    part: words?.part.zh,
    ask: words?.ask.zh,
    contest: words?.contest.zh,
    ...counts[id],
  }
}
