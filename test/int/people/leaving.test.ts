import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { ask, codesOf, enlist, idOf, type Refused, recordOf, signIn } from './staff.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  await enlist(county, {
    'clerk.heyuan': { heyuan: ['clerk'] },
    'clerk2.heyuan': { heyuan: ['clerk'] },
    'secrecy.heyuan': { heyuan: ['secrecyReviewer'] },
    'county.heyuan': { heyuan: ['countyLeader'] },
    heir: {},
    // Writes and could lead for a while: never on what they wrote.
    'writer.heyuan': { heyuan: ['clerk'] },
    idle: {},
  })
})
afterAll(() => county?.close())

type Left = {
  deactivatedAt: string
  handover: { delegations: string[]; status: string } | null
}

const deactivate = (account: string, body: Record<string, unknown> = {}) =>
  county.as('admin')<Left & Partial<Refused>>(
    'POST',
    `/api/users/${idOf(county, account)}/deactivate`,
    { reason: '调离云泽县', ...body },
  )

const confirm = (delegation: string | undefined) =>
  county.as('admin2')('POST', `/api/delegations/${delegation}/decisions`, { decision: 'confirm' })

const standing = (account: string, id: string) =>
  county.as(account)<{ waitingFor: string[]; revision: number }>(
    'GET',
    `/api/documents/${id}/transitions`,
  )

/** A leader of their own for each test, who is the only one. */
async function leader(account: string): Promise<void> {
  await enlist(county, { [account]: { heyuan: ['branchLeader'] } })
}

async function waiting(clerk = 'clerk.heyuan'): Promise<string> {
  const { id } = await go.create({ office: 'heyuan' }, clerk)
  await go.must(clerk, id, 'submit')
  await go.must('secrecy.heyuan', id, 'approve')
  return id
}

describe('someone for whom documents wait', () => {
  it('does not leave without a successor while nobody else could act', async () => {
    await leader('lone')
    const first = await waiting()
    const second = await waiting()
    const refused = await deactivate('lone')
    expect([refused.status, codesOf(refused)]).toEqual([422, ['STEPS_WAITING']])
    const documents = refused.body.errors?.[0]?.documents ?? []
    expect(documents.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted())
    expect(documents[0]).toMatchObject({ stage: 'branchApproval' })
    // Which documents, not what is in them.
    expect(JSON.stringify(refused.body)).not.toContain('污水')
    // Nothing of it happened.
    expect((await standing('lone', first)).status).toBe(200)
    expect(await recordOf(county, 'users', idOf(county, 'lone'))).toEqual([])
    for (const id of [first, second]) await go.must('lone', id, 'return')
    expect((await deactivate('lone')).body.handover).toBeNull()
  })

  it('leaves at once where somebody else can act, and waits for nobody', async () => {
    await leader('one')
    await leader('two')
    const id = await waiting()
    const left = await deactivate('one')
    expect(left.status, JSON.stringify(left.body)).toBe(200)
    expect(left.body.handover).toBeNull()
    expect((await standing('two', id)).body.waitingFor).toEqual(['two君'])
    expect((await recordOf(county, 'documents', id)).map(({ action }) => action)).not.toContain(
      'handOver',
    )
    await go.must('two', id, 'return')
    expect((await deactivate('two')).status).toBe(200)
  })

  it('hands them to a successor, who acts when a second administrator has confirmed it', async () => {
    await leader('goer')
    const id = await waiting()
    const before = await standing('goer', id)
    const left = await deactivate('goer', { successor: idOf(county, 'heir') })
    expect(left.status, JSON.stringify(left.body)).toBe(200)
    expect(left.body.handover).toMatchObject({ status: 'pending' })
    const [delegation] = left.body.handover?.delegations ?? []

    const handedOver = (await recordOf(county, 'documents', id)).at(-1)
    expect(handedOver).toMatchObject({
      action: 'handOver',
      actor: idOf(county, 'admin'),
      opinion: '调离云泽县',
      from: 'branchApproval',
      to: 'branchApproval',
      details: { fromName: 'goer君', to: idOf(county, 'heir'), toName: 'heir君' },
    })
    expect((await recordOf(county, 'users', idOf(county, 'goer'))).at(-1)).toMatchObject({
      action: 'deactivate',
      details: { successor: idOf(county, 'heir') },
    })
    // It is in other hands, and nothing else of it has changed.
    expect((await standing('clerk.heyuan', id)).body.revision).toBe(before.body.revision)

    expect((await standing('heir', id)).status).toBe(404)
    const own = await county.as('admin')('POST', `/api/delegations/${delegation}/decisions`, {
      decision: 'confirm',
    })
    expect([own.status, codesOf(own)]).toEqual([422, ['SECOND_ADMIN_REQUIRED']])
    expect((await confirm(delegation)).status).toBe(200)
    expect((await standing('heir', id)).body.waitingFor).toEqual(['heir君'])
    const approved = await go.act('heir', id, 'approve')
    expect(approved.status, JSON.stringify(approved.body)).toBe(200)
    expect(approved.body.entry).toMatchObject({
      actor: idOf(county, 'heir'),
      onBehalfOf: idOf(county, 'goer'),
    })
    // Four eyes: they have signed this one, in whosever name.
    const more = await county.as('admin')<{ roleGrant: string }>(
      'POST',
      `/api/users/${idOf(county, 'heir')}/grants`,
      { office: 'heyuan', role: 'countyLeader', reason: '兼任' },
    )
    await county.as('admin2')('POST', `/api/role-grants/${more.body.roleGrant}/decisions`, {
      decision: 'grant',
    })
    const both = await go.act('heir', id, 'approve')
    expect([both.status, codesOf(both)]).toEqual([422, ['FOUR_EYES']])
    expect(await go.must('county.heyuan', id, 'approve')).toMatchObject({ stage: 'approved' })
    // What comes later waits for the successor too.
    expect((await standing('heir', await waiting())).status).toBe(200)
  })

  it('cannot name a successor who could not act', async () => {
    await leader('stuck')
    await enlist(county, { gone: {}, busy: { heyuan: ['secrecyReviewer'] } })
    expect((await deactivate('gone')).status).toBe(200)
    // With this leader in place, `heir` is not the only one left: the work is theirs again.
    expect((await deactivate('heir')).status).toBe(200)
    const { id } = await go.create({ office: 'heyuan' }, 'writer.heyuan')
    await go.must('writer.heyuan', id, 'submit')
    await go.must('busy', id, 'approve')
    const tries = {
      'writer.heyuan': ['SUCCESSOR_UNFIT'],
      busy: ['SUCCESSOR_UNFIT'],
      gone: ['DELEGATE_INACTIVE'],
      stuck: ['SELF_DELEGATION'],
    }
    for (const [account, codes] of Object.entries(tries)) {
      const refused = await deactivate('stuck', { successor: idOf(county, account) })
      expect([account, refused.status, codesOf(refused)]).toEqual([account, 422, codes])
    }
    const nobody = await deactivate('stuck', { successor: 'nobody@yunze.example' })
    expect([nobody.status, codesOf(nobody)]).toEqual([422, ['NO_SUCH_PERSON']])
    const unfit = await deactivate('stuck', { successor: idOf(county, 'busy') })
    expect(unfit.body.errors?.[0]?.documents).toMatchObject([{ id }])
  })
})

