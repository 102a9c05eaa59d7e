import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Layout } from '../components/Layout.tsx'
import type { PageContext } from '../context.ts'
import type { Office } from '../queries/directory.ts'

const levels = ['county', 'department', 'township'] as const

export type OfficesModel = { offices: Office[]; counts: Map<string, number> }

/** All offices that act today, by level. */
export function OfficesView({ context, model }: { context: PageContext; model: OfficesModel }) {
  const { t, c, href, contentLang } = context
  const title = t('offices.title')
  return (
    <Layout
      context={context}
      meta={{ title, description: t('offices.lead'), column: { name: title, type: '机构职能' } }}
    >
      <div className="wrap">
        <Breadcrumb context={context} parts={[{ name: title }]} />
        <h1>{title}</h1>
        <p className="lead">{t('offices.lead')}</p>
        {levels.map((level) => {
          const offices = model.offices.filter((office) => office.level === level)
          return (
            offices.length > 0 && (
              <section key={level} aria-labelledby={level}>
                <h2 id={level}>{t(`offices.${level}`)}</h2>
                <ul className="cards">
                  {offices.map((office) => (
                    <li key={office.id}>
                      <a href={href(`/offices/${office.slug}`)} lang={contentLang}>
                        {c(office.name)}
                      </a>
                      <span>
                        {t('catalogue.count', { count: model.counts.get(office.slug) ?? 0 })}
                      </span>
                      <small lang={contentLang}>
                        {[office.address && c(office.address), office.phone]
                          .filter(Boolean)
                          .join('　')}
                      </small>
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </div>
    </Layout>
  )
}
