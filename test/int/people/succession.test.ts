import { _internal_jobSystemGlobals, _internal_resetJobSystemGlobals } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime, clock } from '../../../src/lib/clock.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { codesOf, enlist, idOf, type Refused, recordOf, runJobs, signIn } from './staff.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  // The queue goes by the clock of the test, as everything else does.
  _internal_jobSystemGlobals.getCurrentDate = clock
  await enlist(county, {
    'clerk.heyuan': { heyuan: ['clerk'] },
    'secrecy.heyuan': { heyuan: ['secrecyReviewer'] },
    'county.heyuan': { heyuan: ['countyLeader'] },
    leader: { heyuan: ['branchLeader', 'clerk'] },
    heir: {},
    'heir.heir': {},
  })
})
afterAll(async () => {
  _internal_resetJobSystemGlobals()
  await county?.close()
})

type Left = { handover: { delegations: string[]; status: string } | null }
const reason = '工作调整'

const administer = <Body = Record<string, unknown>>(
  account: string,
  act: string,
  body: Record<string, unknown> = {},
) =>
  county.as('admin')<Body & Partial<Refused>>(
    'POST',
    `/api/users/${idOf(county, account)}/${act}`,
    {
      reason,
      ...body,
    },
  )

/** Someone leaves, and what they leave is confirmed at once, or not. */
async function leave(account: string, successor: string, isConfirmed = true): Promise<string> {
  const left = await administer<Left>(account, 'deactivate', {
    successor: idOf(county, successor),
  })
  expect(left.status, JSON.stringify(left.body)).toBe(200)
  if (isConfirmed) for (const id of left.body.handover?.delegations ?? []) await confirm(id)
  return left.body.handover?.delegations[0] ?? ''
}

async function confirm(delegation: string): Promise<void> {
  const { status, body } = await county.as('admin2')(
    'POST',
    `/api/delegations/${delegation}/decisions`,
    { decision: 'confirm' },
  )
  expect(status, JSON.stringify(body)).toBe(200)
}

const readAs = async (account: string, id: string) =>
  (await county.as(account)('GET', `/api/documents/${id}/transitions`)).status

const rolesOf = async (account: string) => {
  const { body } = await county.as('auditor')<{ duties: { roles: string[] }[] }>(
    'GET',
    `/api/users/${idOf(county, account)}`,
  )
  return body.duties.flatMap(({ roles }) => roles)
}

async function waiting(): Promise<string> {
  const { id } = await go.create({ office: 'heyuan' }, 'clerk.heyuan')
  await go.must('clerk.heyuan', id, 'submit')
  await go.must('secrecy.heyuan', id, 'approve')
  return id
}

