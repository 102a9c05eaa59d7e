import type { Endpoint, PayloadRequest } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { todayIn } from '../../domain/dates/index.ts'
import type { Actor } from '../access/actor.ts'
import { forStaff } from '../endpoint.ts'
import { findOffices } from '../offices/find.ts'
import { gongkaiOf } from '../options.ts'
import { isGuardedPerson } from './credentials.ts'
import { type PendingGrant, pendingGrants } from './pendingGrants.ts'
import { chargesOf, isActive, seenPerson } from './person.ts'

type Named = { id: string; name: string }

/** What a person's page shows beside what is stored: duties in words, and what may be done. */
export type PersonStanding = {
  id: string
  name: string
  /** Whether the reader is looking at themselves. */
  isSelf: boolean
  isActive: boolean
  deactivatedAt: string | null
  mustChangePassword: boolean
  /** Whether they approve, publish or administer: their new password goes to their mailbox alone. */
  isGuarded: boolean
  /** Whether the reader administers every office where this person holds a duty. */
  mayAdminister: boolean
  duties: { office: Named; roles: Role[] }[]
  pending: PendingGrant[]
  /** Where the reader may grant roles. */
  offices: Named[]
  /** The date at the office. */
  today: string
}

/** `GET /api/users/:id/standing`, for whoever may read the person. */
export const standingEndpoint: Endpoint = {
  path: '/:id/standing',
  method: 'get',
  handler: forStaff(async (req, actor) => Response.json(await standingOf(req, actor))),
}

async function standingOf(req: PayloadRequest, actor: Actor): Promise<PersonStanding> {
  const person = await seenPerson(req, actor)
  const mayAdminister = (await chargesOf(req, actor))(person)
  const offices = await findOffices(req)
  const nameOf = (id: string) => offices.find((office) => office.id === id)?.name ?? ''
  const { timeZone, now } = gongkaiOf(req.payload)
  const inCharge = offices.filter(
    ({ id, successor }) => successor === null && actor.offices.admin.includes(id),
  )
  return {
    id: person.id,
    name: person.name,
    isSelf: person.id === actor.id,
    isActive: isActive(person),
    deactivatedAt: person.deactivatedAt,
    mustChangePassword: person.mustChangePassword,
    isGuarded: await isGuardedPerson(req, person),
    mayAdminister,
    duties: person.duties.map(({ office, roles }) => ({
      office: { id: office, name: nameOf(office) },
      roles,
    })),
    pending: await pendingGrants(req, { actor, person: person.id }),
    offices: mayAdminister ? inCharge.map(({ id, name }) => ({ id, name })) : [],
    today: todayIn(timeZone, now()),
  }
}
