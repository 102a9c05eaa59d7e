import { Layout } from '../components/Layout.tsx'
import { SearchForm } from '../components/SearchForm.tsx'
import type { PageContext } from '../context.ts'
import type { MessageKey } from '../messages/index.ts'
import { siteConfig } from '../site.config.ts'

export type Problem = 400 | 404 | 500 | 503

const words: Record<Problem, [title: MessageKey, lead: MessageKey]> = {
  400: ['error.400', 'error.400Lead'],
  404: ['error.404', 'error.404Lead'],
  500: ['error.500', 'error.500Lead'],
  503: ['error.503', 'error.503Lead'],
}

/** What went wrong, in plain words, and a way on. It shows nothing that needs the database. */
export function ErrorView({
  context,
  status,
  details = [],
}: {
  context: PageContext
  status: Problem
  details?: readonly string[]
}) {
  const { t, href } = context
  const [title, lead] = words[status]
  return (
    <Layout
      context={context}
      isOrphan
      hasOwnSearch
      meta={{ title: t(title), column: { name: t('site.column'), type: '首页' } }}
    >
      <div className="wrap problem">
        <h1>{t(title)}</h1>
        <p className="lead">{t(lead, { phone: siteConfig.phone })}</p>
        {details.length > 0 && (
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {status === 404 && <p>{t('error.404Help')}</p>}
        {(status === 404 || status === 400) && <SearchForm context={context} size="small" />}
        <p className="ways">
          <a href={href('/')}>{t('error.home')}</a>
          <a href={href('/catalogue')}>{t('error.catalogue')}</a>
        </p>
      </div>
    </Layout>
  )
}
