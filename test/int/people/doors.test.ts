import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { todayIn } from '../../../src/domain/dates/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { enlist, idOf } from './staff.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  await enlist(county, { target: { 'gov-office': ['clerk'] }, gone: {} })
})
afterAll(() => county?.close())

const roles = [
  'admin',
  'clerk',
  'secrecy',
  'branch',
  'county',
  'publisher',
  'requests',
  'head',
  'auditor',
  null,
] as const
type Who = (typeof roles)[number]

/** In the order of `roles` above. 404: may not even know of them. 403: may see, not do. */
const expected: Record<string, readonly number[]> = {
  //                       adm  cle  sec  bra  cou  pub  req  hea  aud  nobody
  grants: /*         */ [200, 404, 404, 404, 404, 404, 404, 403, 403, 401],
  revocations: /*    */ [200, 404, 404, 404, 404, 404, 404, 403, 403, 401],
  'reset-password': /* */ [200, 404, 404, 404, 404, 404, 404, 403, 403, 401],
  deactivate: /*     */ [200, 404, 404, 404, 404, 404, 404, 403, 403, 401],
  reactivate: /*     */ [200, 404, 404, 404, 404, 404, 404, 403, 403, 401],
  rename: /*         */ [200, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  merge: /*          */ [200, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  move: /*           */ [200, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  split: /*          */ [200, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'create a user': /*  */ [201, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'edit a user': /*    */ [200, 404, 404, 404, 404, 404, 404, 403, 403, 401],
  'delete a user': /*  */ [403, 404, 404, 404, 404, 404, 404, 403, 403, 401],
  'create an office': /**/ [201, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'edit an office': /* */ [200, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'delete an office': /**/ [403, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'create a route': /* */ [201, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'delete a route': /* */ [403, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'write a grant': /*  */ [403, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'write a delegation': [403, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'read grants': /*    */ [200, 403, 403, 403, 403, 403, 403, 403, 200, 401],
  'read jobs': /*      */ [200, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'write a job': /*    */ [403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'person standing': /**/ [200, 404, 404, 404, 404, 404, 404, 200, 200, 401],
  'what waits': /*     */ [200, 404, 404, 404, 404, 404, 404, 403, 403, 401],
  'office standing': /**/ [200, 200, 200, 200, 200, 200, 200, 200, 200, 401],
  'a delegation': /*   */ [200, 404, 404, 200, 404, 200, 404, 200, 200, 401],
  'list colleagues': /**/ [200, 200, 200, 200, 200, 200, 200, 200, 200, 401],
}

const reason = '核对门户'
const on = '2026-11-01'
let turn = 0
let delegation: string | undefined

/** From one of the roles to another, so that both may see it. */
async function makeDelegation(): Promise<string> {
  const today = todayIn('Asia/Shanghai', new Date())
  const { body } = await county.as('publisher')<{ id: string }>('POST', '/api/delegations/make', {
    delegate: idOf(county, 'branch'),
    roles: ['publisher'],
    startsOn: today,
    endsOn: today,
    reason,
  })
  return body.id
}

/** Each try gets a person or an office of its own, so that no try stands in another's way. */
async function knock(door: string, who: Who): Promise<number> {
  turn += 1
  const mark = `try-${turn}`
  const send = async (method: string, url: string, body?: unknown) =>
    (await county.as(who)(method, url, body)).status
  const person = async (duties: Record<string, ('clerk' | 'auditor')[]> = {}) =>
    (await enlist(county, { [mark]: duties }))[mark] ?? ''
  const office = async (slug = mark) => {
    const row = await county.payload.create({
      collection: 'offices',
      data: { name: slug, slug, level: 'department', parent: county.offices.yunze ?? '' },
    })
    return row.id
  }
  switch (door) {
    case 'grants':
      return send('POST', `/api/users/${await person()}/grants`, {
        office: 'finance',
        role: 'clerk',
        reason,
      })
    case 'revocations':
      return send('POST', `/api/users/${await person({ finance: ['clerk'] })}/revocations`, {
        office: 'finance',
        role: 'clerk',
        reason,
      })
    case 'reset-password':
      return send('POST', `/api/users/${await person()}/reset-password`, { reason })
    case 'deactivate':
      return send('POST', `/api/users/${await person()}/deactivate`, { reason })
    case 'reactivate': {
      const id = await person()
      await county.as('admin')('POST', `/api/users/${id}/deactivate`, { reason })
      return send('POST', `/api/users/${id}/reactivate`, { reason })
    }
    case 'rename':
      return send('POST', `/api/offices/${await office()}/rename`, { name: '新名', on, reason })
    case 'merge':
      return send('POST', `/api/offices/${await office()}/merge`, { into: 'finance', on, reason })
    case 'move':
      return send('POST', `/api/offices/${await office()}/move`, { parent: 'finance', on, reason })
    case 'split':
      return send('POST', `/api/offices/${await office()}/split`, {
        offices: [
          { name: '甲', slug: `${mark}-a` },
          { name: '乙', slug: `${mark}-b` },
        ],
        heir: `${mark}-a`,
        on,
        reason,
      })
    case 'create a user':
      return send('POST', '/api/users', {
        email: `${mark}@yunze.example`,
        name: '新人',
        password: 'welcome-to-yunze',
      })
    case 'edit a user':
      return send('PATCH', `/api/users/${idOf(county, 'target')}`, { name: `改名${turn}` })
    case 'delete a user':
      return send('DELETE', `/api/users/${idOf(county, 'gone')}`)
    case 'create an office':
      return send('POST', '/api/offices', {
        name: mark,
        slug: mark,
        level: 'department',
        parent: county.offices.yunze,
      })
    case 'edit an office':
      return send('PATCH', `/api/offices/${county.offices.heyuan}`, { phone: `0000-${turn}` })
    case 'delete an office':
      return send('DELETE', `/api/offices/${county.offices.heyuan}`)
    case 'create a route':
      return send('POST', '/api/routes', { name: mark, steps: [{ step: 'secrecyReview' }] })
    case 'delete a route':
      return send('DELETE', '/api/routes?where[name][exists]=true')
    case 'write a grant':
      return send('POST', '/api/role-grants', {
        user: idOf(county, 'target'),
        office: county.offices.finance,
        role: 'publisher',
        status: 'granted',
        requestedBy: idOf(county, 'admin'),
      })
    case 'write a delegation':
      return send('POST', '/api/delegations', {
        delegator: idOf(county, 'publisher'),
        delegate: idOf(county, 'target'),
        roles: ['publisher'],
        startsOn: on,
        endsOn: '2026-12-31',
        reason,
      })
    case 'read grants':
      return send('GET', '/api/role-grants')
    case 'read jobs':
      return send('GET', '/api/payload-jobs')
    case 'write a job':
      return send('POST', '/api/payload-jobs', { taskSlug: 'gongkaiPublishScheduled', input: {} })
    case 'person standing':
      return send('GET', `/api/users/${idOf(county, 'target')}/standing`)
    case 'what waits':
      return send('GET', `/api/users/${idOf(county, 'target')}/waiting`)
    case 'office standing':
      return send('GET', `/api/offices/${county.offices.finance}/standing`)
    case 'a delegation': {
      delegation ??= await makeDelegation()
      return send('GET', `/api/delegations/${delegation}/standing`)
    }
    case 'list colleagues':
      return send('GET', '/api/delegations/colleagues')
    default:
      throw new Error(`There is no door ${door}`)
  }
}

describe('who gets through which door', () => {
  it.each(Object.entries(expected))('%s', async (door, statuses) => {
    const seen: [Who, number][] = []
    for (const who of roles) seen.push([who, await knock(door, who)])
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(roles.map((who, index) => [who, statuses[index]])),
    )
  })
})
