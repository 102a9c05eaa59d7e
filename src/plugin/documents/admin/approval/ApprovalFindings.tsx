'use client'
import { useRouteCache } from '@payloadcms/ui'
import { Findings } from '../../../screening/admin/Findings.tsx'

/** The findings beside the text; after a decision the page is made anew, with what it allows now. */
export function ApprovalFindings({ id }: { id: string }) {
  const { clearRouteCache } = useRouteCache()
  return <Findings id={id} onMasked={clearRouteCache} onDecided={clearRouteCache} />
}
