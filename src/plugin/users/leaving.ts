import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { beyondSuccessor, placesOf, strandedBy } from '../../domain/people/index.ts'
import { type Actor, isGuarded } from '../access/actor.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { refuseFaults } from '../errors.ts'
import { act } from '../ledger/act.ts'
import { findOffices } from '../offices/find.ts'
import type { Gongkai } from '../options.ts'
import { refuseMarksInReason } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import { leavesNoAdmin, requestRole } from './grants.ts'
import { endDelegations, handOver } from './handover.ts'
import {
  aboutPerson,
  aboutReason,
  administered,
  findPeople,
  findPerson,
  isActive,
  type Person,
  writePerson,
} from './person.ts'
import { listed, officesWhereActing, type WaitingDocument, waitingDocuments } from './waiting.ts'

const reason = z.string().trim().min(1).max(5000)
const deactivateBody = z.strictObject({ reason, successor: z.string().min(1).max(320).optional() })
const reactivateBody = z.strictObject({ reason })

/** When somebody leaves, and when they come back. */
export const leavingEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/deactivate',
    method: 'post',
    handler: forStaff(async (req, actor) => Response.json(await deactivate(req, gongkai, actor))),
  },
  {
    path: '/:id/reactivate',
    method: 'post',
    handler: forStaff(async (req, actor) => Response.json(await reactivate(req, gongkai, actor))),
  },
  {
    // What leaving would strand, and who could take it over: to look at before anybody is deactivated.
    path: '/:id/waiting',
    method: 'get',
    handler: forStaff(async (req, actor) => Response.json(await waitingFor(req, actor))),
  },
]

/**
 * Ends someone's account: their sessions, their delegations, and every role of theirs at once. The
 * documents that nobody else could take further go to a successor, who acts for them from then on.
 */
async function deactivate(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const person = await administered(req, actor)
  const body = await bodyOf(req, deactivateBody)
  return act(req, gongkai, async (acting) => {
    const { req: own, record } = acting
    const current = (await findPerson(own, person.id)) ?? person
    const at = gongkai.now().toISOString()
    const left = { ...current, deactivatedAt: at }
    const offices = await officesWhereActing(own, current.id)
    const documents = await waitingDocuments(own, { offices })
    const stranded = strandedBy({ leaver: current.id, documents })
    const successor = body.successor ? await findPerson(own, body.successor) : null
    refuseFaults(own, [
      current.id === actor.id && { code: 'NOT_ON_YOURSELF' },
      !isActive(current) && { code: 'DEACTIVATED' },
      isActive(current) && (await leavesNoAdmin(own, left)) && { code: 'LAST_ADMIN' },
      !body.successor &&
        stranded.length > 0 && { code: 'STEPS_WAITING', documents: listed(stranded) },
      ...(body.successor ? successorFaults({ current, successor, stranded }) : []),
    ])
    await refuseMarksInReason(own, gongkai, aboutReason(current.id, body.reason))
    const handover =
      successor && stranded.length > 0
        ? await handOver(acting, gongkai, {
            leaver: current,
            successor,
            documents: stranded,
            reason: body.reason,
            actor,
          })
        : null
    await endDelegations(own, { person: current.id, at, keep: handover?.delegations ?? [] })
    await withdrawRequests(own, current.id, at)
    await writePerson(own, current.id, { deactivatedAt: at, sessions: [] })
    record({
      ...aboutPerson(current, actor),
      action: 'deactivate',
      opinion: body.reason,
      details:
        handover && successor
          ? { successor: successor.id, delegations: handover.delegations }
          : null,
    })
    return { deactivatedAt: at, handover }
  })
}

/**
 * Lets someone in again. What they hold that approves or publishes is asked for anew, so that a
 * second administrator confirms it; work that was handed over comes back.
 */
async function reactivate(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const person = await administered(req, actor)
  const body = await bodyOf(req, reactivateBody)
  return act(req, gongkai, async (acting) => {
    const { req: own, record } = acting
    const current = (await findPerson(own, person.id)) ?? person
    refuseFaults(own, [isActive(current) && { code: 'NOT_DEACTIVATED' }])
    await refuseMarksInReason(own, gongkai, aboutReason(current.id, body.reason))
    const asked = placesOf(current.duties).filter(({ role }) => isGuarded(role))
    for (const place of asked) {
      await requestRole(own, { person: current.id, place, reason: body.reason, actor })
      record({ ...aboutPerson(current, actor), action: 'requestRole', details: { ...place } })
    }
    const duties = current.duties
      .map((duty) => ({ ...duty, roles: duty.roles.filter((role) => !isGuarded(role)) }))
      .filter((duty) => duty.roles.length > 0)
    await endDelegations(own, { person: current.id, at: gongkai.now().toISOString(), keep: [] })
    await writePerson(own, current.id, { deactivatedAt: null, duties })
    record({ ...aboutPerson(current, actor), action: 'reactivate', opinion: body.reason })
    return { pending: asked }
  })
}

/** The documents only this person can take further, and every colleague with whether they could. */
async function waitingFor(req: PayloadRequest, actor: Actor) {
  const person = await administered(req, actor)
  const offices = await officesWhereActing(req, person.id)
  const documents = strandedBy({
    leaver: person.id,
    documents: await waitingDocuments(req, { offices }),
  })
  const names = new Map((await findOffices(req)).map(({ id, name }) => [id, name]))
  const colleagues = (await findPeople(req)).filter(({ id }) => id !== person.id).filter(isActive)
  return {
    documents: documents.map(({ id, indexNumber, stage, office }) => ({
      id,
      indexNumber,
      stage,
      office: names.get(office) ?? '',
    })),
    colleagues: colleagues.map(({ id, name }) => ({
      id,
      name,
      isFit: beyondSuccessor({ leaver: person.id, successor: id, documents }).length === 0,
    })),
  }
}

/** What `GET /api/users/:id/waiting` answers. */
export type WaitingFor = Awaited<ReturnType<typeof waitingFor>>

function successorFaults({
  current,
  successor,
  stranded,
}: {
  current: Person
  successor: Person | null
  stranded: WaitingDocument[]
}) {
  if (!successor) return [{ code: 'NO_SUCH_PERSON', field: 'successor' }]
  const beyond = beyondSuccessor({
    leaver: current.id,
    successor: successor.id,
    documents: stranded,
  })
  return [
    successor.id === current.id && { code: 'SELF_DELEGATION', field: 'successor' },
    !isActive(successor) && { code: 'DELEGATE_INACTIVE', field: 'successor' },
    beyond.length > 0 && {
      code: 'SUCCESSOR_UNFIT',
      field: 'successor',
      documents: listed(beyond),
    },
  ]
}

/** Roles asked for but not yet confirmed are no longer wanted. */
async function withdrawRequests(req: PayloadRequest, person: string, at: string): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: slugs.roleGrants,
    where: { and: [{ user: { equals: person } }, { status: { equals: 'pending' } }] },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id } of docs) {
    await req.payload.db.updateOne({
      collection: slugs.roleGrants,
      id,
      data: { status: 'refused', decidedAt: at },
      req,
    })
  }
}
