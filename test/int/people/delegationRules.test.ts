import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '../../../src/lib/clock.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { at, delegating } from './delegating.ts'
import { codesOf, enlist, idOf, recordOf } from './staff.ts'

let county: TestCounty
let go: Delegating['go']
let make: Delegating['make']
let atStage: Delegating['atStage']
let standing: Delegating['standing']
type Delegating = Awaited<ReturnType<typeof delegating>>

beforeAll(async () => {
  county = await openCounty()
  ;({ go, make, atStage, standing } = await delegating(county))
})
afterAll(() => county?.close())

describe('its dates', () => {
  const minutes = {
    '2026-11-23T15:59:59Z': 404, // 23:59:59 of the day before, where the office is
    '2026-11-23T16:00:00Z': 200, // the first second of its first day
    '2026-11-25T15:59:59Z': 200, // the last of its last
    '2026-11-25T16:00:00Z': 404,
  }

  it('begin and end it by themselves, on the office’s own clock', async () => {
    const made = await at(() => make('boss', { startsOn: '2026-11-24', endsOn: '2026-11-25' }))
    expect(made.body.status).toBe('active')
    const id = await at(() => atStage('branchApproval'))
    const seen: Record<string, number> = {}
    for (const time of Object.keys(minutes)) {
      seen[time] = await atTime(new Date(time), async () => (await standing('deputy', id)).status)
    }
    expect(seen).toEqual(minutes)
    const revision = await at(() => go.revisionOf('boss', id))
    const late = await atTime(new Date('2026-11-25T16:00:00Z'), () =>
      go.post('deputy', id, { action: 'approve', expectedRevision: revision }),
    )
    expect(late.status).toBe(404)
    const onTime = await atTime(new Date('2026-11-25T15:59:59Z'), () =>
      go.post('deputy', id, { action: 'approve', expectedRevision: revision }),
    )
    expect(onTime.status, JSON.stringify(onTime.body)).toBe(200)
  })

  it('do not matter once it is ended, by whoever gave it, holds it or administers', async () => {
    for (const account of ['boss', 'deputy', 'admin']) {
      const made = await at(() => make('boss'))
      const id = await at(() => atStage('branchApproval'))
      const url = `/api/delegations/${made.body.id}/end`
      for (const stranger of ['third', 'clerk.education']) {
        expect((await at(() => county.as(stranger)('POST', url))).status).toBe(404)
      }
      expect((await at(() => county.as('auditor')('POST', url))).status).toBe(403)
      expect((await at(() => county.as(account)('POST', url))).status).toBe(200)
      expect((await at(() => standing('deputy', id))).status).toBe(404)
      const twice = await at(() => county.as(account)('POST', url))
      expect(twice.status, account).toBe(422)
      const record = await recordOf(county, 'delegations', made.body.id)
      expect(record.map(({ action, actor }) => [action, actor])).toEqual([
        ['delegate', idOf(county, 'boss')],
        ['endDelegation', idOf(county, account)],
      ])
    }
  })
})

describe('what cannot be delegated', () => {
  it.each([
    [{ delegate: 'boss' }, ['SELF_DELEGATION']],
    [{ roles: ['secrecyReviewer'] }, ['ROLE_NOT_HELD']],
    [{ roles: ['admin'] }, ['ROLE_NOT_DELEGABLE', 'ROLE_NOT_HELD']],
    [{ roles: ['clerk'] }, ['ROLE_NOT_DELEGABLE', 'ROLE_NOT_HELD']],
    [{ startsOn: '2026-11-22' }, ['DELEGATION_PAST']],
    [{ startsOn: '2026-11-25', endsOn: '2026-11-24' }, ['DATES_REVERSED']],
    [{ endsOn: '2027-11-24' }, ['DELEGATION_TOO_LONG']],
  ])('%j', async (more, codes) => {
    const { delegate } = more as { delegate?: string }
    const made = await at(() =>
      make('boss', { ...more, ...(delegate ? { delegate: idOf(county, delegate) } : {}) }),
    )
    expect([made.status, codesOf(made)]).toEqual([422, codes])
  })

  it('is what is another’s, unless by an administrator', async () => {
    const made = await at(() => make('third', { delegator: idOf(county, 'boss') }))
    expect([made.status, codesOf(made)]).toEqual([403, ['NOT_ENTITLED']])
  })
})

