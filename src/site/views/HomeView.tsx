import { DocumentList } from '../components/DocumentList.tsx'
import { Layout } from '../components/Layout.tsx'
import { SearchForm } from '../components/SearchForm.tsx'
import { sections } from '../components/sections.ts'
import type { PageContext } from '../context.ts'
import type { Facet } from '../queries/facets.ts'
import type { Figures } from '../queries/figures.ts'
import type { Item } from '../queries/items.ts'
import { siteConfig } from '../site.config.ts'

export type HomeModel = { latest: Item[]; figures: Figures; themes: Facet[] }

/** Search first; then the five statutory sections, what is new, and the account of the year. */
export function HomeView({ context, model }: { context: PageContext; model: HomeModel }) {
  const { t, c, href, contentLang } = context
  return (
    <Layout
      context={context}
      hasOwnSearch
      meta={{ title: t('site.home'), column: { name: t('site.column'), type: '首页' } }}
    >
      <section className="hero">
        <div className="wrap">
          <h1>{t('home.heading')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <SearchForm context={context} size="large" />
          <p className="try">
            {t('search.try')}
            <span lang={contentLang}>
              {siteConfig.suggestions.map((word) => (
                <a key={word} href={href(`/search?q=${encodeURIComponent(word)}`)}>
                  {c(word)}
                </a>
              ))}
            </span>
          </p>
        </div>
      </section>
      <div className="wrap">
        <Sections context={context} total={model.figures.total} />
        <div className="cols">
          <section aria-labelledby="latest">
            <h2 id="latest">{t('home.latest')}</h2>
            {model.latest.length === 0 ? (
              <p className="empty">{t('home.none')}</p>
            ) : (
              <DocumentList context={context} items={model.latest} />
            )}
            <p className="more">
              <a href={href('/catalogue')}>{t('home.all')}</a>
            </p>
          </section>
          <aside>
            <Account context={context} figures={model.figures} />
            <Themes context={context} themes={model.themes} />
            <OtherWays context={context} />
          </aside>
        </div>
      </div>
    </Layout>
  )
}

function Sections({ context: { t, href }, total }: { context: PageContext; total: number }) {
  return (
    <ul className="five" aria-label={t('site.sections')}>
      {sections.map(({ path, name, note }) => (
        <li key={path}>
          <a href={href(path)}>
            <b>{t(name)}</b>
            <span>{t(note, { count: total.toLocaleString('en-US') })}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Account({ context: { t }, figures }: { context: PageContext; figures: Figures }) {
  const { year, published, onTime, repealed, takenDown } = figures
  const unit = t('home.unit')
  const rate = onTime && Math.floor((onTime.count / onTime.of) * 1000) / 10
  const rows = [
    ['home.published', published, unit],
    ['home.onTime', rate ?? '—', rate === null ? '' : '%'],
    ['home.repealed', repealed, unit],
    ['home.takenDown', takenDown, unit],
  ] as const
  return (
    <section aria-labelledby="account">
      <h2 id="account">{t('home.figures', { year })}</h2>
      <dl className="facts">
        {rows.map(([key, value, of]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              {value}
              {of && <small>{of}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">{t('home.figuresNote')}</p>
    </section>
  )
}

function Themes({ context, themes }: { context: PageContext; themes: Facet[] }) {
  const { t, c, href, contentLang } = context
  if (themes.length === 0) return null
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">{t('home.themes')}</h2>
      <ul className="themes">
        {themes.map(({ value, label, count }) => (
          <li key={value}>
            <a href={href(`/catalogue?category=${encodeURIComponent(value)}`)}>
              <span lang={contentLang}>{c(label)}</span> <small>{count}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OtherWays({ context: { t, href } }: { context: PageContext }) {
  return (
    <section aria-labelledby="other">
      <h2 id="other">{t('home.other')}</h2>
      <ul className="plain">
        <li>
          {t('home.feeds')}
          <a href="/feed.xml">RSS</a> <a href="/feed.atom">Atom</a> <a href="/feed.json">JSON</a>
        </li>
        <li>
          <a href={href('/offices')}>{t('home.offices')}</a>
        </li>
        <li>
          <a href="/ledger/head.json">{t('home.ledger')}</a>
        </li>
      </ul>
    </section>
  )
}
