import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { passwordFaults } from '../../domain/people/index.ts'
import { type Actor, hasRole } from '../access/actor.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { refuse, refuseFaults } from '../errors.ts'
import { act } from '../ledger/act.ts'
import { queueMail } from '../mail/queue.ts'
import { message } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { ownRequest } from '../request.ts'
import { refuseMarksInReason } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import {
  isGuardedPerson,
  linkNow,
  oneTimePassword,
  sendResetLink,
  setPassword,
} from './credentials.ts'
import {
  aboutPerson,
  aboutReason,
  administered,
  chargesOf,
  findPerson,
  isActive,
  writePerson,
} from './person.ts'

const secret = z.string().min(1).max(1000)
const changeBody = z.strictObject({ current: secret, password: secret })
const emailBody = z.object({ email: z.string().max(320) })
const resetBody = z.strictObject({ reason: z.string().trim().max(5000).optional() })

/** Changing one's own password, and giving out a new one when somebody has lost theirs. */
export const passwordEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/change-password',
    method: 'post',
    // Whoever has yet to change their first password is let in here, and nowhere else.
    handler: async (req) => {
      if (req.user?.collection !== slugs.users) throw refuse(req, 401, 'NOT_SIGNED_IN')
      const body = await bodyOf(req, changeBody)
      await changePassword(req, gongkai, body)
      return Response.json({ changed: true })
    },
  },
  {
    path: '/:id/reset-password',
    method: 'post',
    handler: forStaff(async (req, actor) =>
      Response.json(await resetPassword(req, gongkai, actor)),
    ),
  },
  {
    // In place of Payload's own, which answers later when there is such an account than when not.
    path: '/forgot-password',
    method: 'post',
    handler: async (req) => {
      const { email } = await bodyOf(req, emailBody)
      void sendResetLink(req, email).catch((err: unknown) =>
        req.payload.logger.error({ err, msg: 'A link to reset a password was not sent' }),
      )
      return Response.json({ message: req.t('general:success') })
    },
  },
  {
    // In place of Payload's own, which lets every administrator unlock everybody.
    path: '/unlock',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      await unlock(req, actor)
      return Response.json({ message: req.t('general:success') })
    }),
  },
  {
    // Whoever finds an empty installation first must not own it; see `gongkai create-admin`.
    path: '/first-register',
    method: 'post',
    handler: (req) => {
      throw refuse(req, 403, 'FIRST_USER_BY_COMMAND')
    },
  },
]

async function changePassword(
  req: PayloadRequest,
  gongkai: Gongkai,
  { current, password }: z.output<typeof changeBody>,
): Promise<void> {
  const id = String(req.user?.id)
  const person = await findPerson(req, id)
  if (!person || !isActive(person)) throw refuse(req, 401, 'NOT_SIGNED_IN')
  const isCurrent = await isPasswordOf(req, person.email, current)
  refuseFaults(req, [
    !isCurrent && { code: 'PASSWORD_WRONG', field: 'current' },
    ...passwordFaults({ password, previous: current, ...person }).map((code) => ({
      code,
      field: 'password',
    })),
  ])
  await act(req, gongkai, async ({ req: own, record }) => {
    // Ends every session but this one.
    await setPassword(own, id, password)
    await writePerson(own, id, { mustChangePassword: false })
    record({
      ...aboutPerson(person, person),
      action: 'changePassword',
    })
  })
}

/** By signing in with it, so that guessing here counts, and locks, as guessing there does. */
async function isPasswordOf(
  req: PayloadRequest,
  email: string,
  password: string,
): Promise<boolean> {
  const own = await ownRequest(req)
  try {
    await req.payload.login({ collection: slugs.users, data: { email, password }, req: own })
    return true
  } catch (error) {
    // Refused for what was typed, or locked after too many tries; anything else is a fault of ours.
    if (!(error instanceof APIError) || error.status >= 500 || error.status === 429) throw error
    return false
  }
}

/**
 * A one-time password for the administrator to pass on; for whoever approves or publishes, a link
 * that goes to their own mailbox instead: one administrator must not be able to sign in as them.
 */
async function resetPassword(
  req: PayloadRequest,
  gongkai: Gongkai,
  actor: Actor,
): Promise<{ status: 'replaced'; password: string } | { status: 'mailed' }> {
  const person = await administered(req, actor)
  const { reason } = await bodyOf(req, resetBody)
  const reset = await act(req, gongkai, async ({ req: own, record }) => {
    // What they hold may have been decided a moment ago.
    const current = (await findPerson(own, person.id)) ?? person
    refuseFaults(own, [
      current.id === actor.id && { code: 'NOT_ON_YOURSELF' },
      !isActive(current) && { code: 'DEACTIVATED' },
    ])
    await refuseMarksInReason(own, gongkai, aboutReason(current.id, reason))
    const entry = {
      ...aboutPerson(current, actor),
      action: 'resetPassword',
      opinion: reason || null,
    }
    if (await isGuardedPerson(own, current)) {
      await writePerson(own, current.id, linkNow)
      record({ ...entry, details: { by: 'mail' } })
      return { email: current.email, password: null }
    }
    const password = oneTimePassword()
    await setPassword(own, current.id, password)
    await writePerson(own, current.id, { mustChangePassword: true, provenAt: null, sessions: [] })
    record(entry)
    // Nobody's password is changed behind their back.
    await queueMail(own, {
      to: current.email,
      subject: message('zh', 'mail.passwordResetSubject'),
      text: message('zh', 'mail.passwordReset', { name: current.name, admin: actor.name }),
    })
    return { email: current.email, password }
  })
  if (reset.password) return { status: 'replaced', password: reset.password }
  await mailResetLink(req, reset.email)
  return { status: 'mailed' }
}

/** Tells the administrator when the mail server refuses: nobody would wait for it otherwise. */
async function mailResetLink(req: PayloadRequest, email: string): Promise<void> {
  const isSent = await sendResetLink(req, email).catch((err: unknown) => {
    req.payload.logger.error({ err, msg: 'A link to reset a password was not sent' })
    return false
  })
  if (!isSent) throw refuse(req, 503, 'MAIL_NOT_SENT')
}

async function unlock(req: PayloadRequest, actor: Actor): Promise<void> {
  if (!hasRole(actor, 'admin')) throw refuse(req, 403, 'NOT_ENTITLED')
  const { email } = await bodyOf(req, emailBody)
  const person = await findPerson(req, email)
  if (!person) throw refuse(req, 404, 'NO_SUCH_PERSON')
  if (!(await chargesOf(req, actor))(person)) throw refuse(req, 403, 'NOT_ENTITLED')
  await req.payload.unlock({
    collection: slugs.users,
    data: { email: person.email } as never,
    overrideAccess: true,
    req: await ownRequest(req),
  })
}
