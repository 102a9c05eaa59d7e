import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Contact } from '../components/Contact.tsx'
import { DocumentList } from '../components/DocumentList.tsx'
import { Layout } from '../components/Layout.tsx'
import type { PageContext } from '../context.ts'
import type { Item } from '../queries/items.ts'

/** 公开年报: those that are published here; how to get the others. */
export function ReportsView({
  context,
  model,
}: {
  context: PageContext
  model: { reports: Item[] }
}) {
  const { t } = context
  const title = t('reports.title')
  return (
    <Layout
      context={context}
      meta={{
        title,
        description: t('reports.lead'),
        column: { name: title, type: '信息公开年报' },
      }}
    >
      <div className="wrap prose">
        <Breadcrumb context={context} parts={[{ name: t('nav.reports') }]} />
        <h1>{title}</h1>
        <p className="lead">{t('reports.lead')}</p>
        {model.reports.length > 0 ? (
          <DocumentList context={context} items={model.reports} />
        ) : (
          <>
            <p>{t('reports.none')}</p>
            <Contact context={context} />
          </>
        )}
      </div>
    </Layout>
  )
}
