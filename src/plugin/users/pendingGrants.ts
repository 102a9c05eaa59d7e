import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { findOffices } from '../offices/find.ts'
import { slugs } from '../slugs.ts'
import { findPeople } from './person.ts'

type Named = { id: string; name: string }

/** A role that somebody asked for and that waits for a second administrator. */
export type PendingGrant = {
  id: string
  person: Named & { email: string; isProven: boolean }
  office: Named
  role: Role
  reason: string
  requestedBy: Named
  /** ISO 8601, UTC. */
  requestedAt: string
  /** Whether the reader may confirm it: in charge of the office, and neither asked nor concerned. */
  mayConfirm: boolean
  /** Whether the reader may refuse it: in charge of the office; who asked may withdraw it so. */
  mayRefuse: boolean
}

type Stored = {
  id: string | number
  user: unknown
  office: unknown
  role: Role
  reason?: string | null
  requestedBy: unknown
  createdAt: string
}

/** Roles that wait for confirmation, of one person or of all, oldest first. Reads as the system. */
export async function pendingGrants(
  req: PayloadRequest,
  { actor, person }: { actor: Actor; person?: string },
): Promise<PendingGrant[]> {
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.roleGrants,
    where: {
      and: [
        { status: { equals: 'pending' } },
        ...(person === undefined ? [] : [{ user: { equals: person } }]),
      ],
    },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    req,
  })
  if (docs.length === 0) return []
  const offices = named(await findOffices(req))
  const everybody = await findPeople(req)
  const people = named(everybody)
  return docs.map((row) => {
    const grantee = people(idOf(row.user))
    const account = everybody.find(({ id }) => id === grantee.id)
    const requestedBy = people(idOf(row.requestedBy))
    const office = offices(idOf(row.office))
    const isInCharge = actor.offices.admin.includes(office.id)
    return {
      id: String(row.id),
      person: {
        ...grantee,
        email: account?.email ?? '',
        isProven: Boolean(account?.provenAt),
      },
      office,
      role: row.role,
      reason: row.reason ?? '',
      requestedBy,
      requestedAt: row.createdAt,
      mayConfirm: isInCharge && ![grantee.id, requestedBy.id].includes(actor.id),
      mayRefuse: isInCharge,
    }
  })
}

function named(all: readonly Named[]): (id: string | null) => Named {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return (id) => ({ id: id ?? '', name: names.get(id ?? '') ?? '' })
}
