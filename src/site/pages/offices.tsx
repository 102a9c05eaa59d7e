import { tags } from '../../domain/visibility/tags.ts'
import type { Page } from '../outcome.ts'
import { latestDocuments } from '../queries/catalogue.ts'
import { countDocuments } from '../queries/counts.ts'
import { facetsOf } from '../queries/facets.ts'
import { noFilters } from '../queries/filters.ts'
import { OfficesView } from '../views/OfficesView.tsx'
import { OfficeView } from '../views/OfficeView.tsx'
import { pageSize } from './paging.ts'

export const offices: Page = async ({ payload, context, directory: loadDirectory, kept }) => {
  const directory = await loadDirectory()
  const counts = await countDocuments(payload, {
    kept,
    filters: noFilters,
    directory,
    today: context.today,
  })
  const model = {
    offices: directory.offices.filter(({ successor }) => successor === null),
    counts: new Map(facetsOf(counts, directory).office.map(({ value, count }) => [value, count])),
  }
  return {
    kind: 'view',
    view: <OfficesView context={context} model={model} />,
    tags: [tags.lists, tags.site],
  }
}

/** One office; the address of an office that was merged leads to the one that took it over. */
export const office: Page = async ({ payload, context, directory: loadDirectory, captured }) => {
  const directory = await loadDirectory()
  const found = directory.offices.find(({ slug }) => slug === captured[0])
  if (!found) return { kind: 'notFound' }
  const heir = directory.heirOf(found)
  if (heir.id !== found.id) {
    return {
      kind: 'redirect',
      status: 308,
      to: context.href(`/offices/${heir.slug}`),
      tags: [tags.site],
    }
  }
  const { today } = context
  const latest = await latestDocuments(payload, {
    limit: pageSize,
    directory,
    today,
    filters: { ...noFilters, office: found },
  })
  const predecessors = directory.withPredecessors(found).filter(({ id }) => id !== found.id)
  return {
    kind: 'view',
    view: <OfficeView context={context} model={{ office: found, predecessors, latest }} />,
    tags: [tags.site, ...[found, ...predecessors].map(({ id }) => tags.office(id))],
  }
}
