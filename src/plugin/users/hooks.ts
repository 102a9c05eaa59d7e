import type {
  CollectionAfterChangeHook,
  CollectionAfterLoginHook,
  CollectionBeforeChangeHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { passwordFaults } from '../../domain/people/index.ts'
import { actorOf, hasRole } from '../access/actor.ts'
import { refuse, refuseFaults } from '../errors.ts'
import { appendToLedger } from '../ledger/append.ts'
import { queueMail } from '../mail/queue.ts'
import { message } from '../messages/index.ts'
import { type Gongkai, gongkaiOf } from '../options.ts'
import { slugs } from '../slugs.ts'
import { isGuardedPerson } from './credentials.ts'
import { aboutPerson, findPeople, findPerson } from './person.ts'

/** Marks the request in which someone sets a new password by the link they were mailed. */
const byLink = 'gongkaiPasswordByLink'

type Asked = {
  overrideAccess?: boolean
  data?: { password?: unknown; email?: unknown; name?: unknown; token?: unknown }
}

/** Passwords: good enough wherever one is set, and never set for somebody by an ordinary edit. */
export const guardPasswords: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { overrideAccess, data } = args as Asked
  if (operation === 'resetPassword') {
    await checkByLink(req, data ?? {})
    return args
  }
  const isEdit = operation === 'update' || operation === 'create'
  // Payload's own hook would trip over it before any field is validated.
  for (const field of ['email', 'name'] as const) {
    const value = data?.[field]
    if (isEdit && value !== undefined && value !== null && typeof value !== 'string')
      throw refuse(req, 400, 'BAD_REQUEST', field)
  }
  if (!isEdit || overrideAccess || data?.password === undefined) return args
  // Whoever may not edit people at all is told so by the access rules, right after.
  if (!hasRole(await actorOf(req), 'admin')) return args
  if (operation === 'update') throw refuse(req, 403, 'PASSWORD_BY_RESET', 'password')
  refuseFaults(
    req,
    passwordFaults({
      password: String(data.password ?? ''),
      email: String(data.email ?? ''),
      name: String(data.name ?? ''),
    }).map((code) => ({ code, field: 'password' })),
  )
  return args
}

async function checkByLink(req: PayloadRequest, data: NonNullable<Asked['data']>): Promise<void> {
  const { token, password } = data
  if (typeof token !== 'string' || typeof password !== 'string' || token === '')
    throw refuse(req, 400, 'BAD_REQUEST')
  const [person] = await findPeople(req, { resetPasswordToken: { equals: token } })
  // Payload says what is wrong with a link that leads nowhere.
  if (!person) return
  refuseFaults(
    req,
    passwordFaults({ password, ...person }).map((code) => ({ code, field: 'password' })),
  )
  req.context[byLink] = true
}

/** Whoever set the password by a link knows it, and nobody else does: nothing is left to change. */
export const settleByLink: CollectionBeforeValidateHook = ({ data, req }) => {
  if (data && req.context[byLink]) {
    data.mustChangePassword = false
    data.provenAt = gongkaiOf(req.payload).now().toISOString()
  }
  return data
}

export const recordByLink =
  (gongkai: Gongkai): CollectionAfterLoginHook =>
  async ({ req, user }) => {
    if (!req.context[byLink]) return user
    delete req.context[byLink]
    const person = { id: String(user.id), name: String(user.name ?? '') }
    await appendToLedger(
      req,
      { ...aboutPerson(person, person), action: 'changePassword', details: { by: 'mail' } },
      gongkai.now(),
    )
    return user
  }

/** Who has left does not come in, and is told why: the password was right. */
export const refuseDeactivated: CollectionBeforeLoginHook = ({ req, user }) => {
  if (user.deactivatedAt) throw refuse(req, 403, 'DEACTIVATED')
  return user
}

/**
 * Where the link to a new password goes is guarded as the role is: one administrator who moved the
 * address of a leader could have the link sent to themselves.
 */
export const guardAddress: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  // Without anybody who asks it is the command line or a seed.
  const isMoved = operation === 'update' && data.email && data.email !== originalDoc?.email
  if (!isMoved || !req.user || String(originalDoc.id) === String(req.user.id)) return data
  const person = await findPerson(req, String(originalDoc.id))
  if (person && (await isGuardedPerson(req, person)))
    throw refuse(req, 422, 'ADDRESS_GUARDED', 'email')
  return { ...data, provenAt: null }
}

/** Mail that goes elsewhere from now on is announced where it went before. */
export const tellOldAddress: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
  overrideAccess,
}) => {
  const before = previousDoc?.email
  if (overrideAccess || operation === 'create' || !before || !doc.email) return doc
  if (before === doc.email || req.user?.collection !== slugs.users) return doc
  await queueMail(req, {
    to: String(before),
    subject: message('zh', 'mail.addressChangedSubject'),
    text: message('zh', 'mail.addressChanged', {
      name: String(previousDoc.name ?? ''),
      admin: String(req.user.name ?? ''),
    }),
  })
  return doc
}
