import { tags } from '../../domain/visibility/tags.ts'
import type { ColumnType } from '../components/Meta.tsx'
import type { MessageKey } from '../messages/index.ts'
import type { Asked, Page } from '../outcome.ts'
import { documentYears } from '../queries/addresses.ts'
import { noFilters } from '../queries/filters.ts'
import type { Item } from '../queries/items.ts'
import { searchDocuments } from '../queries/search.ts'
import { GuideView } from '../views/GuideView.tsx'
import { NoticeView } from '../views/NoticeView.tsx'
import { ReportsView } from '../views/ReportsView.tsx'
import { RulesView } from '../views/RulesView.tsx'
import { SitemapView } from '../views/SitemapView.tsx'

export const guide: Page = async ({ context }) => ({
  kind: 'view',
  view: <GuideView context={context} />,
  tags: [tags.site],
})

export const rules: Page = async (asked) => ({
  kind: 'view',
  view: (
    <RulesView
      context={asked.context}
      model={{ local: await withTitle(asked, '信息公开', /办法|规定|制度|细则|规范/) }}
    />
  ),
  tags: [tags.lists, tags.site],
})

export const reports: Page = async (asked) => ({
  kind: 'view',
  view: (
    <ReportsView
      context={asked.context}
      model={{ reports: await withTitle(asked, '信息公开 年度报告', /信息公开.*年度报告/) }}
    />
  ),
  tags: [tags.lists, tags.site],
})

export const sitemapPage: Page = async ({ payload, context, directory: loadDirectory }) => {
  const directory = await loadDirectory()
  const model = {
    years: await documentYears(payload),
    offices: directory.offices.filter(({ successor }) => successor === null),
  }
  return {
    kind: 'view',
    view: <SitemapView context={context} model={model} />,
    tags: [tags.lists, tags.site],
  }
}

/** A page that says that something is not online yet, and what to do instead. */
export const notice =
  (title: MessageKey, lead: MessageKey, type: ColumnType): Page =>
  async ({ context }) => ({
    kind: 'view',
    view: (
      <NoticeView context={context} title={context.t(title)} lead={context.t(lead)} type={type} />
    ),
    tags: [tags.site],
  })

/** Public documents found by words, whose title says that they belong here. */
async function withTitle(
  { payload, context, directory }: Asked,
  text: string,
  title: RegExp,
): Promise<Item[]> {
  const { hits } = await searchDocuments(payload, {
    text,
    filters: noFilters,
    page: 1,
    limit: 100,
    directory: await directory(),
    today: context.today,
  })
  return hits
    .filter((hit) => title.test(hit.title))
    .map(({ marked: _marked, ...item }) => item)
    .sort((a, b) => (a.formedOn < b.formedOn ? 1 : -1))
}
