import { publicGrounds, remedy } from '../../domain/disclosure/index.ts'
import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { GroundCard } from '../components/GroundCard.tsx'
import { Layout } from '../components/Layout.tsx'
import { Pagination } from '../components/Pagination.tsx'
import { RegisterFilters } from '../components/RegisterFilters.tsx'
import { RegisterList } from '../components/RegisterList.tsx'
import type { PageContext } from '../context.ts'
import { labelIn } from '../names.ts'
import type { RegisterListing, RegisterFilters as Values } from '../queries/register.ts'

export type NotDisclosedModel = {
  listing: RegisterListing
  filters: Values
  page: number
  pages: number
  /** There are more entries than can be turned to. */
  isCut: boolean
  pathOf: (page: number) => string
}

/** What is not disclosed: the entries first, then what each ground means for whoever wants to know. */
export function NotDisclosedView({
  context,
  model: { listing, filters, page, pages, isCut, pathOf },
}: {
  context: PageContext
  model: NotDisclosedModel
}) {
  const { t, href, language } = context
  const title = t('register.title')
  const { count, titled } = listing.total
  const untitled = count - titled
  return (
    <Layout
      context={context}
      meta={{
        title,
        description: t('register.lead'),
        column: { name: title, type: '信息公开目录' },
      }}
    >
      <div className="wrap register">
        <Breadcrumb context={context} parts={[{ name: title }]} />
        <h1>{title}</h1>
        <p className="lead">{t('register.lead')}</p>
        <p className="jump">
          <a href="#why">{t('register.why')}</a> <a href="#contest">{t('register.contest')}</a>
        </p>
        <RegisterFilters context={context} facets={listing.facets} filters={filters} />
        <p className="count" role="status">
          {t('register.count', { count, titled })}
        </p>
        {listing.entries.length === 0 ? (
          <p className="empty">{t('register.none')}</p>
        ) : (
          <RegisterList context={context} entries={listing.entries} />
        )}
        {untitled > 0 && <p className="note">{t('register.untitled', { count: untitled })}</p>}
        <Pagination context={context} page={page} pages={pages} pathOf={pathOf} />
        {isCut && page === pages && <p className="note">{t('catalogue.tooMany', { pages })}</p>}
        <section aria-labelledby="why">
          <h2 id="why">{t('register.why')}</h2>
          <p>
            {t('register.whyLead')} <a href={href('/requests/new')}>{t('register.apply')}</a>
          </p>
          <div className="grounds">
            {publicGrounds.map((ground) => (
              <GroundCard
                key={ground.id}
                context={context}
                ground={ground}
                count={listing.grounds[ground.id]}
              />
            ))}
          </div>
          <h2 id="contest">{t('register.contest')}</h2>
          <p>{labelIn(remedy, language)}</p>
          <p>
            <a href="/api/public/not-disclosed">{t('register.json')}</a>
          </p>
        </section>
      </div>
    </Layout>
  )
}
