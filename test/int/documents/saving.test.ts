import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { draft, journeys, pathFor } from '../../support/journey.ts'
import { clerkOf, reasonsOf, type Saved } from './clerk.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
let post: ReturnType<typeof clerkOf>['post']
let patch: ReturnType<typeof clerkOf>['patch']

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  ;({ post, patch } = clerkOf(county))
})
afterAll(() => county?.close())

describe('a save', () => {
  it('adds one to the revision, and a refused one nothing', async () => {
    const { id } = await go.create()
    for (const revision of [2, 3, 4]) {
      expect((await patch(id, { summary: `第${revision}稿` })).body.doc.revision).toBe(revision)
    }
    const { body: before } = await county.as('clerk')('GET', `/api/documents/${id}`)
    for (const refused of [
      { stage: 'published' },
      { _status: 'published' },
      { formedOn: '2026-02-30' },
      { office: 'finance' },
      { office: 'nosuch' },
      { office: null },
      { title: '' },
      { mode: null },
      { revision: 3 },
      { expectedRevision: 3 },
      { expectedRevision: 'four' },
      { body: 'text' },
      { mode: 'secret' },
      { forwardedFrom: '00000000-0000-0000-0000-000000000000' },
    ]) {
      const { status } = await patch(id, refused)
      expect([refused, status >= 400 && status < 500]).toEqual([refused, true])
    }
    const { body: after } = await county.as('clerk')('GET', `/api/documents/${id}`)
    expect(after).toEqual(before)
  })

  it('on a revision that is not the newest is 409, told before anything else', async () => {
    const { id } = await go.create()
    await patch(id, { summary: '第二稿' })
    expect(reasonsOf(await patch(id, { summary: '旧稿', expectedRevision: 1 }))).toEqual([
      409,
      'STALE_REVISION',
    ])
    expect(reasonsOf(await patch(id, { summary: '旧稿', revision: 1 }))).toEqual([
      409,
      'STALE_REVISION',
    ])
    expect((await patch(id, { summary: '新稿', expectedRevision: 2 })).body.doc.revision).toBe(3)
    await go.must('clerk', id, 'submit')
    expect(reasonsOf(await patch(id, { summary: '旧稿', expectedRevision: 3 }))).toEqual([
      409,
      'STALE_REVISION',
    ])
    expect(reasonsOf(await patch(id, { summary: '新稿', expectedRevision: 4 }))).toEqual([
      422,
      'NOT_EDITABLE',
    ])
  })

  it('of two at once, on one revision, is one', async () => {
    const { id } = await go.create()
    const both = await Promise.all(
      ['甲', '乙'].map((summary) => patch(id, { summary, expectedRevision: 1 })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await go.revisionOf('clerk', id)).toBe(2)
  })

  it('is possible at stage draft alone', async () => {
    const seen: Record<string, unknown> = {}
    const look = async (name: string, id: string) => {
      seen[name] = reasonsOf(await patch(id, { title: '改' })).join(' ')
    }
    const { id } = await go.create()
    for (const stage of ['secrecyReview', 'branchApproval', 'countyApproval', 'approved']) {
      const one = await go.create()
      await go.bring(one.id, stage)
      await look(stage, one.id)
    }
    await go.bring(id, 'secrecyReview')
    await go.must('secrecy', id, 'refer')
    await look('referred', id)
    await go.must('secrecy', id, 'approve')
    for (const who of ['branch', 'county']) await go.must(who, id, 'approve')
    await go.must('publisher', id, 'publish')
    await look('published', id)
    await go.must('publisher', id, 'repeal')
    await look('repealed', id)
    await go.must('publisher', id, 'takeDown')
    await look('takenDown', id)
    const refused = '422 NOT_EDITABLE'
    expect(seen).toEqual({
      secrecyReview: refused,
      branchApproval: refused,
      countyApproval: refused,
      approved: refused,
      referred: refused,
      published: refused,
      repealed: refused,
      takenDown: refused,
    })
    await go.must('clerk', id, 'correct')
    expect((await patch(id, { title: '改' })).status).toBe(200)
  })

  it('answers what cannot be understood with 400, never with 500', async () => {
    const { id } = await go.create()
    for (const body of ['{', '[]', 'null', '"x"', '5']) {
      for (const [method, url] of [
        ['POST', '/api/documents'],
        ['PATCH', `/api/documents/${id}`],
        ['POST', `/api/documents/${id}/transitions`],
      ] as const) {
        const { status } = await county.as('clerk')(method, url, body)
        expect([method, body, status]).toEqual([method, body, 400])
      }
    }
    for (const wrong of [
      { action: 'approveAll', expectedRevision: 1 },
      { action: 'constructor', expectedRevision: 1 },
      { action: 'submit' },
      { action: 'submit', expectedRevision: '1' },
      { action: 'submit', expectedRevision: 0 },
      { action: 'submit', expectedRevision: 1, extra: 1 },
      { action: 'submit', expectedRevision: 1, publishAt: '2026-12-01T00:00:00Z' },
      { action: 'approve', expectedRevision: 1, changeNote: 'x' },
      { action: 'publish', expectedRevision: 1, publishAt: 'tomorrow' },
      { action: 'repeal', expectedRevision: 1, repealedOn: '2026-02-30', opinion: 'x' },
      { action: 'takeDown', expectedRevision: 1, reason: 'whim', opinion: 'x' },
      { action: 'submit', expectedRevision: 1, opinion: 5 },
      { action: 'submit', expectedRevision: 1, opinion: '长'.repeat(5001) },
    ]) {
      const refused = await county.as('clerk')<Saved>(
        'POST',
        `/api/documents/${id}/transitions`,
        wrong,
      )
      expect([wrong, ...reasonsOf(refused).slice(0, 1)]).toEqual([wrong, 400])
      expect(refused.body.errors?.[0]?.code).toBe('BAD_REQUEST')
    }
    expect(await go.revisionOf('clerk', id)).toBe(1)
  })
})

describe('a submission', () => {
  it('is refused with every reason at once', async () => {
    const made = await post({
      title: '不全的草稿',
      office: 'gov-office',
      mode: 'onRequest',
      formedOn: '2027-01-01',
      effectiveOn: '2026-12-01',
      expiresOn: '2026-11-01',
      documentNumber: '云政发14',
    })
    const { id } = made.body.doc
    const refused = await go.act('clerk', id, 'submit')
    expect(refused.status).toBe(422)
    const told = refused.body.errors as unknown as Record<string, string>[]
    expect(told.every(({ code, message }) => code === 'INCOMPLETE' && message)).toBe(true)
    expect(told.map(({ field, fault }) => `${field} ${fault}`)).toEqual([
      'body contentMissing',
      'ground groundMissing',
      'groundReason groundReasonMissing',
      'formedOn formedOnInFuture',
      'expiresOn expiresOnBeforeEffectiveOn',
      'documentNumber documentNumberInvalid',
      'decisionPath pathMissing',
    ])
    expect(await go.revisionOf('clerk', id)).toBe(1)
    const { body } = await county.as('clerk')<{ available: { action: string; reasons: [] }[] }>(
      'GET',
      `/api/documents/${id}/transitions`,
    )
    const submit = body.available.find(({ action }) => action === 'submit')
    expect(submit?.reasons).toHaveLength(7)
  })

  it('of a joint document follows the lead office alone', async () => {
    const { id } = await go.create({ jointOffices: ['finance'] })
    expect((await patch(id, { title: '改' }, 'clerk.finance')).status).toBe(404)
    const foreign = await go.post('clerk.finance', id, { action: 'submit', expectedRevision: 1 })
    expect(foreign.status).toBe(404)
    const published = await go.bring(id, 'published')
    expect(published.indexNumber).toMatch(/^11999999MB1A2B3D2\w\//)
    const asJoint = await go.act('clerk.finance', id, 'correct')
    expect(asJoint.status).toBe(403)
  })

  it('of a forwarded document inherits the mode (PD-3)', async () => {
    const source = await go.create({
      mode: 'onRequest',
      ground: '13-2',
      groundReason: '依申请公开',
    })
    const inherited = await post(
      draft({
        mode: undefined,
        forwardedFrom: source.id,
        ground: '13-2',
        groundReason: '随原文',
        decisionPath: pathFor({ mode: 'onRequest', ground: '13-2' }),
      }),
    )
    expect(inherited.status, JSON.stringify(inherited.body)).toBe(201)
    expect(inherited.body.doc.mode).toBe('onRequest')
    expect((await go.act('clerk', inherited.body.doc.id, 'submit')).status).toBe(200)

    const other = await go.create({ mode: 'proactive', forwardedFrom: source.id })
    const refused = await go.act('clerk', other.id, 'submit')
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([
      { code: 'INCOMPLETE', field: 'mode', fault: 'forwardedModeDiffers' },
    ])
    const foreign = await post(
      draft({ office: 'finance', forwardedFrom: source.id }),
      'clerk.finance',
    )
    expect(reasonsOf(foreign)).toEqual([422, 'NOT_FOUND forwardedFrom'])
    const probed = await post(
      draft({ office: 'finance', mode: undefined, forwardedFrom: source.id }),
      'clerk.finance',
    )
    expect(JSON.stringify(probed.body)).not.toContain('onRequest')
  })
})
