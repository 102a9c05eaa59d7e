import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { type Role, roles } from '../../domain/access/roles.ts'
import { holdsRole, strandedBetween, withoutRoleAt, withRoleAt } from '../../domain/people/index.ts'
import { type Actor, hasRole, idOf, isGuarded } from '../access/actor.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { refuse, refuseFaults } from '../errors.ts'
import { isIdOf } from '../ids.ts'
import { act } from '../ledger/act.ts'
import { findOffice, findOffices, type Office } from '../offices/find.ts'
import { officeTree } from '../offices/tree.ts'
import type { Gongkai } from '../options.ts'
import { refuseMarksInReason } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import { letBackIn, shutUnproven } from './credentials.ts'
import {
  aboutPerson,
  aboutReason,
  administered,
  administratorsOf,
  findPeople,
  findPerson,
  isActive,
  type Person,
  writePerson,
} from './person.ts'
import { listed, waitingDocuments } from './waiting.ts'

const reason = z.string().trim().min(1).max(5000)
const placeBody = z.strictObject({
  office: z.string().min(1).max(200),
  role: z.enum(roles),
  reason,
})
const decisionBody = z.strictObject({
  decision: z.enum(['grant', 'refuse']),
  reason: z.string().trim().max(5000).optional(),
})

/** Granting a role, and taking one back. */
export const grantEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/grants',
    method: 'post',
    handler: forStaff(async (req, actor) => Response.json(await grant(req, gongkai, actor))),
  },
  {
    path: '/:id/revocations',
    method: 'post',
    handler: forStaff(async (req, actor) => Response.json(await revoke(req, gongkai, actor))),
  },
]

/** The second administrator's word on a role that approves or publishes. */
export const roleGrantEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/decisions',
    method: 'post',
    handler: forStaff(async (req, actor) => Response.json(await decide(req, gongkai, actor))),
  },
]

/** A role at once; one that approves or publishes, or for oneself, when a second administrator has confirmed it. */
async function grant(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const person = await administered(req, actor)
  const body = await bodyOf(req, placeBody)
  const office = await officeInCharge(req, actor, body.office)
  return act(req, gongkai, async ({ req: own, record }) => {
    const current = (await findPerson(own, person.id)) ?? person
    const place = { office: office.id, role: body.role }
    refuseFaults(own, [
      !isActive(current) && { code: 'DEACTIVATED' },
      office.successor !== null && { code: 'OFFICE_MERGED', field: 'office' },
      holdsRole(current.duties, place) && { code: 'ROLE_HELD', field: 'role' },
      (await isPending(own, current.id, place)) && { code: 'ALREADY_PENDING', field: 'role' },
    ])
    await refuseMarksInReason(own, gongkai, aboutReason(current.id, body.reason))
    const needsSecond = isGuarded(body.role) || current.id === actor.id
    if (!needsSecond) {
      await writePerson(own, current.id, { duties: withRoleAt(current.duties, place) })
    }
    const row = needsSecond
      ? await requestRole(own, { person: current.id, place, reason: body.reason, actor })
      : null
    record({
      ...aboutPerson(current, actor),
      action: needsSecond ? 'requestRole' : 'grantRole',
      opinion: body.reason,
      details: { office: office.id, officeName: office.name, role: body.role },
    })
    return { status: needsSecond ? 'pending' : 'granted', roleGrant: row }
  })
}

/** Refused while documents wait that nobody could take further without the role: it is given to another first. */
async function revoke(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const person = await administered(req, actor)
  const body = await bodyOf(req, placeBody)
  const office = await officeInCharge(req, actor, body.office)
  return act(req, gongkai, async ({ req: own, record }) => {
    const current = (await findPerson(own, person.id)) ?? person
    const place = { office: office.id, role: body.role }
    const rest = { ...current, duties: withoutRoleAt(current.duties, place) }
    refuseFaults(own, [
      !holdsRole(current.duties, place) && { code: 'ROLE_NOT_HELD', field: 'role' },
      body.role === 'admin' && (await leavesNoAdmin(own, rest)) && { code: 'LAST_ADMIN' },
    ])
    await refuseMarksInReason(own, gongkai, aboutReason(current.id, body.reason))
    const offices = (await officeTree(own)).covered(office.id)
    const before = await waitingDocuments(own, { offices })
    await writePerson(own, current.id, { duties: rest.duties })
    // Found out by doing it: a refusal takes it back.
    const after = await waitingDocuments(own, { offices })
    const stranded = strandedBetween({ before, after })
    refuseFaults(own, [
      stranded.length > 0 && { code: 'STEPS_WAITING', documents: listed(stranded) },
    ])
    record({
      ...aboutPerson(current, actor),
      action: 'revokeRole',
      opinion: body.reason,
      details: { office: office.id, officeName: office.name, role: body.role },
    })
    return { status: 'revoked' }
  })
}

