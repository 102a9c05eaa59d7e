import { tags } from '../../domain/visibility/tags.ts'
import { registerFilterNames } from '../filterNames.ts'
import type { Page } from '../outcome.ts'
import { listRegister, parseRegisterFilters } from '../queries/register.ts'
import { NotDisclosedView } from '../views/NotDisclosedView.tsx'
import { lastPage, pageSize, pagesOf, parsePage, pathOfPage } from './paging.ts'

/** The register of what is not disclosed (不予公开信息名录). */
export const notDisclosed: Page = async ({
  payload,
  context,
  directory: loadDirectory,
  params,
}) => {
  const directory = await loadDirectory()
  const { filters, faults } = parseRegisterFilters(params, directory)
  const paging = parsePage(params)
  if (faults.length + paging.faults.length > 0) {
    return { kind: 'badRequest', faults: [...faults, ...paging.faults] }
  }
  if (paging.value > lastPage) return { kind: 'notFound' }
  const listing = await listRegister(payload, {
    filters,
    page: paging.value,
    limit: pageSize,
    directory,
  })
  const pages = pagesOf(listing.total.titled)
  if (paging.value > pages) return { kind: 'notFound' }
  const model = {
    listing,
    filters,
    page: paging.value,
    pages,
    isCut: listing.total.titled > lastPage * pageSize,
    pathOf: pathOfPage('/not-disclosed', params, registerFilterNames),
  }
  return {
    kind: 'view',
    view: <NotDisclosedView context={context} model={model} />,
    tags: [tags.register, tags.site],
  }
}
