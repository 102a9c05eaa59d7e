import type { PageContext } from '../../context.ts'
import type { Hit } from '../../queries/search.ts'
import { DocumentList } from '../DocumentList.tsx'

/** Published documents that may answer already what somebody is about to ask for. */
export function Checked({
  context,
  hits,
  hadFiles,
}: {
  context: PageContext
  hits: readonly Hit[] | null
  hadFiles: boolean
}) {
  const { t } = context
  if (!hits) return null
  return (
    <div className="offers" role="status">
      <h2>{hits.length > 0 ? t('apply.checked') : t('apply.checkedNone')}</h2>
      {hits.length > 0 && (
        <>
          <p>{t('apply.checkedLead')}</p>
          <DocumentList context={context} items={hits} />
        </>
      )}
      {hadFiles && <p>{t('apply.filesAgain')}</p>}
    </div>
  )
}
