import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { compare, isDateOnly, todayIn } from '../../domain/dates/index.ts'
import { isValidUscc } from '../../domain/index-number/index.ts'
import { mergeFaults, moveFaults, strandedBetween } from '../../domain/people/index.ts'
import { tags } from '../../domain/visibility/tags.ts'
import { type Actor, hasRole } from '../access/actor.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { refuse, refuseFaults } from '../errors.ts'
import { type Acting, act } from '../ledger/act.ts'
import type { Gongkai } from '../options.ts'
import { refuseMarksInReason } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import { administratorsOf, findPeople } from '../users/person.ts'
import { listed, waitingDocuments } from '../users/waiting.ts'
import { findOffice, findOffices, lockedOffice, type Office, officeBy } from './find.ts'
import { isOfficeSlug } from './slug.ts'
import { forgetOfficeTree, officeTree } from './tree.ts'

const key = z.string().min(1).max(200)
const name = z.string().trim().min(1).max(200)
const common = {
  on: z.string().refine(isDateOnly),
  reason: z.string().trim().min(1).max(5000),
}
const bodies = {
  rename: z.strictObject({ name, ...common }),
  merge: z.strictObject({ into: key, ...common }),
  move: z.strictObject({ parent: key.nullable(), ...common }),
  split: z.strictObject({
    offices: z
      .array(z.strictObject({ name, slug: key, uscc: z.string().max(40).optional() }))
      .min(2)
      .max(20),
    heir: key,
    ...common,
  }),
}

type Reform = {
  acting: Acting
  actor: Actor
  /** As it is now, read under the lock. */
  office: Office
  offices: Office[]
}

/**
 * Reform of offices (机构改革). Documents, their numbers, addresses and routes are never rewritten: an
 * office keeps its address for ever, and a successor's people act for it.
 */
export const reformEndpoints = (gongkai: Gongkai): Endpoint[] => [
  endpoint(gongkai, 'rename', bodies.rename, rename),
  endpoint(gongkai, 'merge', bodies.merge, merge),
  endpoint(gongkai, 'move', bodies.move, move),
  endpoint(gongkai, 'split', bodies.split, split),
]

function endpoint<Schema extends z.ZodType<{ on: string; reason: string }>>(
  gongkai: Gongkai,
  path: string,
  schema: Schema,
  change: (reform: Reform, body: z.output<Schema>) => Promise<object>,
): Endpoint {
  return {
    path: `/:id/${path}`,
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const found = await inCharge(req, actor)
      const body = await bodyOf(req, schema)
      const answer = await act(req, gongkai, async (acting) => {
        const offices = await findOffices(acting.req)
        const office = officeBy(offices, found.id) ?? found
        const today = todayIn(gongkai.timeZone, gongkai.now())
        refuseFaults(acting.req, [
          compare(body.on, today) > 0 && { code: 'REFORM_IN_FUTURE', field: 'on' },
        ])
        await refuseMarksInReason(acting.req, gongkai, {
          subject: slugs.offices,
          id: office.id,
          reason: body.reason,
        })
        // Names of offices stand on every page; lists and pages of the office show more of it.
        acting.expire(tags.site, tags.lists, tags.office(office.id))
        return change({ acting, actor, office, offices }, body)
      })
      return Response.json(answer)
    }),
  }
}

async function rename(
  { acting, actor, office }: Reform,
  body: z.output<typeof bodies.rename>,
): Promise<object> {
  refuseFaults(acting.req, [
    office.successor !== null && { code: 'OFFICE_MERGED' },
    office.name === body.name && { code: 'UNCHANGED', field: 'name' },
  ])
  const formerNames = [
    ...office.formerNames,
    { id: randomUUID(), name: office.name, until: body.on },
  ]
  await write(acting, office.id, { name: body.name, formerNames })
  acting.record({
    ...about(office, actor),
    action: 'renameOffice',
    from: office.name,
    to: body.name,
    opinion: body.reason,
    details: { on: body.on },
  })
  return { id: office.id, name: body.name }
}

async function merge(
  { acting, actor, office, offices }: Reform,
  body: z.output<typeof bodies.merge>,
): Promise<object> {
  const into = target(acting.req, actor, offices, body.into, 'into')
  refuseFaults(
    acting.req,
    mergeFaults({ offices, office, into }).map((code) => ({ code, field: 'into' })),
  )
  await write(acting, office.id, { successor: into.id, mergedOn: body.on })
  acting.expire(tags.office(into.id))
  acting.record({
    ...about(office, actor),
    action: 'mergeOffice',
    from: office.name,
    to: into.name,
    opinion: body.reason,
    details: { on: body.on, into: into.id },
  })
  return { id: office.id, successor: into.id }
}