describe('made by an administrator for someone who is away', () => {
  const ofBoss = () =>
    at(() => make('admin', { delegator: idOf(county, 'boss'), roles: ['branchLeader'] }))
  const decide = (account: string, id: string, body: Record<string, unknown>) =>
    at(() => county.as(account)('POST', `/api/delegations/${id}/decisions`, body))

  it('waits for a second administrator, or for whom it concerns', async () => {
    const id = await at(() => atStage('branchApproval'))
    for (const account of ['admin2', 'boss']) {
      const made = await ofBoss()
      expect(made.body.status).toBe('pending')
      expect((await at(() => standing('deputy', id))).status).toBe(404)
      const own = await decide('admin', made.body.id, { decision: 'confirm' })
      expect([own.status, codesOf(own)]).toEqual([422, ['SECOND_ADMIN_REQUIRED']])
      expect((await decide('deputy', made.body.id, { decision: 'confirm' })).status).toBe(403)
      expect((await decide('third', made.body.id, { decision: 'confirm' })).status).toBe(404)
      const confirmed = await decide(account, made.body.id, { decision: 'confirm' })
      expect(confirmed.body).toMatchObject({ status: 'active' })
      expect((await at(() => standing('deputy', id))).status).toBe(200)
      const twice = await decide(account, made.body.id, { decision: 'refuse', reason: '不再需要' })
      expect([twice.status, codesOf(twice)]).toEqual([422, ['NOT_PENDING']])
      await at(() => county.as('admin')('POST', `/api/delegations/${made.body.id}/end`))
    }
  })

  it('is not confirmed by the administrator who would receive it', async () => {
    const made = await at(() =>
      make('admin', {
        delegator: idOf(county, 'boss'),
        delegate: idOf(county, 'admin.third'),
      }),
    )
    const own = await decide('admin.third', made.body.id, { decision: 'confirm' })
    expect([own.status, codesOf(own)]).toEqual([422, ['SECOND_ADMIN_REQUIRED']])
    const silent = await decide('admin2', made.body.id, { decision: 'refuse' })
    expect([silent.status, codesOf(silent)]).toEqual([422, ['REASON_REQUIRED']])
    const refused = await decide('admin2', made.body.id, { decision: 'refuse', reason: '不妥' })
    expect(refused.body).toMatchObject({ status: 'refused' })
    const record = await recordOf(county, 'delegations', made.body.id)
    expect(record.map(({ action, to }) => [action, to])).toEqual([
      ['delegate', 'pending'],
      ['refuseDelegation', 'refused'],
    ])
  })

  it('waits for nobody where the role neither approves nor publishes', async () => {
    await enlist(county, { officer: { education: ['requestOfficer'] } })
    const made = await at(() =>
      make('admin', { delegator: idOf(county, 'officer'), roles: ['requestOfficer'] }),
    )
    expect(made.body.status).toBe('active')
  })

  it('is confirmed once, however many do so at the same moment', async () => {
    const made = await ofBoss()
    const answers = await Promise.all(
      ['admin2', 'admin.third', 'boss', 'admin2'].map((account) =>
        decide(account, made.body.id, { decision: 'confirm' }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422])
    await at(() => county.as('admin')('POST', `/api/delegations/${made.body.id}/end`))
  })
})

describe('people who have left', () => {
  it('delegate nothing any more, and nobody delegates to them', async () => {
    await enlist(county, {
      goer: { transport: ['branchLeader'] },
      stayer: { transport: ['branchLeader'] },
      'clerk.transport': { transport: ['clerk'] },
      'secrecy.transport': { transport: ['secrecyReviewer'] },
    })
    const made = await at(() => make('goer', { delegate: idOf(county, 'third') }))
    const back = await at(() => make('stayer', { delegate: idOf(county, 'goer') }))
    expect([made.status, back.status]).toEqual([201, 201])
    const { id } = await at(() => go.create({ office: 'transport' }, 'clerk.transport'))
    await at(() => go.must('clerk.transport', id, 'submit'))
    await at(() => go.must('secrecy.transport', id, 'approve'))
    expect((await at(() => standing('third', id))).status).toBe(200)

    const left = await at(() =>
      county.as('admin')('POST', `/api/users/${idOf(county, 'goer')}/deactivate`, {
        reason: '退休',
      }),
    )
    expect(left.status, JSON.stringify(left.body)).toBe(200)
    expect((await at(() => standing('third', id))).status).toBe(404)
    const { body } = await at(() => standing('stayer', id))
    expect(body.waitingFor).toEqual(['stayer君'])
    const late = await at(() => make('stayer', { delegate: idOf(county, 'goer') }))
    expect([late.status, codesOf(late)]).toEqual([422, ['DELEGATE_INACTIVE']])
    const forThem = await at(() =>
      make('admin', { delegator: idOf(county, 'goer'), delegate: idOf(county, 'third') }),
    )
    expect([forThem.status, codesOf(forThem)]).toEqual([422, ['DEACTIVATED']])
  })

  it('are not confirmed as delegates, when they left in between', async () => {
    await enlist(county, { brief: {} })
    const made = await at(() =>
      make('admin', { delegator: idOf(county, 'boss'), delegate: idOf(county, 'brief') }),
    )
    expect(made.body.status).toBe('pending')
    await at(() =>
      county.as('admin')('POST', `/api/users/${idOf(county, 'brief')}/deactivate`, {
        reason: '辞职',
      }),
    )
    const late = await at(() =>
      county.as('admin2')('POST', `/api/delegations/${made.body.id}/decisions`, {
        decision: 'confirm',
      }),
    )
    expect([late.status, codesOf(late)]).toEqual([422, ['DELEGATE_INACTIVE', 'NOT_PENDING']])
  })
})

describe('afterwards', () => {
  it('verify holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
