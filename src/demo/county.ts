import type { Payload } from 'payload'
import type { Role } from '../domain/access/roles.ts'
import { themes } from '../domain/disclosure/index.ts'
import { usccCheckDigit } from '../domain/index-number/index.ts'

/** Password of every demo account; accepted in demo mode only, on loopback only. */
export const demoPassword = 'gongkai-demo'

const uscc = (first17: string): string => `${first17}${usccCheckDigit(first17)}`

/** Offices of the fictional county 云泽县. Codes are invented, with a valid check character. */
export const demoOffices = [
  {
    slug: 'yunze',
    letterCode: '云政公开',
    name: '云泽县人民政府',
    level: 'county',
    kind: 'general',
    parent: null,
    code: '11999999MB1A2B3C4',
  },
  {
    slug: 'gov-office',
    letterCode: '云政办公开',
    name: '县政府办公室',
    level: 'county',
    kind: 'general',
    parent: 'yunze',
    code: '11999999MB1A2B3D2',
  },
  {
    slug: 'finance',
    letterCode: '云财公开',
    name: '财政局',
    level: 'department',
    kind: 'finance',
    parent: 'yunze',
    code: '11999999MB1A2B3E0',
  },
  {
    slug: 'civil-affairs',
    letterCode: '云民公开',
    name: '民政局',
    level: 'department',
    kind: 'welfare',
    parent: 'yunze',
    code: '11999999MB1A2B3F9',
  },
  {
    slug: 'education',
    letterCode: '云教公开',
    name: '教育局',
    level: 'department',
    kind: 'welfare',
    parent: 'yunze',
    code: '11999999MB1A2B3G7',
  },
  {
    slug: 'transport',
    letterCode: '云交公开',
    name: '交通运输局',
    level: 'department',
    kind: 'construction',
    parent: 'yunze',
    code: '11999999MB1A2B3H5',
  },
  {
    slug: 'agriculture',
    letterCode: '云农公开',
    name: '农业农村局',
    level: 'department',
    kind: 'construction',
    parent: 'yunze',
    code: '11999999MB1A2B3J1',
  },
  {
    slug: 'heyuan',
    letterCode: '河源公开',
    name: '河源镇人民政府',
    level: 'township',
    kind: 'general',
    parent: 'yunze',
    code: '11999999MB1A2B3K8',
  },
] as const

/** A member of staff: the account `NAME@yunze.example`, the name, and the roles by office. */
export type DemoPerson = { account: string; name: string; duties: Record<string, Role[]> }

/** The demo accounts that everybody knows; their colleagues are in `staff.ts`. */
export const demoPeople: readonly DemoPerson[] = [
  { account: 'admin', name: '吴管理', duties: { yunze: ['admin'] } },
  { account: 'admin2', name: '郑管理', duties: { yunze: ['admin'] } },
  { account: 'clerk', name: '周文书', duties: { 'gov-office': ['clerk'] } },
  { account: 'clerk.finance', name: '陈文书', duties: { finance: ['clerk'] } },
  {
    account: 'secrecy',
    name: '孙保密',
    duties: { 'gov-office': ['secrecyReviewer'], finance: ['secrecyReviewer'] },
  },
  {
    account: 'branch',
    name: '赵主任',
    duties: { 'gov-office': ['branchLeader'], finance: ['branchLeader'] },
  },
  {
    account: 'county',
    name: '钱县长',
    duties: { 'gov-office': ['countyLeader'], finance: ['countyLeader'] },
  },
  {
    account: 'publisher',
    name: '李发布',
    duties: { 'gov-office': ['publisher'], finance: ['publisher'] },
  },
  { account: 'requests', name: '王经办', duties: { 'gov-office': ['requestOfficer'] } },
  {
    account: 'head',
    name: '冯主管',
    duties: { 'gov-office': ['disclosureHead'], finance: ['disclosureHead'] },
  },
  { account: 'auditor', name: '何监督', duties: { yunze: ['auditor'] } },
]

export type County = {
  offices: Record<string, string>
  people: Record<string, string>
  categories: Record<string, string>
}

/** Creates the county's offices, people and subject categories in an empty database. */
export async function createCounty(payload: Payload): Promise<County> {
  const offices: Record<string, string> = {}
  for (const [
    index,
    { slug, name, level, kind, parent, code, letterCode },
  ] of demoOffices.entries()) {
    const office = await payload.create({
      collection: 'offices',
      data: {
        slug,
        name,
        level,
        kind,
        uscc: uscc(code),
        letterCode,
        order: (index + 1) * 10,
        ...(parent ? { parent: offices[parent] } : {}),
        phone: '0000-0000000',
        address: '云泽县府前街1号',
      },
      overrideAccess: true,
    })
    offices[slug] = String(office.id)
  }
  const people = await hire(payload, offices, demoPeople)
  const categories: Record<string, string> = {}
  for (const [index, theme] of themes.entries()) {
    const category = await payload.create({
      collection: 'categories',
      data: { name: theme.label.zh, slug: theme.id, order: index + 1 },
      overrideAccess: true,
    })
    categories[theme.id] = String(category.id)
  }
  return { offices, people, categories }
}

/** Creates accounts; answers their ids. Side by side, since hashing a password takes its time. */
export async function hire(
  payload: Payload,
  offices: Record<string, string>,
  people: readonly DemoPerson[],
): Promise<Record<string, string>> {
  const hired = people.map(async ({ account, name, duties }) => {
    const person = await payload.create({
      collection: 'users',
      data: {
        email: `${account}@yunze.example`,
        password: demoPassword,
        name,
        // Known passwords are the point of a demo; real accounts change theirs at first login.
        mustChangePassword: false,
        provenAt: '2008-05-01T00:00:00.000Z',
        duties: Object.entries(duties).map(([slug, roles]) => ({
          office: offices[slug] ?? '',
          roles,
        })),
      },
      overrideAccess: true,
    })
    return [account, String(person.id)] as const
  })
  return Object.fromEntries(await Promise.all(hired))
}
