import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { roles } from '../../domain/access/roles.ts'
import { isDateOnly, todayIn } from '../../domain/dates/index.ts'
import { delegationFaults, placesOf } from '../../domain/people/index.ts'
import { type Actor, hasRole, isGuarded } from '../access/actor.ts'
import { resumePublications } from '../documents/jobs/resume.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { refuse, refuseFaults } from '../errors.ts'
import { act } from '../ledger/act.ts'
import { queueMail } from '../mail/queue.ts'
import { message } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { refuseMarksIn } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import { letBackIn, shutUnproven } from '../users/credentials.ts'
import { chargesOf, findPeople, findPerson, isActive, type Person } from '../users/person.ts'
import { standingEndpoint } from './standing.ts'
import { createDelegation, findDelegation, readableDelegation } from './store.ts'

const key = z.string().min(1).max(320)
const date = z.string().refine(isDateOnly)
const makeBody = z.strictObject({
  delegator: key.optional(),
  delegate: key,
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
  startsOn: date,
  endsOn: date,
  reason: z.string().trim().min(1).max(5000),
})
const decisionBody = z.strictObject({
  decision: z.enum(['confirm', 'refuse']),
  reason: z.string().trim().max(5000).optional(),
})

/** Making, confirming and ending delegations (代理), and whom one may be made to. */
export const delegationEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/make',
    method: 'post',
    handler: forStaff(async (req, actor) =>
      Response.json(await make(req, gongkai, actor), { status: 201 }),
    ),
  },
  {
    path: '/:id/decisions',
    method: 'post',
    handler: forStaff(async (req, actor) => Response.json(await decide(req, gongkai, actor))),
  },
  {
    path: '/:id/end',
    method: 'post',
    handler: forStaff(async (req, actor) => Response.json(await end(req, gongkai, actor))),
  },
  {
    // Names only: to choose somebody, one need not see their account.
    path: '/colleagues',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const people = (await findPeople(req)).filter(isActive)
      const others = people.filter(({ id }) => id !== actor.id)
      return Response.json({ colleagues: others.map(({ id, name }) => ({ id, name })) })
    }),
  },
  standingEndpoint,
]

/**
 * Made by whoever delegates, it holds at once. Made by an administrator for someone who is away,
 * a role that approves or publishes waits until that person or a second administrator confirms it:
 * no single hand can give such a role away.
 */
async function make(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const body = await bodyOf(req, makeBody)
  const isOwn = body.delegator === undefined || body.delegator === actor.id
  if (!isOwn && !hasRole(actor, 'admin')) throw refuse(req, 403, 'NOT_ENTITLED')
  const made = await act(req, gongkai, async (acting) => {
    const { req: own, record } = acting
    const delegator = await findPerson(own, body.delegator ?? actor.id)
    const delegate = await findPerson(own, body.delegate)
    if (!delegator) throw refuse(own, 400, 'NO_SUCH_PERSON', 'delegator')
    if (!delegate) throw refuse(own, 400, 'NO_SUCH_PERSON', 'delegate')
    if (!isOwn && !(await chargesOf(own, actor))(delegator)) throw refuse(own, 403, 'NOT_ENTITLED')
    const wanted = [...new Set(body.roles)]
    refuseFaults(own, [
      ...delegationFaults({
        delegator: { id: delegator.id, held: placesOf(delegator.duties).map(({ role }) => role) },
        delegate: { id: delegate.id, isActive: isActive(delegate) },
        roles: wanted,
        startsOn: body.startsOn,
        endsOn: body.endsOn,
        today: todayIn(gongkai.timeZone, gongkai.now()),
      }),
      !isActive(delegator) && { code: 'DEACTIVATED', field: 'delegator' },
    ])
    await refuseMarksIn(own, gongkai, {
      subject: slugs.delegations,
      id: null,
      texts: { reason: body.reason },
    })
    const status = !isOwn && wanted.some(isGuarded) ? 'pending' : 'active'
    const id = await createDelegation(own, {
      delegator,
      delegate,
      roles: wanted,
      startsOn: body.startsOn,
      endsOn: body.endsOn,
      reason: body.reason,
      isHandover: false,
      requestedBy: actor.id,
      status,
    })
    record({
      ...about(id, actor),
      action: 'delegate',
      to: status,
      opinion: body.reason,
      details: {
        delegator: delegator.id,
        delegatorName: delegator.name,
        delegate: delegate.id,
        delegateName: delegate.name,
        roles: wanted,
        startsOn: body.startsOn,
        endsOn: body.endsOn,
      },
    })
    await tell(own, isOwn ? [delegate] : [delegator, delegate], { delegator, delegate })
    const shut =
      status === 'active'
        ? await shutUnproven(acting, { actor, person: delegate, roles: wanted })
        : null
    return { answer: { id, status }, shut }
  })
  await letBackIn(req, made.shut)
  return made.answer
}

