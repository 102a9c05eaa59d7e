import type { ReactNode } from 'react'
import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Contact } from '../components/Contact.tsx'
import { Layout } from '../components/Layout.tsx'
import { ErrorSummary, type FormFault } from '../components/request/ErrorSummary.tsx'
import { TextField } from '../components/request/Field.tsx'
import type { PageContext } from '../context.ts'

/** The frame of every page at `/requests/track`: the same title, whatever is found. */
export function TrackPage({ context, children }: { context: PageContext; children: ReactNode }) {
  const { t } = context
  const title = t('track.title')
  return (
    <Layout
      context={context}
      meta={{ title, description: t('track.lead'), column: { name: title, type: '依申请公开' } }}
    >
      <div className="wrap prose">
        <Breadcrumb context={context} parts={[{ name: title }]} />
        {children}
      </div>
    </Layout>
  )
}

/** Number and code. A wrong pair is told in one way, whichever of the two is wrong. */
export function TrackView({
  context,
  receiptNumber = '',
  faults = [],
}: {
  context: PageContext
  receiptNumber?: string
  faults?: readonly FormFault[]
}) {
  const { t, href } = context
  const form = {
    context,
    value: (name: string) => (name === 'receiptNumber' ? receiptNumber : ''),
    faultOf: () => undefined,
  }
  return (
    <TrackPage context={context}>
      <ErrorSummary context={context} title={t('track.errors')} faults={faults} />
      <h1>{t('track.title')}</h1>
      <p className="lead">{t('track.lead')}</p>
      <form
        className="form"
        method="post"
        action={href('/requests/track')}
        autoComplete="off"
        noValidate
      >
        <TextField
          form={form}
          name="receiptNumber"
          label={t('track.number')}
          hint={t('track.numberHint')}
          most={100}
          isRequired
          isShort
        />
        <TextField form={form} name="accessCode" label={t('track.code')} most={100} isRequired />
        <p className="field">
          <button className="btn large" type="submit">
            {t('track.button')}
          </button>
        </p>
      </form>
      <p>
        <a href={href('/requests/new')}>{t('track.new')}</a>
      </p>
      <Contact context={context} />
    </TrackPage>
  )
}
