import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { passwordFaults } from '../../domain/people/index.ts'
import { tags } from '../../domain/visibility/tags.ts'
import { refuseFaults } from '../errors.ts'
import { type Acting, act } from '../ledger/act.ts'
import { findOffices, type Office } from '../offices/find.ts'
import { isOfficeSlug } from '../offices/slug.ts'
import { officeTree } from '../offices/tree.ts'
import { gongkaiOf } from '../options.ts'
import { slugs } from '../slugs.ts'
import { administratorsOf, findPeople, findPerson } from './person.ts'

/** The root office of an installation that was not told of one; it can be renamed, its address not. */
const firstOffice = { name: '县人民政府', slug: 'government', level: 'county' as const }

/** Who did it, in the ledger: whoever runs commands on the server, and by which. */
const operator = { actor: 'system', actorName: 'system' }
const by = 'create-admin'

export type NewAdmin = {
  email: string
  name: string
  password: string
  /** Slug or name of the office they administer, with all below it; the only root office without one. */
  office?: string | undefined
  /** Slug of the root office where it has to be made. */
  officeSlug?: string | undefined
  /** Whether a second administrator is wanted beside the one there is. */
  isSecond?: boolean
}

export type MadeAdmin = {
  id: string
  email: string
  name: string
  office: { id: string; name: string; slug: string; isNew: boolean }
  /** `first` of the installation, the `second` beside one, or `recovery` when all had been deactivated. */
  kind: 'first' | 'second' | 'recovery'
}

/**
 * Makes an administrator from outside the site, for whoever runs the server: the first one, whom
 * nobody could appoint; a second one, without whom no role that approves can be confirmed; or a new
 * one when every one there was is deactivated. Recorded in the ledger. They change the password when
 * they first sign in.
 * @throws Refusal, with all faults at once
 */
export async function createAdmin(payload: Payload, wanted: NewAdmin): Promise<MadeAdmin> {
  const req = await createLocalReq({}, payload)
  const email = wanted.email.trim().toLowerCase()
  const name = wanted.name.trim()
  return act(req, gongkaiOf(payload), async (acting) => {
    const { req: own, record } = acting
    const found = await officeFor(own, wanted)
    const kind = found ? await kindOf(own, found.id) : 'first'
    const isEmail = email.length <= 320 && z.email().safeParse(email).success
    refuseFaults(own, [
      kind === 'full' && { code: 'ADMINS_EXIST' },
      kind === 'second' && !wanted.isSecond && { code: 'ADMIN_EXISTS' },
      !isEmail && { code: 'EMAIL_INVALID' },
      isEmail && (await findPerson(own, email)) !== null && { code: 'EMAIL_TAKEN' },
      ...passwordFaults({ password: wanted.password, email, name }).map((code) => ({ code })),
    ])
    if (kind === 'full') throw new Error('Two administrators were not refused')
    const office = found ?? (await makeOffice(acting, wanted))
    const person = await own.payload.create({
      collection: slugs.users as 'users',
      data: {
        email,
        name,
        password: wanted.password,
        mustChangePassword: true,
        duties: [{ office: office.id, roles: ['admin'] }],
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    const id = String(person.id)
    const about = { subject: slugs.users, subjectId: id, ...operator }
    record({ ...about, action: 'addRecord', details: { by, changed: ['name', 'email'] } })
    record({
      ...about,
      action: 'grantRole',
      details: { by, kind, office: office.id, officeName: office.name, role: 'admin' },
    })
    return {
      id,
      email,
      name,
      office: { id: office.id, name: office.name, slug: office.slug, isNew: found === null },
      kind,
    }
  })
}

/** The office by what the operator called it; null where none exists yet, so that one is to be made. */
async function officeFor(
  req: PayloadRequest,
  { office, officeSlug }: NewAdmin,
): Promise<Office | null> {
  const offices = await findOffices(req)
  if (offices.length === 0) {
    refuseFaults(req, [
      officeSlug !== undefined && !isOfficeSlug(officeSlug) && { code: 'SLUG_FORM' },
    ])
    return null
  }
  const present = offices.filter(({ successor }) => successor === null)
  const key = office?.trim()
  const matches = key
    ? present.filter(({ id, slug, name }) => [id, slug, name].includes(key))
    : present.filter(({ parent }) => parent === null)
  const [only] = matches
  if (only && matches.length === 1) return only
  refuseFaults(req, [{ code: key && matches.length === 0 ? 'UNKNOWN_OFFICE' : 'OFFICE_UNCLEAR' }])
  return null
}

/** Which administrator this would be for the office, by those who have it in their charge. */
async function kindOf(req: PayloadRequest, office: string): Promise<MadeAdmin['kind'] | 'full'> {
  const tree = await officeTree(req)
  const people = await findPeople(req)
  const active = administratorsOf(people, (duty) => tree.covered(duty).includes(office))
  if (active.length > 1) return 'full'
  if (active.length === 1) return 'second'
  const hadOne = people.some(({ duties }) => duties.some(({ roles }) => roles.includes('admin')))
  return hadOne ? 'recovery' : 'first'
}

/** The root of a tree that has yet to grow. `office` is its slug when it looks like one, else its name. */
async function makeOffice(
  { req, record, expire }: Acting,
  { office, officeSlug }: NewAdmin,
): Promise<Pick<Office, 'id' | 'name' | 'slug'>> {
  const given = office?.trim()
  const data = {
    ...firstOffice,
    ...(given ? (isOfficeSlug(given) ? { slug: given } : { name: given }) : {}),
    ...(officeSlug ? { slug: officeSlug } : {}),
  }
  const row = await req.payload.create({
    collection: slugs.offices as 'offices',
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const id = String(row.id)
  record({
    subject: slugs.offices,
    subjectId: id,
    ...operator,
    action: 'addRecord',
    details: { by, changed: Object.keys(data), values: data },
  })
  expire(tags.site, tags.lists)
  return { id, ...data }
}
