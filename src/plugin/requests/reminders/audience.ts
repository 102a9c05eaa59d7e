import type { PayloadRequest } from 'payload'
import type { Role } from '../../../domain/access/roles.ts'
import type { RequestAudience } from '../../../domain/reminders/index.ts'
import { peopleFor } from '../../documents/jobs/people.ts'
import type { Person } from '../../users/person.ts'

const roleOf: Readonly<Record<RequestAudience, Role>> = {
  officer: 'requestOfficer',
  head: 'disclosureHead',
  auditor: 'auditor',
}

/**
 * Finds who is meant by an audience of a case. `officer` is the one it is assigned to; until then, or
 * once they have left, every request officer of the office, and where there is none, its head.
 */
export function audiences(req: PayloadRequest) {
  const known = new Map<string, Promise<Person[]>>()
  const inRole = (role: Role, office: string): Promise<Person[]> => {
    const key = `${role} ${office}`
    const people = known.get(key) ?? peopleFor(req, { role, office })
    known.set(key, people)
    return people
  }
  return async (
    { office, officer }: { office: string; officer: string | null },
    audience: RequestAudience,
  ): Promise<Person[]> => {
    const people = await inRole(roleOf[audience], office)
    if (audience !== 'officer') return people
    const own = people.filter(({ id }) => id === officer)
    if (own.length > 0) return own
    return people.length > 0 ? people : inRole('disclosureHead', office)
  }
}