/** Confirms or refuses one that an administrator has made for someone else. */
async function decide(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const seen = await readableDelegation(req, actor)
  const isDelegator = seen.delegator === actor.id
  if (!isDelegator && !hasRole(actor, 'admin')) throw refuse(req, 403, 'NOT_ENTITLED')
  const { decision, reason } = await bodyOf(req, decisionBody)
  const decided = await act(req, gongkai, async (acting) => {
    const { req: own, record } = acting
    const current = (await findDelegation(own, seen.id)) ?? seen
    const delegator = await findPerson(own, current.delegator)
    const delegate = await findPerson(own, current.delegate)
    if (!delegator || (!isDelegator && !(await chargesOf(own, actor))(delegator)))
      throw refuse(own, 403, 'NOT_ENTITLED')
    const isConfirm = decision === 'confirm'
    const involved = [current.requestedBy, current.delegate]
    refuseFaults(own, [
      (current.status !== 'pending' || current.endedAt !== null) && { code: 'NOT_PENDING' },
      isConfirm && !isDelegator && involved.includes(actor.id) && { code: 'SECOND_ADMIN_REQUIRED' },
      isConfirm && !(delegate && isActive(delegate)) && { code: 'DELEGATE_INACTIVE' },
      !isConfirm && !reason && { code: 'REASON_REQUIRED', field: 'reason' },
    ])
    await refuseMarksIn(own, gongkai, {
      subject: slugs.delegations,
      id: current.id,
      texts: { reason },
    })
    const status = isConfirm ? 'active' : 'refused'
    await own.payload.db.updateOne({
      collection: slugs.delegations,
      id: current.id,
      data: { status, decidedBy: actor.id, decidedAt: gongkai.now().toISOString() },
      req: own,
    })
    if (isConfirm && current.isHandover) {
      await resumePublications(own, { scheduler: current.delegator, now: gongkai.now() })
    }
    record({
      ...about(current.id, actor),
      action: isConfirm ? 'confirmDelegation' : 'refuseDelegation',
      from: 'pending',
      to: status,
      opinion: reason || null,
    })
    const shut =
      isConfirm && delegate
        ? await shutUnproven(acting, { actor, person: delegate, roles: current.roles })
        : null
    return { answer: { id: current.id, status }, shut }
  })
  await letBackIn(req, decided.shut)
  return decided.answer
}

/** Before its last day, by whoever gave or holds it, or by an administrator. */
async function end(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const seen = await readableDelegation(req, actor)
  const isParty = [seen.delegator, seen.delegate].includes(actor.id)
  if (!isParty && !hasRole(actor, 'admin')) throw refuse(req, 403, 'NOT_ENTITLED')
  return act(req, gongkai, async ({ req: own, record }) => {
    const current = (await findDelegation(own, seen.id)) ?? seen
    const delegator = await findPerson(own, current.delegator)
    if (!isParty && !(delegator && (await chargesOf(own, actor))(delegator)))
      throw refuse(own, 403, 'NOT_ENTITLED')
    refuseFaults(own, [current.endedAt !== null && { code: 'DELEGATION_ENDED' }])
    const endedAt = gongkai.now().toISOString()
    await own.payload.db.updateOne({
      collection: slugs.delegations,
      id: current.id,
      data: { endedAt },
      req: own,
    })
    record({ ...about(current.id, actor), action: 'endDelegation', from: current.status })
    return { id: current.id, endedAt }
  })
}

const about = (id: string, actor: Actor) => ({
  subject: slugs.delegations,
  subjectId: id,
  actor: actor.id,
  actorName: actor.name,
})

async function tell(
  req: PayloadRequest,
  people: Person[],
  { delegator, delegate }: { delegator: Person; delegate: Person },
): Promise<void> {
  const values = { delegator: delegator.name, delegate: delegate.name }
  for (const { email } of people) {
    await queueMail(req, {
      to: email,
      subject: message('zh', 'mail.delegationSubject', values),
      text: message('zh', 'mail.delegation', values),
    })
  }
}
