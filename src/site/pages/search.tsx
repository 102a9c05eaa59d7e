import { tags } from '../../domain/visibility/tags.ts'
import type { Page } from '../outcome.ts'
import { parseFilters } from '../queries/filters.ts'
import { searchDocuments } from '../queries/search.ts'
import { longestQuery } from '../queries/searchQuery.ts'
import { SearchView } from '../views/SearchView.tsx'
import { lastPage, pageSize, pagesOf, parsePage, pathOfPage } from './paging.ts'

export const search: Page = async ({ payload, context, directory: loadDirectory, params }) => {
  const directory = await loadDirectory()
  const q = params.get('q')?.trim() ?? ''
  const asked = parseFilters(params, directory)
  const paging = parsePage(params)
  const faults = [...asked.faults, ...paging.faults]
  if (q.length > longestQuery) faults.push({ code: 'BAD_VALUE', parameter: 'q' })
  if (faults.length > 0) return { kind: 'badRequest', faults }
  if (paging.value > lastPage) return { kind: 'notFound' }
  const { filters } = asked
  const result =
    q === ''
      ? null
      : await searchDocuments(payload, {
          text: q,
          filters,
          page: paging.value,
          limit: pageSize,
          directory,
          today: context.today,
        })
  const model = {
    q,
    filters,
    result,
    page: paging.value,
    pages: pagesOf(Math.min(result?.reachable ?? 0, result?.total ?? 0)),
    pathOf: pathOfPage('/search', params),
  }
  return {
    kind: 'view',
    view: <SearchView context={context} model={model} />,
    tags: [tags.lists, tags.site],
  }
}