async function move(
  { acting, actor, office, offices }: Reform,
  body: z.output<typeof bodies.move>,
): Promise<object> {
  const parent = body.parent ? target(acting.req, actor, offices, body.parent, 'parent') : null
  refuseFaults(
    acting.req,
    moveFaults({ offices, office, parent }).map((code) => ({ code, field: 'parent' })),
  )
  const reached = (await officeTree(acting.req)).covered(office.id)
  const before = await waitingDocuments(acting.req, { offices: reached })
  await write(acting, office.id, { parent: parent?.id ?? null })
  // Roles held above it reach it no more. Found out by doing it: a refusal takes it back.
  forgetOfficeTree(acting.req)
  const after = await waitingDocuments(acting.req, { offices: reached })
  const stranded = strandedBetween({ before, after })
  refuseFaults(acting.req, [
    stranded.length > 0 && { code: 'STEPS_WAITING', documents: listed(stranded) },
    (await isUnattended(acting.req, reached)) && { code: 'NO_ADMIN_LEFT', field: 'parent' },
  ])
  acting.record({
    ...about(office, actor),
    action: 'moveOffice',
    from: offices.find(({ id }) => id === office.parent)?.name ?? null,
    to: parent?.name ?? null,
    opinion: body.reason,
    details: { on: body.on, parent: parent?.id ?? null },
  })
  return { id: office.id, parent: parent?.id ?? null }
}

/** Whether one of the offices lies in no administrator's charge: nobody could ever move it back. */
async function isUnattended(req: PayloadRequest, offices: readonly string[]): Promise<boolean> {
  const tree = await officeTree(req)
  const people = await findPeople(req)
  return offices.some(
    (office) =>
      administratorsOf(people, (duty) => tree.covered(duty).includes(office)).length === 0,
  )
}

async function split(
  { acting, actor, office, offices }: Reform,
  body: z.output<typeof bodies.split>,
): Promise<object> {
  // The new ones stand beside it, so what is above it changes too.
  if (office.parent && !actor.offices.admin.includes(office.parent))
    throw refuse(acting.req, 403, 'NOT_ENTITLED')
  const wanted = body.offices
  const taken = offices.map(({ slug }) => slug)
  refuseFaults(acting.req, [
    office.successor !== null && { code: 'OFFICE_MERGED' },
    new Set(wanted.map(({ slug }) => slug)).size < wanted.length && {
      code: 'SLUG_TAKEN',
      field: 'slug',
    },
    wanted.some(({ slug }) => taken.includes(slug)) && { code: 'SLUG_TAKEN', field: 'slug' },
    wanted.some(({ slug }) => !isOfficeSlug(slug)) && { code: 'SLUG_FORM', field: 'slug' },
    wanted.some(({ uscc }) => uscc && !isValidUscc(uscc)) && { code: 'USCC_FORM', field: 'uscc' },
    !wanted.some(({ slug }) => slug === body.heir) && { code: 'HEIR_UNKNOWN', field: 'heir' },
  ])
  const made: { id: string; name: string; slug: string }[] = []
  const kind = (await officeTree(acting.req)).kindOf(office.id)
  for (const { name: title, slug, uscc } of wanted) {
    const row = await acting.req.payload.create({
      collection: slugs.offices as 'offices',
      data: {
        name: title,
        slug,
        level: office.level as 'county',
        kind,
        ...(uscc ? { uscc } : {}),
        ...(office.parent ? { parent: office.parent } : {}),
      },
      depth: 0,
      overrideAccess: true,
      req: acting.req,
    })
    made.push({ id: String(row.id), name: title, slug })
  }
  const heir = made.find(({ slug }) => slug === body.heir)
  if (!heir) throw new Error('The heir of a split office was not made')
  await write(acting, office.id, { successor: heir.id, mergedOn: body.on })
  forgetOfficeTree(acting.req)
  const ids = made.map(({ id }) => id)
  refuseFaults(acting.req, [
    (await isUnattended(acting.req, ids)) && { code: 'NO_ADMIN_LEFT', field: 'offices' },
  ])
  acting.record({
    ...about(office, actor),
    action: 'splitOffice',
    from: office.name,
    to: made.map(({ name: title }) => title).join('、'),
    opinion: body.reason,
    details: { on: body.on, heir: heir.id, offices: made.map(({ id }) => id) },
  })
  return { id: office.id, successor: heir.id, offices: made }
}

/** Anyone may read an office, so whoever does not administer it is told so: 403. */
async function inCharge(req: PayloadRequest, actor: Actor): Promise<Office> {
  const office = await findOffice(req, String(req.routeParams?.id ?? ''))
  if (!office) throw refuse(req, 404, 'UNKNOWN_OFFICE')
  if (!hasRole(actor, 'admin') || !actor.offices.admin.includes(office.id))
    throw refuse(req, 403, 'NOT_ENTITLED')
  return office
}

/** The other office of a reform; it changes too, so it must be in the administrator's charge. */
function target(
  req: PayloadRequest,
  actor: Actor,
  offices: Office[],
  wanted: string,
  field: string,
): Office {
  const office = officeBy(offices, wanted)
  if (!office) throw refuse(req, 400, 'UNKNOWN_OFFICE', field)
  if (!actor.offices.admin.includes(office.id)) throw refuse(req, 403, 'NOT_ENTITLED', field)
  return office
}

/** Writes fields of an office past Payload's access, which refuses them to everybody. */
async function write({ req }: Acting, id: string, data: Record<string, unknown>): Promise<void> {
  const row = await lockedOffice(req, id)
  await req.payload.db.updateOne({
    collection: slugs.offices,
    id,
    data: { ...row, ...data, updatedAt: new Date().toISOString() },
    req,
  })
}

const about = (office: Office, actor: Actor) => ({
  subject: slugs.offices,
  subjectId: office.id,
  actor: actor.id,
  actorName: actor.name,
})
