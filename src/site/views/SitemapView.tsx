import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Layout } from '../components/Layout.tsx'
import { sections } from '../components/sections.ts'
import type { PageContext } from '../context.ts'
import type { Office } from '../queries/directory.ts'

const services = [
  ['/search', 'search.title'],
  ['/not-disclosed', 'register.title'],
  ['/requests/track', 'track.title'],
  ['/services', 'services.title'],
  ['/consultations', 'consultations.title'],
  ['/feedback', 'feedback.title'],
] as const

/** Every page of the site on one page; the documents by year. */
export function SitemapView({
  context,
  model,
}: {
  context: PageContext
  model: { years: number[]; offices: Office[] }
}) {
  const { t, c, href, contentLang } = context
  const title = t('sitemap.title')
  return (
    <Layout context={context} meta={{ title, column: { name: title, type: '信息公开目录' } }}>
      <div className="wrap prose">
        <Breadcrumb context={context} parts={[{ name: title }]} />
        <h1>{title}</h1>
        <h2>{t('site.sections')}</h2>
        <ul className="inline">
          {sections.map(({ path, name }) => (
            <li key={path}>
              <a href={href(path)}>{t(name)}</a>
            </li>
          ))}
        </ul>
        <h2>{t('catalogue.years')}</h2>
        <ul className="inline">
          {model.years.map((year) => (
            <li key={year}>
              <a href={href(`/catalogue/${year}`)}>{year}</a>
            </li>
          ))}
        </ul>
        <h2>
          <a href={href('/offices')}>{t('offices.title')}</a>
        </h2>
        <ul className="inline" lang={contentLang}>
          {model.offices.map(({ slug, name }) => (
            <li key={slug}>
              <a href={href(`/offices/${slug}`)}>{c(name)}</a>
            </li>
          ))}
        </ul>
        <h2>{t('home.other')}</h2>
        <ul className="inline">
          {services.map(([path, name]) => (
            <li key={path}>
              <a href={href(path)}>{t(name)}</a>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  )
}