describe('work that was handed over', () => {
  it('goes on to the successor of the successor, and comes back with whoever comes back', async () => {
    const id = await waiting()
    expect(await readAs('leader', id)).toBe(200)
    await leave('leader', 'heir')
    expect(await readAs('heir', id)).toBe(200)

    const refused = await administer('heir', 'deactivate')
    expect([refused.status, codesOf(refused)]).toEqual([422, ['STEPS_WAITING']])
    await leave('heir', 'heir.heir')
    const handed = (await recordOf(county, 'documents', id)).filter(
      ({ action }) => action === 'handOver',
    )
    expect(handed.map(({ details }) => [details?.fromName, details?.toName])).toEqual([
      ['leader君', 'heir君'],
      ['heir君', 'heir.heir君'],
    ])
    expect(await readAs('heir.heir', id)).toBe(200)

    const back = await administer<{ pending: { office: string; role: string }[] }>(
      'leader',
      'reactivate',
    )
    expect(back.status, JSON.stringify(back.body)).toBe(200)
    // What approves is asked for anew; what does not is theirs again.
    expect(back.body.pending).toEqual([{ office: county.offices.heyuan, role: 'branchLeader' }])
    expect(await rolesOf('leader')).toEqual(['clerk'])
    expect((await signIn(county.payload, 'leader')).status).toBe(200)
    expect(await readAs('heir.heir', id)).toBe(404)

    const grants = await county.as('admin2')<{ docs: { id: string; user: string }[] }>(
      'GET',
      '/api/role-grants?where[status][equals]=pending&depth=0',
    )
    const asked = grants.body.docs.find(({ user }) => user === idOf(county, 'leader'))
    const decide = (account: string) =>
      county.as(account)('POST', `/api/role-grants/${asked?.id}/decisions`, { decision: 'grant' })
    const own = await decide('admin')
    expect([own.status, codesOf(own)]).toEqual([422, ['SECOND_ADMIN_REQUIRED']])
    expect((await decide('admin2')).status).toBe(200)
    expect(await rolesOf('leader')).toEqual(['clerk', 'branchLeader'])
    const again = await county.as('leader')('GET', '/api/documents/inbox')
    // The session of before has ended; the person signs in again.
    expect(again.status).toBe(401)
    const record = await recordOf(county, 'users', idOf(county, 'leader'))
    expect(record.map(({ action }) => action)).toEqual([
      'deactivate',
      'requestRole',
      'reactivate',
      'grantRole',
    ])
    const twice = await administer('leader', 'reactivate')
    expect([twice.status, codesOf(twice)]).toEqual([422, ['NOT_DEACTIVATED']])
  })
})

describe('a publication scheduled by someone who leaves', () => {
  const at = <Result>(time: string, run: () => Promise<Result>) =>
    atTime(new Date(`2026-11-23T${time}:00+08:00`), run)

  /** One that is to appear at ten; the publisher is the only one of the office. */
  async function scheduled(publisher: string): Promise<string> {
    await enlist(county, { [publisher]: { heyuan: ['publisher'] }, [`${publisher}.heir`]: {} })
    return at('08:00', async () => {
      const id = await waiting()
      await go.must('reader', id, 'approve')
      await go.must('county.heyuan', id, 'approve')
      const set = await go.must(publisher, id, 'publish', {
        publishAt: '2026-11-23T10:00:00+08:00',
      })
      expect(set).toMatchObject({ stage: 'approved' })
      await runJobs(county)
      return id
    })
  }
  const stageOf = async (id: string) => {
    const { body } = await county.as('clerk.heyuan')<{ stage: string }>(
      'GET',
      `/api/documents/${id}/transitions`,
    )
    return body.stage
  }
  beforeAll(() => enlist(county, { reader: { heyuan: ['branchLeader'] } }))

  it('asks for a successor, and appears in time in their name', async () => {
    const id = await scheduled('pub1')
    const refused = await administer('pub1', 'deactivate')
    expect(refused.body.errors).toMatchObject([{ code: 'STEPS_WAITING', documents: [{ id }] }])
    await at('09:00', () => leave('pub1', 'pub1.heir'))
    await at('09:59', () => runJobs(county))
    expect(await stageOf(id)).toBe('approved')
    await at('10:01', () => runJobs(county))
    expect(await stageOf(id)).toBe('published')
    expect((await recordOf(county, 'documents', id)).at(-1)).toMatchObject({
      action: 'publish',
      actor: idOf(county, 'pub1.heir'),
      onBehalfOf: idOf(county, 'pub1'),
    })
    // The public reads it; run again, nothing happens.
    expect((await county.as(null)('GET', `/api/documents/${id}`)).status).toBe(200)
    const before = (await recordOf(county, 'documents', id)).length
    await at('10:05', () => runJobs(county))
    expect((await recordOf(county, 'documents', id)).length).toBe(before)
  })

  it('appears as soon as the handover is confirmed, where that came too late', async () => {
    const id = await scheduled('pub2')
    const delegation = await at('09:00', () => leave('pub2', 'pub2.heir', false))
    await at('10:01', () => runJobs(county))
    expect(await stageOf(id)).toBe('approved')
    await at('11:00', () => confirm(delegation))
    await at('11:01', () => runJobs(county))
    expect(await stageOf(id)).toBe('published')
    expect((await recordOf(county, 'documents', id)).at(-1)).toMatchObject({
      actor: idOf(county, 'pub2.heir'),
    })
  })

  it('waits for its time, where the handover is confirmed before', async () => {
    const id = await scheduled('pub3')
    const delegation = await at('09:00', () => leave('pub3', 'pub3.heir', false))
    await at('09:10', () => confirm(delegation))
    await at('09:11', () => runJobs(county))
    expect(await stageOf(id)).toBe('approved')
    await at('10:01', () => runJobs(county))
    expect(await stageOf(id)).toBe('published')
  })

  it('is void once it was recalled, whoever left', async () => {
    const id = await scheduled('pub4')
    await go.must('clerk.heyuan', id, 'recall')
    expect((await administer<Left>('pub4', 'deactivate')).body.handover).toBeNull()
    await at('10:01', () => runJobs(county))
    expect(await stageOf(id)).toBe('draft')
  })
})