async function decide(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const id = String(req.routeParams?.id ?? '')
  // Those who may read requests, and nobody else, learn that there is one.
  if (!hasRole(actor, 'admin', 'auditor')) throw refuse(req, 404, 'NO_SUCH_REQUEST')
  if (!(await findGrant(req, id))) throw refuse(req, 404, 'NO_SUCH_REQUEST')
  if (!hasRole(actor, 'admin')) throw refuse(req, 403, 'NOT_ENTITLED')
  const { decision, reason: why } = await bodyOf(req, decisionBody)
  const decided = await act(req, gongkai, async (acting) => {
    const { req: own, record } = acting
    const row = await findGrant(own, id)
    const person = row && (await findPerson(own, row.user))
    const office = row && (await findOffice(own, row.office))
    if (!row || !person || !office) throw refuse(own, 404, 'NO_SUCH_REQUEST')
    if (!actor.offices.admin.includes(office.id)) throw refuse(own, 403, 'NOT_ENTITLED')
    const isGrant = decision === 'grant'
    const involved = [row.requestedBy, person.id]
    refuseFaults(own, [
      row.status !== 'pending' && { code: 'NOT_PENDING' },
      isGrant && involved.includes(actor.id) && { code: 'SECOND_ADMIN_REQUIRED' },
      isGrant && !(await hasOtherAdmin(own, office.id, involved)) && { code: 'ONLY_ADMIN' },
      isGrant && !isActive(person) && { code: 'DEACTIVATED' },
      isGrant && office.successor !== null && { code: 'OFFICE_MERGED', field: 'office' },
      !isGrant && !why && { code: 'REASON_REQUIRED', field: 'reason' },
    ])
    await refuseMarksInReason(own, gongkai, aboutReason(person.id, why))
    if (isGrant) {
      const place = { office: office.id, role: row.role }
      await writePerson(own, person.id, { duties: withRoleAt(person.duties, place) })
    }
    await own.payload.db.updateOne({
      collection: slugs.roleGrants,
      id: row.id,
      data: {
        status: isGrant ? 'granted' : 'refused',
        decidedBy: actor.id,
        decidedAt: gongkai.now().toISOString(),
      },
      req: own,
    })
    record({
      ...aboutPerson(person, actor),
      action: isGrant ? 'grantRole' : 'refuseRole',
      opinion: why || null,
      details: {
        office: office.id,
        officeName: office.name,
        role: row.role,
        requestedBy: row.requestedBy,
      },
    })
    const shut = isGrant ? await shutUnproven(acting, { actor, person, roles: [row.role] }) : null
    return { status: isGrant ? 'granted' : 'refused', shut }
  })
  await letBackIn(req, decided.shut)
  return { status: decided.status }
}

/** Puts down that a role is asked for; a second administrator decides on it. */
export async function requestRole(
  req: PayloadRequest,
  {
    person,
    place,
    reason: why,
    actor,
  }: { person: string; place: { office: string; role: Role }; reason: string; actor: Actor },
): Promise<string> {
  const row = await req.payload.db.create({
    collection: slugs.roleGrants,
    data: { user: person, ...place, status: 'pending', reason: why, requestedBy: actor.id },
    req,
  })
  return String(row.id)
}

/** Whether some office would have no administrator any more once a person has changed into `changed`. */
export async function leavesNoAdmin(req: PayloadRequest, changed: Person): Promise<boolean> {
  const tree = await officeTree(req)
  const before = await findPeople(req)
  const after = before.map((person) => (person.id === changed.id ? changed : person))
  const isCovered = (people: Person[], office: string) =>
    administratorsOf(people, (duty) => tree.covered(duty).includes(office)).length > 0
  return (await findOffices(req)).some(({ id }) => isCovered(before, id) && !isCovered(after, id))
}

async function officeInCharge(req: PayloadRequest, actor: Actor, key: string): Promise<Office> {
  const office = await findOffice(req, key)
  if (!office) throw refuse(req, 400, 'UNKNOWN_OFFICE', 'office')
  if (!actor.offices.admin.includes(office.id)) throw refuse(req, 403, 'NOT_ENTITLED')
  return office
}

async function hasOtherAdmin(req: PayloadRequest, office: string, involved: string[]) {
  const tree = await officeTree(req)
  const admins = administratorsOf(await findPeople(req), (duty) =>
    tree.covered(duty).includes(office),
  )
  return admins.some(({ id }) => !involved.includes(id))
}

type Grant = {
  id: string
  user: string
  office: string
  role: Role
  status: string
  requestedBy: string
}

async function findGrant(req: PayloadRequest, id: string): Promise<Grant | null> {
  if (!isIdOf(req, id)) return null
  const row = await req.payload.db.findOne<Record<string, unknown> & { id: string | number }>({
    collection: slugs.roleGrants,
    where: { id: { equals: id } },
    req,
  })
  if (!row) return null
  return {
    id: String(row.id),
    user: idOf(row.user) ?? '',
    office: idOf(row.office) ?? '',
    role: row.role as Role,
    status: String(row.status),
    requestedBy: idOf(row.requestedBy) ?? '',
  }
}

async function isPending(
  req: PayloadRequest,
  person: string,
  { office, role }: { office: string; role: Role },
): Promise<boolean> {
  const row = await req.payload.db.findOne({
    collection: slugs.roleGrants,
    where: {
      and: [
        { user: { equals: person } },
        { office: { equals: office } },
        { role: { equals: role } },
        { status: { equals: 'pending' } },
      ],
    },
    req,
  })
  return Boolean(row)
}
