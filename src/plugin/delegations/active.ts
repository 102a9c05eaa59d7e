import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { todayIn } from '../../domain/dates/index.ts'
import { idOf } from '../access/idOf.ts'
import { gongkaiOf } from '../options.ts'
import { slugs } from '../slugs.ts'

/** A delegation in force, with the one who gave it. */
export type ActiveDelegation = {
  id: string
  delegator: { id: string; duties?: unknown }
  delegate: string
  roles: Role[]
  isHandover: boolean
}

type Stored = {
  id: string | number
  delegator: unknown
  delegate: unknown
  roles: Role[]
  isHandover?: boolean | null
}
type Person = { id: string | number; duties?: unknown; deactivatedAt?: string | null }

/**
 * The delegations in force today, to one person or to all: confirmed where they need it, not ended,
 * within their dates. Whoever has left delegates nothing, unless their work was handed over.
 */
export async function activeDelegations(
  req: PayloadRequest,
  { delegate }: { delegate?: string } = {},
): Promise<ActiveDelegation[]> {
  const { timeZone, now } = gongkaiOf(req.payload)
  const today = todayIn(timeZone, now())
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.delegations,
    where: {
      and: [
        ...(delegate === undefined ? [] : [{ delegate: { equals: delegate } }]),
        { status: { equals: 'active' } },
        { startsOn: { less_than_equal: today } },
        { endsOn: { greater_than_equal: today } },
        { endedAt: { exists: false } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  if (docs.length === 0) return []
  const givers = await peopleById(
    req,
    docs.map((doc) => idOf(doc.delegator)),
  )
  return docs.flatMap((doc) => {
    const giver = givers.get(idOf(doc.delegator) ?? '')
    if (!giver || (giver.deactivatedAt && !doc.isHandover)) return []
    return [
      {
        id: String(doc.id),
        delegator: { id: String(giver.id), duties: giver.duties },
        delegate: idOf(doc.delegate) ?? '',
        roles: doc.roles,
        isHandover: Boolean(doc.isHandover),
      },
    ]
  })
}

async function peopleById(
  req: PayloadRequest,
  ids: (string | null)[],
): Promise<Map<string, Person>> {
  const { docs } = await req.payload.db.find<Person>({
    collection: slugs.users,
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((person) => [String(person.id), person]))
}
