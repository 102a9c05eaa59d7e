import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Contact } from '../components/Contact.tsx'
import { Layout } from '../components/Layout.tsx'
import type { PageContext } from '../context.ts'

/** 公开指南: what Art. 12 asks for, and nothing that is not so today. */
export function GuideView({ context }: { context: PageContext }) {
  const { t, href } = context
  const title = t('guide.title')
  return (
    <Layout
      context={context}
      meta={{ title, description: t('guide.lead'), column: { name: title, type: '信息公开指南' } }}
    >
      <div className="wrap prose">
        <Breadcrumb context={context} parts={[{ name: t('nav.guide') }]} />
        <h1>{title}</h1>
        <p className="lead">{t('guide.lead')}</p>
        <h2>{t('guide.scope')}</h2>
        <p>
          {t('guide.scopeText')} <a href={href('/catalogue')}>{t('guide.scopeLink')}</a>
        </p>
        <h2>{t('guide.how')}</h2>
        <ul>
          <li>{t('guide.howSearch')}</li>
          <li>
            {t('guide.howFeeds')} <a href="/feed.xml">RSS</a> <a href="/feed.atom">Atom</a>{' '}
            <a href="/feed.json">JSON</a>
          </li>
          <li>{t('guide.howVisit')}</li>
        </ul>
        <h2>{t('guide.request')}</h2>
        <p>
          {t('guide.requestText')} <a href={href('/requests/new')}>{t('request.title')}</a>
        </p>
        <p>
          {t('register.inGuide')} <a href={href('/not-disclosed')}>{t('register.title')}</a>
        </p>
        <p>{t('guide.fee')}</p>
        <h2>{t('guide.contact')}</h2>
        <Contact context={context} />
        <h2>{t('guide.remedy')}</h2>
        <p>{t('guide.remedyText')}</p>
      </div>
    </Layout>
  )
}
