import type { Endpoint, PayloadRequest } from 'payload'
import { type Stage, stepNames } from '../../domain/approval/index.ts'
import { todayIn } from '../../domain/dates/index.ts'
import { officesUnder } from '../../domain/people/index.ts'
import { type Actor, hasRole } from '../access/actor.ts'
import { forStaff } from '../endpoint.ts'
import { refuse } from '../errors.ts'
import { gongkaiOf } from '../options.ts'
import { slugs } from '../slugs.ts'
import { findPeople, isActive } from '../users/person.ts'
import { findOffices, officeBy } from './find.ts'

type Named = { id: string; name: string }

/** What an office's page shows beside what is stored: what a reform would be about. */
export type OfficeStanding = {
  id: string
  name: string
  slug: string
  parent: Named | null
  successor: Named | null
  formerNames: { name: string; until: string | null }[]
  /** Whether the reader administers the office. All below is empty when not. */
  mayReform: boolean
  /** Offices in the reader's charge that could take this one over, or be its parent. */
  others: (Named & { isBelow: boolean })[]
  below: string[]
  people: string[]
  /** How many documents are the office's, and how many of them are on their way. */
  documents: { all: number; underway: number }
  /** The date at the office. */
  today: string
}

const underway: Stage[] = [...stepNames, 'referred', 'approved']

/** `GET /api/offices/:id/standing`, for staff. */
export const standingEndpoint: Endpoint = {
  path: '/:id/standing',
  method: 'get',
  handler: forStaff(async (req, actor) => Response.json(await standingOf(req, actor))),
}

async function standingOf(req: PayloadRequest, actor: Actor): Promise<OfficeStanding> {
  const offices = await findOffices(req)
  const office = officeBy(offices, String(req.routeParams?.id ?? ''))
  if (!office) throw refuse(req, 404, 'UNKNOWN_OFFICE')
  const mayReform = hasRole(actor, 'admin') && actor.offices.admin.includes(office.id)
  const named = (id: string | null): Named | null => {
    const found = offices.find((one) => one.id === id)
    return found ? { id: found.id, name: found.name } : null
  }
  const { timeZone, now } = gongkaiOf(req.payload)
  const standing: OfficeStanding = {
    id: office.id,
    name: office.name,
    slug: office.slug,
    parent: named(office.parent),
    successor: named(office.successor),
    formerNames: office.formerNames.map(({ name, until }) => ({ name, until: until ?? null })),
    mayReform,
    others: [],
    below: [],
    people: [],
    documents: { all: 0, underway: 0 },
    today: todayIn(timeZone, now()),
  }
  if (!mayReform) return standing
  const under = officesUnder(offices, office.id)
  const people = (await findPeople(req)).filter(isActive)
  return {
    ...standing,
    others: offices
      .filter(({ id, successor }) => id !== office.id && successor === null)
      .filter(({ id }) => actor.offices.admin.includes(id))
      .map(({ id, name }) => ({ id, name, isBelow: under.includes(id) })),
    below: offices
      .filter(({ parent, successor }) => parent === office.id && successor === null)
      .map(({ name }) => name),
    people: people
      .filter(({ duties }) => duties.some((duty) => duty.office === office.id))
      .map(({ name }) => name),
    documents: await countDocuments(req, office.id),
  }
}

/** Numbers only: an administrator reads no draft. */
async function countDocuments(req: PayloadRequest, office: string) {
  const isOf = { office: { equals: office } }
  const all = await req.payload.db.count({ collection: slugs.documents, where: isOf, req })
  const { totalDocs } = await req.payload.db.queryDrafts({
    collection: slugs.documents,
    where: {
      and: [{ 'version.office': { equals: office } }, { 'version.stage': { in: underway } }],
    },
    limit: 1,
    req,
  })
  return { all: all.totalDocs, underway: totalDocs }
}
