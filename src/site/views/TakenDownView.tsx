import { Layout } from '../components/Layout.tsx'
import type { PageContext } from '../context.ts'
import type { TakenDown } from '../queries/document.ts'
import { siteConfig } from '../site.config.ts'

/** In the place of a document that was taken down: that it was, when and why; nothing of what it said. */
export function TakenDownView({ context, model }: { context: PageContext; model: TakenDown }) {
  const { t, href, date } = context
  const { indexNumber, reason, on } = model
  return (
    <Layout
      context={context}
      isOrphan
      meta={{ title: t('error.410'), column: { name: t('catalogue.title'), type: '信息公开目录' } }}
    >
      <div className="wrap problem">
        <h1>{t('error.410')}</h1>
        <p className="lead">
          {on
            ? t('error.410Lead', { indexNumber, date: date(on) })
            : t('error.410LeadUndated', { indexNumber })}
        </p>
        <dl className="contact">
          <div>
            <dt>{t('error.410Reason')}</dt>
            <dd>{t(`reason.${reason as 'other'}`)}</dd>
          </div>
          <div>
            <dt>{t('contact.phone')}</dt>
            <dd>{siteConfig.phone}</dd>
          </div>
        </dl>
        <p>{t('error.410Help')}</p>
        <p className="ways">
          <a href={href('/catalogue')}>{t('error.catalogue')}</a>
          <a href={href('/requests/new')}>{t('request.title')}</a>
        </p>
      </div>
    </Layout>
  )
}
