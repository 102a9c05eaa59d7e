import { DocumentList } from '../components/DocumentList.tsx'
import { Filters } from '../components/Filters.tsx'
import { Layout } from '../components/Layout.tsx'
import { Pagination } from '../components/Pagination.tsx'
import { SearchForm } from '../components/SearchForm.tsx'
import type { PageContext } from '../context.ts'
import type { Filters as Values } from '../queries/filters.ts'
import type { SearchResult } from '../queries/search.ts'
import { siteConfig } from '../site.config.ts'

export type SearchModel = {
  q: string
  filters: Values
  /** Null before anything was asked. */
  result: SearchResult | null
  page: number
  pages: number
  pathOf: (page: number) => string
}

/** Search: the field, what was found with the matches marked, ways on when nothing was. */
export function SearchView({ context, model }: { context: PageContext; model: SearchModel }) {
  const { t } = context
  const { q, filters, result, page, pages, pathOf } = model
  const title = q ? t('search.titleOf', { q }) : t('search.title')
  return (
    <Layout
      context={context}
      hasOwnSearch
      meta={{ title, column: { name: t('search.title'), type: '信息公开目录' } }}
    >
      <div className="hero slim">
        <div className="wrap">
          <h1>{t('search.title')}</h1>
          <SearchForm context={context} size="large" q={q} />
          {!result && <p className="try">{t('search.start')}</p>}
        </div>
      </div>
      <div className="wrap">
        {result && result.hits.length > 0 && (
          <>
            <Filters
              context={context}
              action="/search"
              facets={result.facets}
              filters={filters}
              q={q}
            />
            <p className="count" role="status">
              {t(result.isCapped ? 'search.foundCapped' : 'search.found', {
                count: result.total.toLocaleString('en-US'),
              })}
            </p>
            {result.isCapped && result.reachable < result.total && (
              <p className="note">{t('search.newestOnly', { count: result.reachable })}</p>
            )}
            <DocumentList context={context} items={result.hits} />
            <Pagination context={context} page={page} pages={pages} pathOf={pathOf} />
          </>
        )}
        {result && result.hits.length === 0 && <Nothing context={context} q={q} />}
      </div>
    </Layout>
  )
}

function Nothing({ context: { t, href }, q }: { context: PageContext; q: string }) {
  return (
    <section className="empty" aria-labelledby="none">
      <div role="status">
        <h2 id="none">{t('search.none', { q })}</h2>
      </div>
      <p>{t('search.noneHelp')}</p>
      <ul>
        <li>{t('search.noneWords')}</li>
        <li>
          <a href={href('/catalogue')}>{t('search.noneCatalogue')}</a>
        </li>
        <li>
          <a href={href('/requests/new')}>{t('search.noneRequest')}</a>
        </li>
        <li>{t('search.nonePhone', { phone: siteConfig.phone })}</li>
      </ul>
    </section>
  )
}
