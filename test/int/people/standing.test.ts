import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DelegationStanding } from '../../../src/plugin/delegations/standing.ts'
import type { OfficeStanding } from '../../../src/plugin/offices/standing.ts'
import type { WaitingFor } from '../../../src/plugin/users/leaving.ts'
import type { PersonStanding } from '../../../src/plugin/users/standing.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { enlist, idOf } from './staff.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  await enlist(county, { 'admin.finance': { finance: ['admin'] } })
})
afterAll(() => county?.close())

const reason = '工作需要'

const standingOf = async (reader: string, person: string) =>
  (await county.as(reader)<PersonStanding>('GET', `/api/users/${idOf(county, person)}/standing`))
    .body

describe('what a person’s page says', () => {
  it('tells everybody their own duties in words, and nothing to do', async () => {
    expect(await standingOf('publisher', 'publisher')).toMatchObject({
      isSelf: true,
      isActive: true,
      mayAdminister: false,
      duties: [
        { office: { name: '县政府办公室' }, roles: ['publisher'] },
        { office: { name: '财政局' }, roles: ['publisher'] },
      ],
      pending: [],
      offices: [],
    })
  })

  it('offers an administrator only those in their charge, and only their offices', async () => {
    expect(await standingOf('admin.finance', 'clerk.finance')).toMatchObject({
      mayAdminister: true,
      offices: [{ name: '财政局' }],
    })
    expect(await standingOf('admin.finance', 'clerk')).toMatchObject({
      mayAdminister: false,
      offices: [],
    })
  })

  it('says of a role that waits who may confirm it, and the endpoint agrees', async () => {
    await county.as('admin')('POST', `/api/users/${idOf(county, 'clerk')}/grants`, {
      office: 'gov-office',
      role: 'publisher',
      reason,
    })
    const seen: Record<string, unknown> = {}
    for (const reader of ['admin', 'admin2', 'admin.finance', 'auditor', 'clerk']) {
      const [grant] = (await standingOf(reader, 'clerk')).pending
      seen[reader] = [grant?.mayConfirm, grant?.mayRefuse]
    }
    expect(seen).toEqual({
      admin: [false, true],
      admin2: [true, true],
      'admin.finance': [false, false],
      auditor: [false, false],
      clerk: [false, false],
    })
    const [grant] = (await standingOf('admin2', 'clerk')).pending
    expect(grant).toMatchObject({ role: 'publisher', reason, requestedBy: { name: '吴管理' } })
    const confirmed = await county.as('admin2')('POST', `/api/role-grants/${grant?.id}/decisions`, {
      decision: 'grant',
    })
    expect(confirmed.status).toBe(200)
    expect(await standingOf('admin2', 'clerk')).toMatchObject({
      pending: [],
      duties: [{ roles: ['clerk', 'publisher'] }],
    })
    // As it was, for what follows.
    await county.as('admin')('POST', `/api/users/${idOf(county, 'clerk')}/revocations`, {
      office: 'gov-office',
      role: 'publisher',
      reason,
    })
  })
})

describe('what would wait if somebody left', () => {
  it('is what the deactivation then refuses, with those who could take it over', async () => {
    const { create, bring } = journeys(county)
    const { id } = await create()
    await bring(id, 'approved')
    const url = `/api/users/${idOf(county, 'publisher')}`
    const { body } = await county.as('admin')<WaitingFor>('GET', `${url}/waiting`)
    expect(body.documents).toMatchObject([{ id, stage: 'approved', office: '县政府办公室' }])
    expect(JSON.stringify(body)).not.toContain('云泽县农村生活污水治理')
    const fit = new Map(body.colleagues.map((one) => [one.name, one.isFit]))
    expect([fit.get('周文书'), fit.get('冯主管'), fit.has('李发布')]).toEqual([false, true, false])

    const refused = await county.as('admin')<{ errors: { documents?: { id: string }[] }[] }>(
      'POST',
      `${url}/deactivate`,
      { reason },
    )
    expect(refused.body.errors[0]?.documents?.map((one) => one.id)).toEqual(
      body.documents.map((one) => one.id),
    )
    // It was only looked at.
    expect((await standingOf('admin', 'publisher')).isActive).toBe(true)
    const nothing = await county.as('admin')<WaitingFor>(
      'GET',
      `/api/users/${idOf(county, 'requests')}/waiting`,
    )
    expect(nothing.body.documents).toEqual([])
  })
})

describe('what an office’s page says', () => {
  it('counts for its administrator what a reform would be about', async () => {
    const url = `/api/offices/${county.offices['gov-office']}/standing`
    const { body } = await county.as('admin')<OfficeStanding>('GET', url)
    expect(body).toMatchObject({
      mayReform: true,
      parent: { name: '云泽县人民政府' },
      documents: { all: 1, underway: 1 },
    })
    expect(body.people).toContain('周文书')
    const { body: root } = await county.as('admin')<OfficeStanding>(
      'GET',
      `/api/offices/${county.offices.yunze}/standing`,
    )
    expect(root.below).toContain('财政局')
    expect(root.others.every(({ isBelow }) => isBelow)).toBe(true)
    const { body: seen } = await county.as('clerk')<OfficeStanding>('GET', url)
    expect(seen).toMatchObject({ mayReform: false, people: [], others: [], below: [] })
    expect(seen.documents).toEqual({ all: 0, underway: 0 })
  })
})

describe('what a delegation’s page says', () => {
  it('made for somebody who is away, it waits for them or a second administrator', async () => {
    const standing = await standingOf('admin', 'publisher')
    const made = await county.as('admin')<{ id: string }>('POST', '/api/delegations/make', {
      delegator: idOf(county, 'publisher'),
      delegate: idOf(county, 'head'),
      roles: ['publisher'],
      startsOn: standing.today,
      endsOn: standing.today,
      reason,
    })
    const url = `/api/delegations/${made.body.id}`
    const seen: Record<string, unknown> = {}
    for (const reader of ['admin', 'admin2', 'publisher', 'head', 'auditor']) {
      const { body } = await county.as(reader)<DelegationStanding>('GET', `${url}/standing`)
      seen[reader] = [body.state, body.mayConfirm, body.mayRefuse, body.mayEnd]
    }
    expect(seen).toEqual({
      admin: ['pending', false, true, false],
      admin2: ['pending', true, true, false],
      publisher: ['pending', true, true, false],
      head: ['pending', false, false, false],
      auditor: ['pending', false, false, false],
    })
    await county.as('publisher')('POST', `${url}/decisions`, { decision: 'confirm' })
    const { body } = await county.as('head')<DelegationStanding>('GET', `${url}/standing`)
    expect(body).toMatchObject({
      state: 'active',
      mayEnd: true,
      delegator: '李发布',
      delegate: '冯主管',
      requestedBy: '吴管理',
    })
    await county.as('head')('POST', `${url}/end`, {})
    const ended = await county.as('head')<DelegationStanding>('GET', `${url}/standing`)
    expect(ended.body).toMatchObject({ state: 'ended', mayEnd: false })
  })
})
