import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Contact } from '../components/Contact.tsx'
import { Layout } from '../components/Layout.tsx'
import { SearchForm } from '../components/SearchForm.tsx'
import type { PageContext } from '../context.ts'

/** How to request information today: by post and in person, until it can be done online. */
export function RequestView({ context }: { context: PageContext }) {
  const { t } = context
  const title = t('request.title')
  return (
    <Layout
      context={context}
      hasOwnSearch
      meta={{ title, description: t('request.lead'), column: { name: title, type: '依申请公开' } }}
    >
      <div className="wrap prose">
        <Breadcrumb context={context} parts={[{ name: t('nav.requests') }]} />
        <h1>{title}</h1>
        <p className="lead">{t('request.first')}</p>
        <SearchForm context={context} size="small" />
        <p>{t('request.lead')}</p>
        <h2>{t('request.content')}</h2>
        <ol>
          <li>{t('request.contentWho')}</li>
          <li>{t('request.contentWhat')}</li>
          <li>{t('request.contentForm')}</li>
        </ol>
        <h2>{t('request.post')}</h2>
        <p>{t('request.postText')}</p>
        <h2>{t('request.visit')}</h2>
        <p>{t('request.visitText')}</p>
        <Contact context={context} />
      </div>
    </Layout>
  )
}
