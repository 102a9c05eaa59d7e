import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { todayIn } from '../../../src/domain/dates/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, enlist, idOf, recordOf, signIn } from './staff.ts'

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

describe('what a body cannot bring along', () => {
  const stolen = () => ({
    name: '张三',
    duties: [{ office: county.offices.yunze, roles: ['admin', 'publisher'] }],
    mustChangePassword: false,
    deactivatedAt: '2026-01-01T00:00:00.000Z',
    accountRevision: 99,
    sessions: [],
    loginAttempts: 0,
    hash: 'x',
    salt: 'x',
  })
  const before = { mustChangePassword: false, deactivatedAt: null }

  it('into an account, by an edit of any kind', async () => {
    const id = idOf(county, 'target')
    const edited = await county.as('admin')('PATCH', `/api/users/${id}`, stolen())
    expect(edited.status, JSON.stringify(edited.body)).toBe(200)
    const bulk = await county.as('admin')('PATCH', `/api/users?where[id][equals]=${id}`, {
      ...stolen(),
      name: '李四',
    })
    expect(bulk.status, JSON.stringify(bulk.body)).toBe(403)
    const { body } = await county.as('auditor')<Record<string, unknown>>('GET', `/api/users/${id}`)
    expect(body).toMatchObject({ name: '张三', ...before })
    expect(body.duties).toMatchObject([{ office: county.offices['gov-office'], roles: ['clerk'] }])
    expect((await signIn(county.payload, 'target')).status).toBe(200)
    const record = await recordOf(county, 'users', id)
    expect(record.at(-1)).toMatchObject({ action: 'editRecord', details: { changed: ['name'] } })
  })

  it('into an account of somebody beyond the administrator’s charge', async () => {
    await enlist(county, { 'admin.finance': { finance: ['admin'] } })
    const seen: Record<string, number> = {}
    for (const person of ['clerk.finance', 'publisher', 'admin', 'target']) {
      const edited = await county.as('admin.finance')(
        'PATCH',
        `/api/users/${idOf(county, person)}`,
        {
          email: `${person}.taken@yunze.example`,
        },
      )
      seen[person] = edited.status
    }
    expect(seen).toEqual({ 'clerk.finance': 200, publisher: 403, admin: 403, target: 403 })
    // Nor in bulk: Payload would commit what a hook refused for one of them.
    const bulk = await county.as('admin.finance')(
      'PATCH',
      `/api/users?where[id][equals]=${idOf(county, 'publisher')}`,
      { email: 'publisher.taken@yunze.example' },
    )
    expect(bulk.status).toBe(403)
    expect((await signIn(county.payload, 'publisher')).status).toBe(200)
  })

  it('into an office: name, address and place in the tree change by a reform alone', async () => {
    const id = county.offices.education
    const edited = await county.as('admin')('PATCH', `/api/offices/${id}`, {
      name: '教育和体育局',
      slug: 'sports',
      parent: county.offices.finance,
      successor: county.offices.finance,
      mergedOn: on,
      formerNames: [{ name: '伪称', until: on }],
      phone: '0000-1111111',
    })
    expect(edited.status, JSON.stringify(edited.body)).toBe(200)
    const { body } = await county.as(null)<Record<string, unknown>>('GET', `/api/offices/${id}`)
    expect(body).toMatchObject({
      name: '教育局',
      slug: 'education',
      parent: county.offices.yunze,
      formerNames: [],
      phone: '0000-1111111',
    })
    expect(body.successor ?? null).toBeNull()
  })

  it('into a new office: no successor, and none outside the administrator’s charge', async () => {
    const made = await county.as('admin')<{ doc: Record<string, unknown> }>(
      'POST',
      '/api/offices',
      {
        name: '新局',
        slug: 'new-office',
        level: 'department',
        parent: county.offices.yunze,
        successor: county.offices.finance,
        formerNames: [{ name: '伪称', until: on }],
      },
    )
    expect(made.status).toBe(201)
    expect(made.body.doc.successor ?? null).toBeNull()
    expect(made.body.doc.formerNames).toEqual([])
    const outside = await county.as('admin.finance')('POST', '/api/offices', {
      name: '越权局',
      slug: 'beyond',
      level: 'department',
      parent: county.offices.yunze,
    })
    expect([outside.status, codesOf(outside)]).toEqual([403, ['NOT_ENTITLED']])
    const { body } = await county.as(null)<{ totalDocs: number }>(
      'GET',
      '/api/offices?where[slug][equals]=beyond',
    )
    expect(body.totalDocs).toBe(0)
  })

  it('a change of a route is in the ledger, with what it is now', async () => {
    const made = await county.as('admin')<{ doc: { id: string } }>('POST', '/api/routes', {
      name: '只审保密',
      steps: [{ step: 'secrecyReview', quorum: 1, limitWorkingDays: 2 }],
    })
    const [entry] = await recordOf(county, 'routes', made.body.doc.id)
    expect(entry).toMatchObject({
      action: 'addRecord',
      actor: idOf(county, 'admin'),
      details: {
        values: { steps: [{ step: 'secrecyReview', quorum: 1, limitWorkingDays: 2 }] },
      },
    })
  })
})

describe('an account that was read before something was decided about it', () => {
  it('cannot be written back', async () => {
    const [id] = Object.values(await enlist(county, { stale: { 'gov-office': ['clerk'] } }))
    // As Payload does at a sign-in: it reads the row, takes its time over the password, writes it back.
    const read = await county.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'users',
      where: { id: { equals: id } },
    })
    const left = await county.as('admin')('POST', `/api/users/${id}/deactivate`, { reason })
    expect(left.status).toBe(200)
    await expect(
      county.payload.db.updateOne({ collection: 'users', id: id ?? '', data: read ?? {} }),
    ).rejects.toThrow()
    expect((await signIn(county.payload, 'stale')).status).toBe(403)
  })

  it('is deactivated for good, however many sign in at that moment', async () => {
    const [id] = Object.values(await enlist(county, { busy: { 'gov-office': ['clerk'] } }))
    const [left] = await Promise.all([
      county.as('admin')('POST', `/api/users/${id}/deactivate`, { reason }),
      ...Array.from({ length: 6 }, () => signIn(county.payload, 'busy')),
    ])
    expect(left.status).toBe(200)
    const row = await county.payload.findByID({ collection: 'users', id: id ?? '' })
    expect(row.deactivatedAt).toBeTruthy()
    expect(row.sessions ?? []).toEqual([])
    const late = await signIn(county.payload, 'busy')
    expect([late.status, late.errors.map(({ code }) => code)]).toEqual([403, ['DEACTIVATED']])
  })
})
