'use client'
import { useRouteCache } from '@payloadcms/ui'
import type { PendingGrant } from '../pendingGrants.ts'
import { GrantEntry } from './GrantEntry.tsx'

/** Roles that wait, each with the buttons of whoever may decide on it. */
export function GrantsToDecide({
  title,
  grants,
  ifNone,
}: {
  title: string
  grants: PendingGrant[]
  ifNone?: string
}) {
  const { clearRouteCache } = useRouteCache()
  if (grants.length === 0) return ifNone ? <p className="gk-muted">{ifNone}</p> : null
  return (
    <section data-waiting="grants">
      <h2 className="gk-inbox__title gk-inbox__title--second">
        {title} <span className="gk-count">{grants.length}</span>
      </h2>
      <ul className="gk-people">
        {grants.map((grant) => (
          <GrantEntry key={grant.id} grant={grant} onDone={clearRouteCache} />
        ))}
      </ul>
    </section>
  )
}
