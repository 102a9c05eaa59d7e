import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, enlist, idOf, recordOf } from './staff.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  await enlist(county, {
    plain: {},
    'admin.finance': { finance: ['admin'] },
  })
})
afterAll(() => county?.close())

const reason = '工作需要'
const everyone = [
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

type Granted = { status: string; roleGrant: string | null }

const grant = (account: string | null, person: string, body: Record<string, unknown> = {}) =>
  county.as(account)<Granted>('POST', `/api/users/${idOf(county, person)}/grants`, {
    office: 'gov-office',
    role: 'clerk',
    reason,
    ...body,
  })

const revoke = (account: string | null, person: string, body: Record<string, unknown> = {}) =>
  county.as(account)('POST', `/api/users/${idOf(county, person)}/revocations`, {
    office: 'gov-office',
    role: 'clerk',
    reason,
    ...body,
  })

const decide = (account: string | null, id: string | null, body: Record<string, unknown>) =>
  county.as(account)('POST', `/api/role-grants/${id}/decisions`, body)

async function dutiesOf(person: string): Promise<Record<string, string[]>> {
  const { body } = await county.as('auditor')<{
    duties: { office: string; roles: string[] }[]
  }>('GET', `/api/users/${idOf(county, person)}`)
  const names = new Map(Object.entries(county.offices).map(([slug, id]) => [id, slug]))
  return Object.fromEntries(body.duties.map(({ office, roles }) => [names.get(office), roles]))
}

describe('granting a role', () => {
  it('that neither approves nor publishes holds at once', async () => {
    const granted = await grant('admin', 'plain')
    expect([granted.status, granted.body]).toEqual([200, { status: 'granted', roleGrant: null }])
    expect(await dutiesOf('plain')).toEqual({ 'gov-office': ['clerk'] })
    const again = await grant('admin', 'plain')
    expect([again.status, codesOf(again)]).toEqual([422, ['ROLE_HELD']])
    const [entry] = await recordOf(county, 'users', idOf(county, 'plain'))
    expect(entry).toMatchObject({
      action: 'grantRole',
      actor: idOf(county, 'admin'),
      opinion: reason,
      details: { office: county.offices['gov-office'], role: 'clerk' },
    })
  })

  it('that approves or publishes waits for a second administrator, role by role', async () => {
    const outcome: Record<string, string> = {}
    for (const role of [
      'requestOfficer',
      'auditor',
      'secrecyReviewer',
      'branchLeader',
      'countyLeader',
      'publisher',
      'disclosureHead',
      'admin',
    ]) {
      outcome[role] = (await grant('admin', 'plain', { office: 'transport', role })).body.status
    }
    expect(outcome).toEqual({
      requestOfficer: 'granted',
      auditor: 'granted',
      secrecyReviewer: 'pending',
      branchLeader: 'pending',
      countyLeader: 'pending',
      publisher: 'pending',
      disclosureHead: 'pending',
      admin: 'pending',
    })
    expect((await dutiesOf('plain')).transport).toEqual(['requestOfficer', 'auditor'])
  })

  it('for oneself always waits for another', async () => {
    const own = await grant('admin', 'admin', { role: 'auditor', office: 'education' })
    expect(own.body.status).toBe('pending')
    expect((await dutiesOf('admin')).education).toBeUndefined()
    const alone = await decide('admin', own.body.roleGrant, { decision: 'grant' })
    expect([alone.status, codesOf(alone)]).toEqual([422, ['SECOND_ADMIN_REQUIRED']])
  })

  it('is confirmed by another administrator, once', async () => {
    const asked = await grant('admin', 'plain', { role: 'publisher' })
    const id = asked.body.roleGrant
    const twice = await grant('admin2', 'plain', { role: 'publisher' })
    expect([twice.status, codesOf(twice)]).toEqual([422, ['ALREADY_PENDING']])

    const answers = await Promise.all(
      everyone.map(async (account) => {
        if (account === null || account === 'admin' || account === 'auditor') return null
        return [account, (await decide(account, id, { decision: 'grant' })).status]
      }),
    )
    expect(answers.filter((answer) => answer !== null && answer[1] !== 404)).toEqual([])
    expect((await decide(null, id, { decision: 'grant' })).status).toBe(401)
    expect((await decide('auditor', id, { decision: 'grant' })).status).toBe(403)
    const own = await decide('admin', id, { decision: 'grant' })
    expect([own.status, codesOf(own)]).toEqual([422, ['SECOND_ADMIN_REQUIRED']])
    expect(await dutiesOf('plain')).toMatchObject({ 'gov-office': ['clerk'] })

    const confirmed = await decide('admin2', id, { decision: 'grant' })
    expect([confirmed.status, confirmed.body]).toEqual([200, { status: 'granted' }])
    expect((await dutiesOf('plain'))['gov-office']).toEqual(['clerk', 'publisher'])
    const late = await decide('admin2', id, { decision: 'refuse', reason })
    expect([late.status, codesOf(late)]).toEqual([422, ['NOT_PENDING']])
    const record = await recordOf(county, 'users', idOf(county, 'plain'))
    expect(record.at(-1)).toMatchObject({
      action: 'grantRole',
      actor: idOf(county, 'admin2'),
      details: { role: 'publisher', requestedBy: idOf(county, 'admin') },
    })
  })

  it('is refused with a reason, also by whoever asked', async () => {
    const asked = await grant('admin', 'plain', { role: 'countyLeader' })
    const silent = await decide('admin', asked.body.roleGrant, { decision: 'refuse' })
    expect([silent.status, codesOf(silent)]).toEqual([422, ['REASON_REQUIRED']])
    const refused = await decide('admin', asked.body.roleGrant, { decision: 'refuse', reason })
    expect([refused.status, refused.body]).toEqual([200, { status: 'refused' }])
    expect((await dutiesOf('plain'))['gov-office']).toEqual(['clerk', 'publisher'])
  })

  it('happens once, however many confirm at the same time', async () => {
    const asked = await grant('admin', 'plain', { office: 'education', role: 'branchLeader' })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        decide('admin2', asked.body.roleGrant, { decision: 'grant' }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422])
    expect((await dutiesOf('plain')).education).toEqual(['branchLeader'])
  })

  it('reaches no further than the administrator does', async () => {
    const cases = [
      ['admin.finance', 'clerk.finance', { office: 'finance', role: 'requestOfficer' }, 200],
      ['admin.finance', 'clerk.finance', { office: 'gov-office', role: 'requestOfficer' }, 403],
      // Their duties lie elsewhere too: not this administrator's to change.
      ['admin.finance', 'publisher', { office: 'finance', role: 'requestOfficer' }, 403],
      ['admin.finance', 'admin', { office: 'finance', role: 'requestOfficer' }, 403],
    ] as const
    const seen = await Promise.all(
      cases.map(async ([account, person, body, expected]) => {
        const { status } = await grant(account, person, body)
        return [account, person, status, expected]
      }),
    )
    expect(seen.filter(([, , status, expected]) => status !== expected)).toEqual([])
    // The scoped administrator confirms nothing beyond finance either.
    const asked = await grant('admin', 'plain', { office: 'heyuan', role: 'publisher' })
    expect(
      (await decide('admin.finance', asked.body.roleGrant, { decision: 'grant' })).status,
    ).toBe(403)
  })

  it.each([
    [{ role: 'emperor' }, 400],
    [{ office: 'nowhere' }, 400],
    [{ reason: ' ' }, 400],
    [{ extra: true }, 400],
  ])('is told what is wrong with %j', async (body, expected) => {
    expect((await grant('admin', 'plain', body)).status).toBe(expected)
  })
})

