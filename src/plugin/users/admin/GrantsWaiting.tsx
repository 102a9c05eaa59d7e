import type { ServerProps } from 'payload'
import { actorOf, hasRole } from '../../access/actor.ts'
import { requestOf } from '../../admin/requestOf.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { pendingGrants } from '../pendingGrants.ts'
import { GrantsToDecide } from './GrantsToDecide.tsx'

/** Above the list of grants: what waits for a second administrator, also what the reader asked for. */
export async function GrantsWaiting({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const req = await requestOf({ payload, user, i18n })
  const actor = await actorOf(req)
  if (!actor || !hasRole(actor, 'admin', 'auditor')) return null
  const say = sayIn(i18n.language)
  const grants = await pendingGrants(req, { actor })
  return (
    <div className="gk-inbox">
      <GrantsToDecide
        title={say('people.grantsWaiting')}
        grants={grants}
        ifNone={say('people.noGrantsWaiting')}
      />
    </div>
  )
}
