import { randomInt } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { todayIn } from '../../domain/dates/index.ts'
import { type Actor, isGuarded } from '../access/actor.ts'
import type { Acting } from '../ledger/act.ts'
import { gongkaiOf } from '../options.ts'
import { ownRequest } from '../request.ts'
import { slugs } from '../slugs.ts'
import { aboutPerson, findPerson, isActive, type Person, writePerson } from './person.ts'

/** Sets a password past all rules; it ends every session but the one that asks. */
export const setPassword = (req: PayloadRequest, id: string, password: string) =>
  req.payload.update({
    collection: slugs.users as 'users',
    id,
    data: { password } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })

/** Five groups of four that are hard to misread, some 98 bits. */
export function oneTimePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: 5 }, group).join('-')
}

/**
 * Mails somebody a link to a new password, in a request of its own. False when there is nobody
 * active at that address; true also when a link went there a moment ago and no second is sent.
 * Throws what the mail server says.
 */
export async function sendResetLink(outer: PayloadRequest, email: string): Promise<boolean> {
  const req = await ownRequest(outer)
  const person = await findPerson(req, email)
  if (!person || !isActive(person) || person.email !== email.trim().toLowerCase()) return false
  await req.payload.forgotPassword({
    collection: slugs.users,
    data: { email: person.email },
    req,
  })
  return true
}

/**
 * Whether somebody approves, publishes or administers, or is about to: by a role they hold, also
 * while deactivated, one asked for, or a delegation that runs, waits or has yet to begin. What an
 * administrator does to their password or address must not let that administrator act as them.
 */
export async function isGuardedPerson(req: PayloadRequest, person: Person): Promise<boolean> {
  if (person.duties.some(({ roles }) => roles.some(isGuarded))) return true
  const { timeZone, now } = gongkaiOf(req.payload)
  const { docs: asked } = await req.payload.db.find<{ role: Role }>({
    collection: slugs.roleGrants,
    where: { and: [{ user: { equals: person.id } }, { status: { equals: 'pending' } }] },
    limit: 0,
    pagination: false,
    req,
  })
  if (asked.some(({ role }) => isGuarded(role))) return true
  const { docs: delegated } = await req.payload.db.find<{
    roles: Role[]
  }>({
    collection: slugs.delegations,
    where: {
      and: [
        { delegate: { equals: person.id } },
        { status: { in: ['active', 'pending'] } },
        { endsOn: { greater_than_equal: todayIn(timeZone, now()) } },
        { endedAt: { exists: false } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  return delegated.some(({ roles }) => roles.some(isGuarded))
}

/**
 * Shuts an account whose password or address an administrator has chosen, on the day it gets a
 * guarded role: no password opens it, every session ends, and its owner has to come by a link to
 * their own mailbox. Answers that address when it was shut; once committed, see `letBackIn`.
 */
export async function shutUnproven(
  { req, record }: Acting,
  { actor, person, roles }: { actor: Actor; person: Person; roles: readonly Role[] },
): Promise<string | null> {
  if (person.provenAt || !roles.some(isGuarded)) return null
  await setPassword(req, person.id, oneTimePassword())
  await writePerson(req, person.id, { mustChangePassword: true, sessions: [], ...linkNow })
  record({ ...aboutPerson(person, actor), action: 'resetPassword', details: { by: 'mail' } })
  return person.email
}

/** Sends the link to an account that was shut. Where the mail fails, its owner asks for another at the door. */
export async function letBackIn(req: PayloadRequest, email: string | null): Promise<void> {
  if (email === null) return
  await sendResetLink(req, email).catch((err: unknown) =>
    req.payload.logger.error({ err, msg: 'A link to a new password was not sent' }),
  )
}

/** Lets a link be sent although another has just gone out. */
export const linkNow = { resetPasswordRequestedAt: null } as const
