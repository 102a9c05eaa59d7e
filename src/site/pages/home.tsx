import { tags } from '../../domain/visibility/tags.ts'
import type { Page } from '../outcome.ts'
import { latestDocuments } from '../queries/catalogue.ts'
import { countDocuments } from '../queries/counts.ts'
import { facetsOf } from '../queries/facets.ts'
import { loadFigures } from '../queries/figures.ts'
import { noFilters } from '../queries/filters.ts'
import { HomeView } from '../views/HomeView.tsx'

const shownDocuments = 12
const shownThemes = 10

export const home: Page = async ({ payload, context, directory: loadDirectory, kept }) => {
  const { today } = context
  const directory = await loadDirectory()
  const [latest, figures, counts] = await Promise.all([
    latestDocuments(payload, { limit: shownDocuments, directory, today }),
    loadFigures(payload, today),
    countDocuments(payload, { kept, filters: noFilters, directory, today }),
  ])
  const themes = facetsOf(counts, directory).category.slice(0, shownThemes)
  return {
    kind: 'view',
    view: <HomeView context={context} model={{ latest, figures, themes }} />,
    tags: [tags.lists, tags.site],
  }
}