describe('a role that is taken back', () => {
  const revoke = (account: string, role: string) =>
    administer(account, 'revocations', { office: 'heyuan', role })
  const grant = async (account: string, role: string) => {
    const asked = await administer<{ roleGrant: string }>(account, 'grants', {
      office: 'heyuan',
      role,
    })
    const { status } = await county.as('admin2')(
      'POST',
      `/api/role-grants/${asked.body.roleGrant}/decisions`,
      { decision: 'grant' },
    )
    expect(status).toBe(200)
  }

  it('stays while documents wait that nobody else could sign', async () => {
    await enlist(county, { sole: { heyuan: ['secrecyReviewer'] }, next: {} })
    await revoke('secrecy.heyuan', 'secrecyReviewer')
    const { id } = await go.create({ office: 'heyuan' }, 'clerk.heyuan')
    await go.must('clerk.heyuan', id, 'submit')
    const refused = await revoke('sole', 'secrecyReviewer')
    expect([refused.status, codesOf(refused)]).toEqual([422, ['STEPS_WAITING']])
    expect(refused.body.errors?.[0]?.documents).toMatchObject([{ id, stage: 'secrecyReview' }])
    expect(await rolesOf('sole')).toEqual(['secrecyReviewer'])
    expect((await recordOf(county, 'users', idOf(county, 'sole'))).map((e) => e.action)).toEqual([])
    // Another role of theirs is nothing to these documents.
    expect((await administer('sole', 'grants', { office: 'heyuan', role: 'clerk' })).status).toBe(
      200,
    )
    expect((await revoke('sole', 'clerk')).status).toBe(200)
    // Given to another first, it can go.
    await grant('next', 'secrecyReviewer')
    expect((await revoke('sole', 'secrecyReviewer')).status).toBe(200)
    expect(await go.must('next', id, 'approve')).toMatchObject({ stage: 'branchApproval' })
  })

  it('stays while a publication is scheduled in their name', async () => {
    await enlist(county, {
      pubA: { heyuan: ['publisher'] },
      pubB: { heyuan: ['publisher'] },
    })
    const { id } = await go.create({ office: 'heyuan' }, 'clerk.heyuan')
    await go.must('clerk.heyuan', id, 'submit')
    for (const account of ['next', 'reader', 'county.heyuan']) await go.must(account, id, 'approve')
    await go.must('pubA', id, 'publish', { publishAt: '2099-01-01T00:00:00Z' })
    const refused = await revoke('pubA', 'publisher')
    expect([refused.status, codesOf(refused)]).toEqual([422, ['STEPS_WAITING']])
    // Scheduled anew by a colleague, it no longer depends on them.
    await go.must('pubB', id, 'publish', { publishAt: '2099-01-01T00:00:00Z' })
    expect((await revoke('pubA', 'publisher')).status).toBe(200)
  })
})

describe('afterwards', () => {
  it('verify holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
