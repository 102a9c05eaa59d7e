import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { DocumentList } from '../components/DocumentList.tsx'
import { Layout } from '../components/Layout.tsx'
import type { PageContext } from '../context.ts'
import type { Item } from '../queries/items.ts'

const national = [
  ['rules.reg', 'rules.regNote'],
  ['rules.fee', 'rules.feeNote'],
  ['rules.site', 'rules.siteNote'],
] as const

/** 公开制度: the national rules by name and number, and the county's own from the catalogue. */
export function RulesView({ context, model }: { context: PageContext; model: { local: Item[] } }) {
  const { t } = context
  const title = t('rules.title')
  return (
    <Layout
      context={context}
      meta={{ title, description: t('rules.lead'), column: { name: title, type: '政策文件' } }}
    >
      <div className="wrap prose">
        <Breadcrumb context={context} parts={[{ name: t('nav.rules') }]} />
        <h1>{title}</h1>
        <p className="lead">{t('rules.lead')}</p>
        <h2>{t('rules.national')}</h2>
        <dl className="rules">
          {national.map(([name, note]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{t(note)}</dd>
            </div>
          ))}
        </dl>
        <h2>{t('rules.local')}</h2>
        {model.local.length === 0 ? (
          <p>{t('rules.localNone')}</p>
        ) : (
          <DocumentList context={context} items={model.local} />
        )}
      </div>
    </Layout>
  )
}
