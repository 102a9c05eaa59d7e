import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { DocumentList } from '../components/DocumentList.tsx'
import { Layout } from '../components/Layout.tsx'
import type { PageContext } from '../context.ts'
import type { Office } from '../queries/directory.ts'
import type { Item } from '../queries/items.ts'

export type OfficeModel = { office: Office; predecessors: Office[]; latest: Item[] }

/** One office: how to reach it, what it was called, what it discloses. */
export function OfficeView({ context, model }: { context: PageContext; model: OfficeModel }) {
  const { t, c, href, contentLang } = context
  const { office, predecessors, latest } = model
  const name = c(office.name)
  return (
    <Layout context={context} meta={{ title: name, column: { name, type: '机构职能' } }}>
      <div className="wrap">
        <Breadcrumb
          context={context}
          parts={[{ name: t('offices.title'), path: '/offices' }, { name }]}
        />
        <h1 lang={contentLang}>{name}</h1>
        <Facts context={context} office={office} predecessors={predecessors} />
        <section aria-labelledby="documents">
          <h2 id="documents">{t('offices.documents')}</h2>
          {latest.length === 0 ? (
            <p className="empty">{t('offices.none')}</p>
          ) : (
            <>
              <DocumentList context={context} items={latest} />
              <p className="more">
                <a href={href(`/catalogue?office=${office.slug}`)}>{t('offices.all')}</a>
              </p>
            </>
          )}
        </section>
      </div>
    </Layout>
  )
}

function Facts({
  context: { t, c, date, contentLang },
  office,
  predecessors,
}: {
  context: PageContext
  office: Office
  predecessors: Office[]
}) {
  const former = office.formerNames.map(({ name, until }) =>
    until ? t('offices.formerUntil', { name: c(name), date: date(until) }) : c(name),
  )
  const rows = [
    ['offices.address', office.address && c(office.address)],
    ['offices.phone', office.phone],
    ['offices.former', former.join('；')],
    ['offices.predecessors', predecessors.map((each) => c(each.name)).join('；')],
  ] as const
  return (
    <dl className="contact">
      {rows.map(
        ([key, value]) =>
          value && (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd lang={contentLang}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
