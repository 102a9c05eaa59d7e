import { randomUUID } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import type { Duty } from '../../domain/people/index.ts'
import { type Actor, hasRole, idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { isIdOf } from '../ids.ts'
import { officeTree } from '../offices/tree.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'

/** A member of staff as stored. */
export type Person = {
  id: string
  name: string
  email: string
  duties: Duty[]
  mustChangePassword: boolean
  deactivatedAt: string | null
  /** When they last set a password by a link to their mailbox; null once an administrator has touched either. */
  provenAt: string | null
}

type Stored = Record<string, unknown> & { id: string | number }

export const isActive = (person: Person): boolean => person.deactivatedAt === null

/** Everybody who matches; all without a constraint. Reads as the system. */
export async function findPeople(req: PayloadRequest, where?: Where): Promise<Person[]> {
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.users,
    ...(where ? { where } : {}),
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(personOf)
}

/** A person by id or e-mail address; null when there is none. Reads as the system. */
export async function findPerson(req: PayloadRequest, key: string): Promise<Person | null> {
  const where: Where = isIdOf(req, key)
    ? { id: { equals: key } }
    : { email: { equals: key.trim().toLowerCase() } }
  return (await findPeople(req, where))[0] ?? null
}

/**
 * Writes fields of a person past Payload's access and hooks, which refuse them to everybody. The
 * row is locked and written whole: whatever else writes it back from before this is refused.
 */
export async function writePerson(
  req: PayloadRequest,
  id: string,
  data: Partial<Person> & { sessions?: []; resetPasswordRequestedAt?: null },
): Promise<void> {
  if (isPostgres(req.payload))
    await query(req, sql`select id from users where id = ${id} for update`)
  const row = await req.payload.db.findOne<Stored>({
    collection: slugs.users,
    where: { id: { equals: id } },
    req,
  })
  if (!row) throw new Error(`The account ${id} is gone`)
  await req.payload.db.updateOne({
    collection: slugs.users,
    id,
    data: {
      ...row,
      ...data,
      // The adapter writes rows of an array as they are given; Payload's own operations name them.
      ...(data.duties
        ? { duties: data.duties.map((duty) => ({ id: randomUUID(), ...duty })) }
        : {}),
      accountRevision: Number(row.accountRevision ?? 0) + 1,
      updatedAt: new Date().toISOString(),
    },
    req,
  })
}

/** The person named in the address, for whoever may read them; 404 for everybody else. */
export async function seenPerson(req: PayloadRequest, actor: Actor): Promise<Person> {
  const id = String(req.routeParams?.id ?? '')
  const maySee = hasRole(actor, 'admin', 'auditor', 'disclosureHead') || actor.id === id
  const person = maySee && isIdOf(req, id) ? await findPerson(req, id) : null
  if (!person) throw refuse(req, 404, 'NO_SUCH_PERSON')
  return person
}

/**
 * The person named in the address of an act on them, for an administrator. 404 for whoever may not
 * read them, 403 for whoever may but does not administer every office where they hold a duty.
 */
export async function administered(req: PayloadRequest, actor: Actor): Promise<Person> {
  const person = await seenPerson(req, actor)
  if (!(await chargesOf(req, actor))(person)) throw refuse(req, 403, 'NOT_ENTITLED')
  return person
}

/**
 * Whom an administrator may act on: people all of whose offices are in their charge, those where they
 * hold a duty and those where one is asked for. Who has none yet is in the charge of whoever made
 * the account, and of administrators of the whole county.
 */
export async function chargesOf(
  req: PayloadRequest,
  actor: Actor,
): Promise<(person: Pick<Person, 'id' | 'duties'>) => boolean> {
  if (!hasRole(actor, 'admin')) return () => false
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.roleGrants,
    where: { status: { equals: 'pending' } },
    limit: 0,
    pagination: false,
    req,
  })
  const asked = docs.map(({ user, office }) => ({ user: idOf(user), office: idOf(office) ?? '' }))
  const made = await madeBy(req, actor)
  const isOfAll = (await officeTree(req)).all.every((id) => actor.offices.admin.includes(id))
  return ({ id, duties }) => {
    const offices = [
      ...duties.map(({ office }) => office),
      ...asked.filter(({ user }) => user === id).map(({ office }) => office),
    ]
    if (offices.length === 0) return isOfAll || made.has(id)
    return offices.every((office) => actor.offices.admin.includes(office))
  }
}

/** The accounts that somebody has made, by the ledger. */
async function madeBy(req: PayloadRequest, { id }: Actor): Promise<Set<string>> {
  const { docs } = await req.payload.db.find<{ id: string; subjectId: string }>({
    collection: slugs.ledger,
    where: {
      and: [
        { actor: { equals: id } },
        { subject: { equals: slugs.users } },
        { action: { equals: 'addRecord' } },
      ],
    },
    select: { subjectId: true },
    limit: 0,
    pagination: false,
    req,
  })
  return new Set(docs.map(({ subjectId }) => subjectId))
}

/** Active administrators whose charge includes the office. */
export const administratorsOf = (
  people: readonly Person[],
  covers: (dutyOffice: string) => boolean,
): Person[] =>
  people.filter(
    (person) =>
      isActive(person) &&
      person.duties.some(({ office, roles }) => roles.includes('admin') && covers(office)),
  )

/** The part that every ledger entry about a person has in common. */
export const aboutPerson = (person: Pick<Person, 'id'>, actor: Pick<Actor, 'id' | 'name'>) => ({
  subject: slugs.users,
  subjectId: person.id,
  actor: actor.id,
  actorName: actor.name,
})

/** The reason of an act about a person, as it is screened before the ledger has it. */
export const aboutReason = (id: string, reason: string | undefined) => ({
  subject: slugs.users,
  id,
  reason,
})

function personOf(stored: Stored): Person {
  return {
    id: String(stored.id),
    name: String(stored.name ?? ''),
    email: String(stored.email ?? ''),
    duties: ((stored.duties ?? []) as { office?: unknown; roles?: Role[] | null }[]).map(
      ({ office, roles }) => ({ office: idOf(office) ?? '', roles: roles ?? [] }),
    ),
    mustChangePassword: Boolean(stored.mustChangePassword),
    deactivatedAt: typeof stored.deactivatedAt === 'string' ? stored.deactivatedAt : null,
    provenAt: typeof stored.provenAt === 'string' ? stored.provenAt : null,
  }
}
