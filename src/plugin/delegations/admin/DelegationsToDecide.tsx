'use client'
import { useRouteCache } from '@payloadcms/ui'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import { Decision } from '../../users/admin/Decision.tsx'
import type { PendingDelegation } from '../pending.ts'
import { DelegationText } from './DelegationText.tsx'

/** Delegations that wait to be confirmed, each with the buttons of whoever may decide on it. */
export function DelegationsToDecide({
  title,
  delegations,
}: {
  title: string
  delegations: PendingDelegation[]
}) {
  const { say } = useSay()
  const { clearRouteCache } = useRouteCache()
  if (delegations.length === 0) return null
  return (
    <section data-waiting="delegations">
      <h2 className="gk-inbox__title gk-inbox__title--second">
        {title} <span className="gk-count">{delegations.length}</span>
      </h2>
      <ul className="gk-people">
        {delegations.map((delegation) => (
          <li key={delegation.id} data-delegation={delegation.id}>
            <DelegationText delegation={delegation} />
            {delegation.mayConfirm ? null : (
              <p className="gk-muted gk-small">{say('people.otherMustConfirm')}</p>
            )}
            <Decision
              path={`/${slugs.delegations}/${delegation.id}/decisions`}
              confirm={
                delegation.mayConfirm
                  ? { decision: 'confirm', label: say('action.confirmDelegation') }
                  : null
              }
              refuse={say('people.refuse')}
              onDone={clearRouteCache}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
