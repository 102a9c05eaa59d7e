import type { ReactNode } from 'react'
import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Contact } from '../components/Contact.tsx'
import { Layout } from '../components/Layout.tsx'
import { ApplyForm, type ApplyModel } from '../components/request/ApplyForm.tsx'
import { ErrorSummary, type FormFault } from '../components/request/ErrorSummary.tsx'
import type { PageContext } from '../context.ts'
import { assets } from '../styles/index.ts'

/** The frame of every page of an application: its title says nothing of what is asked or by whom. */
export function ApplyPage({
  context,
  hasScripts,
  children,
}: {
  context: PageContext
  hasScripts?: boolean
  children: ReactNode
}) {
  const { t } = context
  const title = t('request.title')
  return (
    <Layout
      context={context}
      meta={{ title, description: t('apply.lead'), column: { name: title, type: '依申请公开' } }}
      scripts={hasScripts ? [assets.challenge.path, assets.suggest.path] : []}
    >
      <div className="wrap prose">
        <Breadcrumb context={context} parts={[{ name: t('nav.requests') }]} />
        {children}
      </div>
    </Layout>
  )
}

/** The form at `/requests/new`; without a model, only the ways that always work. */
export function ApplyView({
  context,
  model,
  value,
  faults,
  notes = [],
}: {
  context: PageContext
  model: ApplyModel | null
  value: (name: string) => string
  faults: readonly FormFault[]
  notes?: readonly string[]
}) {
  const { t, href } = context
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message
  return (
    <ApplyPage context={context} hasScripts={model !== null}>
      <ErrorSummary
        context={context}
        faults={faults}
        notes={model ? notes : [t('apply.away')]}
        {...(model ? {} : { title: t('request.title') })}
      />
      <h1>{t('request.title')}</h1>
      {model && (
        <>
          <p className="lead">{t('apply.lead')}</p>
          <p>
            <a href={href('/requests/track')}>{t('apply.trackLink')}</a>
          </p>
          <ApplyForm form={{ context, value, faultOf }} model={model} />
        </>
      )}
      <OtherWays context={context} />
    </ApplyPage>
  )
}

/** By post and in person: what to write, and where to. */
function OtherWays({ context }: { context: PageContext }) {
  const { t } = context
  return (
    <section>
      <h2>{t('apply.other')}</h2>
      <p>{t('request.lead')}</p>
      <h3>{t('request.content')}</h3>
      <ol>
        <li>{t('request.contentWho')}</li>
        <li>{t('request.contentWhat')}</li>
        <li>{t('request.contentForm')}</li>
      </ol>
      <h3>{t('request.post')}</h3>
      <p>{t('request.postText')}</p>
      <h3>{t('request.visit')}</h3>
      <p>{t('request.visitText')}</p>
      <Contact context={context} />
    </section>
  )
}
