import type { PayloadRequest } from 'payload'
import { type Actor, hasRole } from '../access/actor.ts'
import { type PendingDelegation, pendingDelegations } from '../delegations/pending.ts'
import { type PendingGrant, pendingGrants } from './pendingGrants.ts'

/** Roles and delegations that wait for somebody's word. */
export type Decisions = { grants: PendingGrant[]; delegations: PendingDelegation[] }

/** What waits for the actor to confirm, as a second administrator or as the one who is away. */
export async function decisionsOf(req: PayloadRequest, actor: Actor): Promise<Decisions> {
  const grants = hasRole(actor, 'admin') ? await pendingGrants(req, { actor }) : []
  const delegations = await pendingDelegations(req, actor)
  return {
    grants: grants.filter(({ mayConfirm }) => mayConfirm),
    delegations: delegations.filter(({ mayConfirm }) => mayConfirm),
  }
}