describe('taking a role back', () => {
  it('holds at once, for a session that is open too', async () => {
    await grant('admin', 'plain', { office: 'agriculture', role: 'auditor' })
    const before = await county.as('plain')('GET', '/api/users')
    expect(Number((before.body as { totalDocs: number }).totalDocs)).toBeGreaterThan(1)
    for (const office of ['agriculture', 'transport']) {
      expect((await revoke('admin', 'plain', { office, role: 'auditor' })).status).toBe(200)
    }
    const after = await county.as('plain')('GET', '/api/users')
    expect(after.body).toMatchObject({ totalDocs: 1 })
    const again = await revoke('admin', 'plain', { office: 'agriculture', role: 'auditor' })
    expect([again.status, codesOf(again)]).toEqual([422, ['ROLE_NOT_HELD']])
  })

  it('never takes the last administrator', async () => {
    const admin = { office: 'yunze', role: 'admin' }
    const [one, two] = await Promise.all([
      revoke('admin', 'admin2', admin),
      revoke('admin2', 'admin', admin),
    ])
    // Each takes the other's role at the same moment: whoever comes second has none to do it with.
    expect([one.status, two.status].sort()).toEqual([200, 403])
    const left = one.status === 200 ? 'admin' : 'admin2'
    const other = left === 'admin' ? 'admin2' : 'admin'
    const last = await revoke(left, left, admin)
    expect([last.status, codesOf(last)]).toEqual([422, ['LAST_ADMIN']])
    // And alone they can give it to nobody: it takes two.
    const asked = await grant(left, other, admin)
    expect(asked.body.status).toBe('pending')
    const alone = await decide(left, asked.body.roleGrant, { decision: 'grant' })
    expect([alone.status, codesOf(alone)]).toEqual([422, ['ONLY_ADMIN', 'SECOND_ADMIN_REQUIRED']])
  })
})
