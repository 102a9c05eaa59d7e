import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Contact } from '../components/Contact.tsx'
import { Layout } from '../components/Layout.tsx'
import type { ColumnType } from '../components/Meta.tsx'
import type { PageContext } from '../context.ts'

/** A service that this site does not offer yet, said plainly, with the way that works today. */
export function NoticeView({
  context,
  title,
  lead,
  type,
}: {
  context: PageContext
  title: string
  lead: string
  type: ColumnType
}) {
  return (
    <Layout context={context} meta={{ title, description: lead, column: { name: title, type } }}>
      <div className="wrap prose">
        <Breadcrumb context={context} parts={[{ name: title }]} />
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <Contact context={context} />
      </div>
    </Layout>
  )
}
