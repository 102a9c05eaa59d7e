import type { PayloadRequest } from 'payload'
import type { Role } from '../../../domain/access/roles.ts'
import type { DocumentState } from '../../../domain/approval/index.ts'
import { officesByRole } from '../../access/actor.ts'
import { activeDelegations } from '../../delegations/active.ts'
import { officeTree } from '../../offices/tree.ts'
import { findPeople, isActive, type Person } from '../../users/person.ts'

/**
 * Everybody who may act in a role for an office today: who holds it, and who has it delegated.
 * Without those who are barred, and without whoever could act for such a person only (four eyes).
 */
export async function peopleFor(
  req: PayloadRequest,
  { role, office, barred = [] }: { role: Role; office: string; barred?: readonly string[] },
): Promise<Person[]> {
  const tree = await officeTree(req)
  const given = (await activeDelegations(req)).filter(
    ({ delegator, roles }) =>
      roles.includes(role) &&
      !barred.includes(delegator.id) &&
      officesByRole(tree, delegator.duties)[role].includes(office),
  )
  const people = await findPeople(req)
  return people.filter(
    (person) =>
      isActive(person) &&
      !barred.includes(person.id) &&
      (officesByRole(tree, person.duties)[role].includes(office) ||
        given.some(({ delegate }) => delegate === person.id)),
  )
}

/** Who may not sign a document where it stands: its writers and, at a step, who signed in this round. */
export const barredFrom = (
  { stage, approvals }: Pick<DocumentState, 'stage' | 'approvals'>,
  writers: readonly string[],
): string[] =>
  [
    ...writers,
    ...(stage === 'approved'
      ? []
      : approvals.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf])),
  ].filter((id) => id !== null)