describe('someone who has left', () => {
  it('is out at once, with every session, and does not come in again', async () => {
    await enlist(county, { quick: { heyuan: ['clerk'] } })
    const [one, two] = [
      await signIn(county.payload, 'quick'),
      await signIn(county.payload, 'quick'),
    ]
    const { id } = await go.create({ office: 'heyuan' }, 'quick')
    const as = (token: string, method: string, path: string, body?: unknown) =>
      ask(county.payload, { token, method, path, body })
    expect((await as(one.token, 'GET', `/api/documents/${id}`)).status).toBe(200)
    expect((await deactivate('quick')).status).toBe(200)
    for (const { token } of [one, two]) {
      expect((await as(token, 'GET', `/api/documents/${id}`)).status).toBe(404)
      expect((await as(token, 'GET', `/api/documents/${id}/transitions`)).status).toBe(401)
      expect((await as(token, 'GET', '/api/documents/inbox')).status).toBe(401)
      const submitted = await as(token, 'POST', `/api/documents/${id}/transitions`, {
        action: 'submit',
        expectedRevision: 1,
      })
      expect(submitted.status).toBe(401)
      const saved = await as(token, 'PATCH', `/api/documents/${id}`, { title: '离任后修改' })
      expect(saved.status).toBe(401)
      expect((await as(token, 'POST', '/api/users/refresh-token')).status).toBe(401)
      expect((await as(token, 'GET', '/api/users/me')).body.user ?? null).toBeNull()
    }
    const again = await signIn(county.payload, 'quick')
    expect([again.status, again.errors.map(({ code }) => code)]).toEqual([403, ['DEACTIVATED']])
  })

  it('leaves drafts that the clerks of the office go on with', async () => {
    await enlist(county, { drafter: { heyuan: ['clerk'] } })
    const { id } = await go.create({ office: 'heyuan' }, 'drafter')
    expect((await deactivate('drafter')).status).toBe(200)
    const saved = await county.as('clerk2.heyuan')('PATCH', `/api/documents/${id}`, {
      title: '接手后的标题',
    })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect(await go.must('clerk2.heyuan', id, 'submit')).toMatchObject({ stage: 'secrecyReview' })
    const record = await recordOf(county, 'documents', id)
    expect(record.map(({ action, actor }) => [action, actor])).toEqual([
      ['create', idOf(county, 'drafter')],
      ['save', idOf(county, 'clerk2.heyuan')],
      ['submit', idOf(county, 'clerk2.heyuan')],
    ])
  })

  it('leaves drafts to whoever is made clerk, where they were the only one', async () => {
    await enlist(county, { only: { agriculture: ['clerk'] } })
    const { id } = await go.create({ office: 'agriculture' }, 'only')
    expect((await deactivate('only')).status).toBe(200)
    expect((await standing('idle', id)).status).toBe(404)
    const granted = await county.as('admin')<{ status: string }>(
      'POST',
      `/api/users/${idOf(county, 'idle')}/grants`,
      { office: 'agriculture', role: 'clerk', reason: '接替' },
    )
    expect(granted.body.status).toBe('granted')
    const saved = await county.as('idle')('PATCH', `/api/documents/${id}`, { title: '接替后' })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  })

  it('is deactivated by another administrator only, once, and never as the last', async () => {
    const own = await deactivate('admin')
    expect(codesOf(own)).toContain('NOT_ON_YOURSELF')
    const twice = await deactivate('quick')
    expect([twice.status, codesOf(twice)]).toEqual([422, ['DEACTIVATED']])
  })
})

describe('afterwards', () => {
  it('verify holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
