import { Layout } from '../components/Layout.tsx'
import type { PageContext } from '../context.ts'

/** A form that was not taken at all: too large, or not to be read. What was typed is a step back. */
export function FormProblemView({
  context,
  status,
  path,
}: {
  context: PageContext
  status: 400 | 413 | 415
  /** Where its form is. */
  path: string
}) {
  const { t, href } = context
  const [title, lead] =
    status === 413
      ? ([t('apply.tooLarge'), t('apply.tooLargeLead')] as const)
      : ([t('apply.unreadable'), t('apply.unreadableLead')] as const)
  return (
    <Layout
      context={context}
      isOrphan
      meta={{ title, column: { name: title, type: '依申请公开' } }}
    >
      <div className="wrap problem">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <p>
          <a href={href(path)}>{t('apply.back')}</a>
        </p>
      </div>
    </Layout>
  )
}
