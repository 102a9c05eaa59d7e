'use client'
import { useRouteCache } from '@payloadcms/ui'
import { ActionBar } from '../parts/ActionBar.tsx'
import type { Standing } from '../parts/types.ts'

/** The action bar of the approval page; after an act the page is made anew. */
export function ApprovalActions({
  id,
  standing,
  sheetUrl,
}: {
  id: string
  standing: Pick<
    Standing,
    'revision' | 'stage' | 'available' | 'next' | 'waitingFor' | 'waitsForMe' | 'scheduledFor'
  >
  sheetUrl: string | null
}) {
  const { clearRouteCache } = useRouteCache()
  return (
    <div className="gk-approval__bar">
      <ActionBar id={id} standing={standing} sheetUrl={sheetUrl} onDone={clearRouteCache} />
    </div>
  )
}
