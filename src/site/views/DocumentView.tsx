import { Banners } from '../components/Banners.tsx'
import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Chain } from '../components/Chain.tsx'
import { Downloads } from '../components/Downloads.tsx'
import { Layout } from '../components/Layout.tsx'
import { Metadata } from '../components/Metadata.tsx'
import { Proof } from '../components/Proof.tsx'
import { Title } from '../components/Title.tsx'
import type { PageContext } from '../context.ts'
import { languages } from '../language.ts'
import { Body } from '../lexical/Body.tsx'
import { blocksOf } from '../lexical/nodes.ts'
import type { PublicDocument } from '../queries/document.ts'
import { documentPath } from '../queries/items.ts'
import { siteConfig } from '../site.config.ts'
import { localTime } from '../time.ts'

export type DocumentModel = {
  document: PublicDocument
  /** Working days from forming to publication; null where no calendar reaches. */
  workingDays: number | null
}

/** A document as a gazette prints it: its record, its text, what came before and after. */
export function DocumentView({ context, model }: { context: PageContext; model: DocumentModel }) {
  const { t, c, href, contentLang, language, origin } = context
  const { document } = model
  const path = documentPath(document.indexNumber)
  const category = document.categories[0]
  const hasBody = blocksOf(document.body).length > 0
  return (
    <Layout
      context={context}
      meta={{
        title: c(document.title),
        description: c(document.summary ?? document.title),
        column: { name: t('catalogue.title'), type: '信息公开目录' },
        article: {
          title: c(document.title),
          publishedAt: localTime(document.publishedAt),
          source: c(document.office?.name ?? siteConfig.name),
          keywords: document.keywords && c(document.keywords),
          url: `${origin}${href(path)}`,
        },
      }}
    >
      <div className="wrap document">
        <Breadcrumb
          context={context}
          parts={[
            { name: t('nav.catalogue'), path: '/catalogue' },
            ...(category
              ? [{ name: c(category.name), path: `/catalogue?category=${category.slug}` }]
              : []),
            { name: document.documentNumber ? c(document.documentNumber) : document.indexNumber },
          ]}
        />
        <Metadata context={context} model={model} />
        <Banners context={context} document={document} />
        {language !== 'zh' && (
          <p className="note converted">
            {t(language === 'en' ? 'site.chineseOnly' : 'site.converted')}{' '}
            {language !== 'en' && (
              <a href={path} hrefLang={languages.zh.tag}>
                {t('site.original')}
              </a>
            )}
          </p>
        )}
        <div className="cols">
          <article>
            <header lang={contentLang}>
              <h1>
                <Title text={document.title} convert={c} />
              </h1>
              {document.documentNumber && <p className="no">{c(document.documentNumber)}</p>}
            </header>
            <div className="body" lang={contentLang}>
              {hasBody ? (
                <Body body={document.body} words={{ convert: c, tableLabel: t('doc.table') }} />
              ) : (
                <p>{t('doc.noBody')}</p>
              )}
            </div>
            <Proof context={context} fingerprint={document.fingerprint} />
          </article>
          <aside>
            <Chain context={context} document={document} />
            <Downloads context={context} document={document} />
            <section aria-labelledby="say">
              <h2 id="say">{t('doc.say')}</h2>
              <ul className="plain">
                <li>
                  <a href={href('/feedback')}>{t('doc.wrong')}</a>
                </li>
                <li>
                  <a href={href('/requests/new')}>{t('doc.ask')}</a>
                </li>
              </ul>
            </section>
          </aside>
        </div>
      </div>
    </Layout>
  )
}
