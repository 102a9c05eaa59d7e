import type { PayloadRequest } from 'payload'
import type { Role } from '../../../domain/access/roles.ts'
import { officesByRole } from '../../access/actor.ts'
import { activeDelegations } from '../../delegations/active.ts'
import { officeTree } from '../../offices/tree.ts'
import { findPeople, isActive, type Person } from '../../users/person.ts'

/** Everybody who may act in a role for an office today: who holds it, and who has it delegated. */
export async function peopleFor(
  req: PayloadRequest,
  { role, office }: { role: Role; office: string },
): Promise<Person[]> {
  const tree = await officeTree(req)
  const given = (await activeDelegations(req)).filter(
    ({ delegator, roles }) =>
      roles.includes(role) && officesByRole(tree, delegator.duties)[role].includes(office),
  )
  const people = await findPeople(req)
  return people.filter(
    (person) =>
      isActive(person) &&
      (officesByRole(tree, person.duties)[role].includes(office) ||
        given.some(({ delegate }) => delegate === person.id)),
  )
}
