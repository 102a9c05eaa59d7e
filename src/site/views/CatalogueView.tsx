import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { DocumentList } from '../components/DocumentList.tsx'
import { Filters } from '../components/Filters.tsx'
import { Layout } from '../components/Layout.tsx'
import { Pagination } from '../components/Pagination.tsx'
import type { PageContext } from '../context.ts'
import type { Listing } from '../queries/catalogue.ts'
import type { Filters as Values } from '../queries/filters.ts'

export type CatalogueModel = {
  listing: Listing
  filters: Values
  page: number
  pages: number
  /** Pages that the catalogue has, when there are more than can be turned to. */
  isCut: boolean
  /** All years that have documents. */
  years: number[]
  /** Set on `/catalogue/<year>`. */
  fixedYear: number | null
  pathOf: (page: number) => string
}

/** The catalogue: years, filters, documents. */
export function CatalogueView({ context, model }: { context: PageContext; model: CatalogueModel }) {
  const { t, href } = context
  const { listing, filters, page, pages, fixedYear } = model
  const title = fixedYear ? t('catalogue.yearTitle', { year: fixedYear }) : t('catalogue.title')
  return (
    <Layout
      context={context}
      meta={{
        title,
        description: t('catalogue.lead'),
        column: { name: title, type: '信息公开目录' },
      }}
    >
      <div className="wrap">
        <Breadcrumb
          context={context}
          parts={
            fixedYear
              ? [{ name: t('catalogue.title'), path: '/catalogue' }, { name: title }]
              : [{ name: title }]
          }
        />
        <h1>{title}</h1>
        <p className="lead">
          {t('catalogue.lead')} {t('register.inCatalogue')}{' '}
          <a href={href('/not-disclosed')}>{t('register.title')}</a>
        </p>
        <Years context={context} years={model.years} year={fixedYear} />
        <Filters
          context={context}
          action={fixedYear ? `/catalogue/${fixedYear}` : '/catalogue'}
          facets={listing.facets}
          filters={filters}
          without={fixedYear ? ['year'] : []}
        />
        <p className="count" role="status">
          {t('catalogue.count', { count: listing.total.toLocaleString('en-US') })}
        </p>
        {listing.items.length === 0 ? (
          <p className="empty">{t('catalogue.none')}</p>
        ) : (
          <DocumentList context={context} items={listing.items} isCatalogue />
        )}
        <Pagination context={context} page={page} pages={pages} pathOf={model.pathOf} />
        {model.isCut && page === pages && (
          <p className="note">{t('catalogue.tooMany', { pages })}</p>
        )}
      </div>
    </Layout>
  )
}

function Years({
  context: { t, href },
  years,
  year,
}: {
  context: PageContext
  years: number[]
  year: number | null
}) {
  if (years.length === 0) return null
  return (
    <nav className="years" aria-label={t('catalogue.years')}>
      <a href={href('/catalogue')} aria-current={year === null ? 'page' : undefined}>
        {t('catalogue.allYears')}
      </a>
      {years.map((each) => (
        <a
          key={each}
          href={href(`/catalogue/${each}`)}
          aria-current={each === year ? 'page' : undefined}
        >
          {each}
        </a>
      ))}
    </nav>
  )
}
