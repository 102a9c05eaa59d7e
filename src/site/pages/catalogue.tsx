import { tags } from '../../domain/visibility/tags.ts'
import type { Asked, Outcome, Page } from '../outcome.ts'
import { documentYears } from '../queries/addresses.ts'
import { listDocuments } from '../queries/catalogue.ts'
import { parseFilters } from '../queries/filters.ts'
import { CatalogueView } from '../views/CatalogueView.tsx'
import { lastPage, pageSize, pagesOf, parsePage, pathOfPage } from './paging.ts'

export const catalogue: Page = (asked) => show(asked, null)

/** The catalogue of one year: by the year in which documents were formed. */
export const catalogueOfYear: Page = (asked) => show(asked, Number(asked.captured[0]))

async function show(
  { payload, context, directory: loadDirectory, kept, params }: Asked,
  year: number | null,
): Promise<Outcome> {
  const directory = await loadDirectory()
  const asked = parseFilters(params, directory)
  const paging = parsePage(params)
  const faults = [...asked.faults, ...paging.faults]
  if (faults.length > 0) return { kind: 'badRequest', faults }
  if (paging.value > lastPage) return { kind: 'notFound' }
  const filters = year === null ? asked.filters : { ...asked.filters, year }
  const [listing, years] = await Promise.all([
    listDocuments(payload, {
      filters,
      page: paging.value,
      limit: pageSize,
      directory,
      kept,
      today: context.today,
    }),
    documentYears(payload),
  ])
  if (year !== null && !years.includes(year)) return { kind: 'notFound' }
  // The list has become shorter than it was when somebody linked to this page.
  if (paging.value > pagesOf(listing.total)) return { kind: 'notFound' }
  const model = {
    listing,
    filters,
    page: paging.value,
    pages: pagesOf(listing.total),
    isCut: listing.total > lastPage * pageSize,
    years,
    fixedYear: year,
    pathOf: pathOfPage(year === null ? '/catalogue' : `/catalogue/${year}`, params),
  }
  return {
    kind: 'view',
    view: <CatalogueView context={context} model={model} />,
    tags: [tags.lists, tags.site],
  }
}
