import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, enlist, idOf, recordOf, signIn } from './staff.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  await enlist(county, { target: { 'gov-office': ['clerk'] } })
})
afterAll(() => county?.close())

const reason = '核对门户'
const on = '2026-11-01'

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
