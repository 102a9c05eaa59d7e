import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '../../../src/lib/clock.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, type Entry, journeys } from '../../support/journey.ts'
import { siteOf } from '../../support/site.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
})
afterAll(() => county?.close())

type Full = Doc & {
  publishedAt: string | null
  repealedOn: string | null
  validity: string
}
type Codes = { errors?: { code: string; field?: string }[] }

const read = async (id: string, account: string | null = 'auditor') =>
  (await county.as(account)<Full>('GET', `/api/documents/${id}`)).body
const statusFor = async (id: string, account: string | null = null) =>
  (await county.as(account)('GET', `/api/documents/${id}`)).status
const save = (id: string, body: Record<string, unknown>) =>
  county.as('clerk')<{ doc: Full } & Codes>('PATCH', `/api/documents/${id}`, body)
const published = async (more: Record<string, unknown> = {}) => {
  const { id } = await go.create(more)
  await go.bring(id, 'published')
  return id
}
const ledgerOf = async (id: string) =>
  (
    await county.as('auditor')<{ ledger: (Entry & { to: string })[] }>(
      'GET',
      `/api/documents/${id}/transitions`,
    )
  ).body.ledger
const acts = async (id: string) => (await ledgerOf(id)).map(({ action }) => action)
const codesOf = ({ status, body }: { status: number; body: Codes }) => [
  status,
  ...(body.errors ?? []).map(({ code }) => code),
]
const runJobs = () => county.payload.jobs.run({ queue: 'gongkai', limit: 100 })
const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
/** Far enough away for a busy machine to get there first. */
const aheadMs = 6000
/** Waits until a moment has passed. */
const past = (moment: string) =>
  new Promise((resolve) => setTimeout(resolve, Date.parse(moment) - Date.now() + 200))

describe('what was published', () => {
  it('keeps its first publication time through correction, take-down and publication again', async () => {
    const id = await published()
    const { publishedAt } = await read(id)
    expect(publishedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    await go.must('clerk', id, 'correct')
    await save(id, { title: '更正后' })
    await go.bring(id, 'published')
    expect((await read(id)).publishedAt).toBe(publishedAt)
    await go.must('publisher', id, 'takeDown')
    await go.must('clerk', id, 'correct')
    await go.bring(id, 'published')
    expect(await read(id, null)).toMatchObject({ publishedAt, title: '更正后' })
  })

  it('is repealed, taken down and corrected, and each says where it stands', async () => {
    const id = await published()
    expect(await read(id, null)).toMatchObject({ stage: 'published', validity: 'inForce' })
    await go.must('publisher', id, 'repeal')
    expect(await read(id, null)).toMatchObject({
      stage: 'repealed',
      repealedOn: '2026-11-20',
      validity: 'repealed',
      live: { stage: 'repealed', revision: expect.any(Number) },
    })
    expect(codesOf(await go.act('publisher', id, 'repeal'))).toEqual([422, 'WRONG_STAGE'])
    await go.must('publisher', id, 'takeDown')
    expect(await statusFor(id)).toBe(404)
    expect(await read(id)).toMatchObject({ stage: 'takenDown', live: { stage: null } })
    expect(codesOf(await go.act('publisher', id, 'takeDown'))).toContain('WRONG_STAGE')
    await go.must('clerk', id, 'correct')
    expect(await statusFor(id)).toBe(404)
    await go.bring(id, 'published')
    expect(await acts(id)).toEqual([
      ...['submit', 'approve', 'approve', 'approve', 'publish'],
      ...['repeal', 'takeDown', 'correct'],
      ...['submit', 'approve', 'approve', 'approve', 'publish'],
    ])
  })

  it('stays live, with its revision, while a correction is under way', async () => {
    const id = await published({ title: '原来的' })
    const { revision } = await read(id)
    const opened = await go.must('clerk', id, 'correct')
    expect(opened).toMatchObject({
      stage: 'draft',
      revision: revision + 1,
      live: { revision, stage: 'published' },
    })
    await save(id, { title: '改过的' })
    for (const stage of ['secrecyReview', 'approved']) {
      if (stage === 'approved') {
        for (const who of ['secrecy', 'branch', 'county']) await go.must(who, id, 'approve')
      } else await go.must('clerk', id, 'submit')
      expect(await read(id, null)).toMatchObject({ title: '原来的', stage: 'published', revision })
      expect(await read(id)).toMatchObject({ title: '改过的', stage, live: { revision } })
    }
    const done = await go.must('publisher', id, 'publish')
    expect(done.live).toEqual({ revision: done.revision, stage: 'published' })
    expect(await read(id, null)).toMatchObject({ title: '改过的' })
  })

  it.each(['draft', 'secrecyReview', 'approved'])(
    'is taken down at once while its correction stands at %s, and the correction goes on',
    async (stage) => {
      const id = await published()
      await go.must('clerk', id, 'correct')
      if (stage !== 'draft') await go.bring(id, stage)
      const site = siteOf(county)
      const { indexNumber } = await read(id)
      const after = await go.must('publisher', id, 'takeDown')
      expect(after).toMatchObject({ stage, live: { revision: null, stage: null } })
      expect(await statusFor(id)).toBe(404)
      expect((await site.see(`/documents/${indexNumber}`)).status).toBe(410)
      if (stage === 'draft') await go.bring(id, 'published')
      else if (stage === 'secrecyReview') {
        for (const who of ['secrecy', 'branch', 'county']) await go.must(who, id, 'approve')
        await go.must('publisher', id, 'publish')
      } else await go.must('publisher', id, 'publish')
      expect(await statusFor(id)).toBe(200)
    },
  )

  it('is repealed while its correction is under way, and the correction publishes a repealed one', async () => {
    const id = await published()
    await go.must('clerk', id, 'correct')
    await go.must('publisher', id, 'repeal')
    expect(await read(id, null)).toMatchObject({ stage: 'repealed', validity: 'repealed' })
    expect(await read(id)).toMatchObject({ stage: 'draft', live: { stage: 'repealed' } })
    await go.bring(id, 'published')
    expect(await read(id, null)).toMatchObject({
      repealedOn: '2026-11-20',
      validity: 'repealed',
    })
  })

  it('is not repealed before it was formed, and needs a day and a reason', async () => {
    const id = await published({ formedOn: '2026-11-09' })
    const before = await read(id)
    expect(codesOf(await go.act('publisher', id, 'repeal', { repealedOn: '2026-11-01' }))).toEqual([
      422,
      'REPEAL_BEFORE_FORMED',
    ])
    const bare = await go.post('publisher', id, {
      action: 'repeal',
      expectedRevision: before.revision,
    })
    expect(bare.body.errors?.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'REASON_REQUIRED repealedOn',
      'REASON_REQUIRED opinion',
    ])
    const down = await go.post('publisher', id, {
      action: 'takeDown',
      expectedRevision: before.revision,
      opinion: '  ',
    })
    expect(down.body.errors?.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'REASON_REQUIRED reason',
      'REASON_REQUIRED opinion',
    ])
    const noted = await go.post('clerk', id, {
      action: 'correct',
      expectedRevision: before.revision,
    })
    expect(noted.body.errors?.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'REASON_REQUIRED changeNote',
    ])
    expect(await read(id)).toEqual(before)
  })

  it('says in its validity whether it is in force today', async () => {
    const id = await published({ effectiveOn: '2026-12-01', expiresOn: '2027-12-01' })
    const at = (day: string) =>
      atTime(new Date(`${day}T04:00:00+08:00`), async () => (await read(id, null)).validity)
    expect(await at('2026-11-30')).toBe('notYetInForce')
    expect(await at('2026-12-01')).toBe('inForce')
    expect(await at('2027-12-01')).toBe('inForce')
    expect(await at('2027-12-02')).toBe('expired')
    await go.must('publisher', id, 'repeal', { repealedOn: '2027-06-01' })
    expect(await at('2027-05-31')).toBe('inForce')
    expect(await at('2027-06-01')).toBe('repealed')
    expect(await at('2028-01-01')).toBe('repealed')
    const { body } = await county.as(null)<{ docs: Full[] }>(
      'GET',
      `/api/documents?where[id][equals]=${id}&select[title]=true&select[validity]=true`,
    )
    expect(body.docs[0]?.validity).toBe('notYetInForce')
  })
})

describe('relations between documents', () => {
  it('name what a document supersedes, and show on both pages once both are live', async () => {
    const old = await published({ title: '被代替的旧办法' })
    const { id } = await go.create({
      title: '代替它的新办法',
      relations: [
        { relationType: 'supersedes', document: old },
        { relationType: 'interprets', document: old },
      ],
    })
    const site = siteOf(county)
    const pageOf = async (of: string) =>
      (await site.see(`/documents/${(await read(of)).indexNumber}`)).text
    expect(await pageOf(old)).not.toContain('代替它的新办法')
    await go.bring(id, 'published')
    const fresh = siteOf(county)
    expect((await fresh.see(`/documents/${(await read(id)).indexNumber}`)).text).toContain(
      '被代替的旧办法',
    )
    expect((await fresh.see(`/documents/${(await read(old)).indexNumber}`)).text).toContain(
      '代替它的新办法',
    )
  })

  it('are refused when senseless, and no document disappears that another names', async () => {
    const target = await go.create({ title: '只是草稿' })
    const { id } = await go.create({
      relations: [{ relationType: 'implements', document: target.id }],
    })
    const gone = await county.as('clerk')<Codes>('DELETE', `/api/documents/${target.id}`)
    expect(codesOf(gone)).toEqual([422, 'REFERRED_TO'])
    for (const relation of [
      { relationType: 'likes', document: target.id },
      { document: target.id },
      { relationType: 'implements' },
      { relationType: 'implements', document: '00000000-0000-0000-0000-000000000000' },
      { relationType: 'implements', document: 'nonsense' },
      'nonsense',
    ]) {
      const { status } = await save(id, { relations: [relation] })
      expect([relation, status >= 400 && status < 500]).toEqual([relation, true])
    }
    expect(await go.revisionOf('clerk', id)).toBe(1)
  })
})

describe('a scheduled publication', () => {
  it('stays approved until its time, then is published once by the job, in the name of who scheduled it', async () => {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const publishAt = soon(aheadMs)
    const scheduled = await go.must('publisher', id, 'publish', { publishAt })
    expect(scheduled).toMatchObject({ stage: 'approved', scheduledFor: publishAt })
    await runJobs()
    expect(await statusFor(id)).toBe(404)
    await past(publishAt)
    await runJobs()
    await runJobs()
    const now = await read(id, null)
    expect(now.stage).toBe('published')
    expect(now).not.toHaveProperty('scheduledFor')
    expect(await read(id)).toMatchObject({
      stage: 'published',
      scheduledFor: null,
      revision: scheduled.revision + 1,
    })
    const last = (await ledgerOf(id)).at(-1) as unknown as { actor: unknown; action: string }
    expect(last.action).toBe('publish')
    expect(JSON.stringify(last)).toContain(county.people.publisher)
    expect((await acts(id)).filter((action) => action === 'publish')).toHaveLength(2)
  })

  it.each([
    ['recall', 'clerk', 'draft'],
    ['return', 'publisher', 'draft'],
  ])('is cancelled by %s, whatever the job does later', async (action, account, stage) => {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const publishAt = soon(aheadMs)
    await go.must('publisher', id, 'publish', { publishAt })
    const moved = await go.must(account, id, action)
    expect(moved).toMatchObject({ stage, scheduledFor: null })
    await past(publishAt)
    await runJobs()
    expect(await statusFor(id)).toBe(404)
    expect((await read(id)).revision).toBe(moved.revision)
  })

  it('may be set again or done at once, and happens once', async () => {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const first = soon(aheadMs)
    await go.must('publisher', id, 'publish', { publishAt: first })
    const later = soon(86_400_000)
    const again = await go.must('publisher', id, 'publish', { publishAt: later })
    expect(again.scheduledFor).toBe(later)
    await past(first)
    await runJobs()
    expect(await statusFor(id)).toBe(404)
    await go.must('publisher', id, 'publish')
    expect(await statusFor(id)).toBe(200)
    const { revision } = await read(id)
    await runJobs()
    expect((await read(id)).revision).toBe(revision)
  })

  it('of a correction is void once what is live was taken down', async () => {
    const id = await published()
    await go.must('clerk', id, 'correct')
    await go.bring(id, 'approved')
    const publishAt = soon(aheadMs)
    await go.must('publisher', id, 'publish', { publishAt })
    expect(await statusFor(id)).toBe(200)
    const down = await go.must('publisher', id, 'takeDown')
    expect(down).toMatchObject({ stage: 'approved', scheduledFor: null })
    await past(publishAt)
    await runJobs()
    expect(await statusFor(id)).toBe(404)
  })

  it('is not set for the past', async () => {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const refused = await go.act('publisher', id, 'publish', { publishAt: soon(-1000) })
    expect(codesOf(refused)).toEqual([422, 'PUBLISH_AT_PAST'])
  })
})

describe('every act', () => {
  it('adds one to the revision when it is done, and nothing when it is refused', async () => {
    const { id } = await go.create()
    const revisions: number[] = []
    for (const [account, action] of [
      ['clerk', 'submit'],
      ['clerk', 'recall'],
      ['clerk', 'submit'],
      ['secrecy', 'refer'],
      ['secrecy', 'approve'],
      ['branch', 'return'],
      ['clerk', 'submit'],
      ['secrecy', 'approve'],
      ['branch', 'approve'],
      ['county', 'approve'],
      ['publisher', 'publish'],
      ['publisher', 'repeal'],
      ['publisher', 'takeDown'],
      ['clerk', 'correct'],
    ] as const) {
      const before = await read(id)
      const revision = before.revision
      for (const wrong of [
        { action, expectedRevision: revision + 1 },
        { action: 'approve', expectedRevision: revision - 1 || 99 },
      ]) {
        const refused = await go.post(account, id, wrong)
        expect([wrong.action, refused.status >= 400 && refused.status < 500]).toEqual([
          wrong.action,
          true,
        ])
      }
      expect(await read(id)).toEqual(before)
      revisions.push((await go.must(account, id, action)).revision)
    }
    expect(revisions).toEqual(revisions.map((_, index) => index + 2))
  })

  it('is told in the order of the contract: who, whether, may, which, and then all the rest', async () => {
    const { id } = await go.create({ bodyText: '' })
    const stale = { action: 'submit', expectedRevision: 9 }
    expect(
      codesOf(await county.as(null)<Codes>('POST', `/api/documents/${id}/transitions`, stale)),
    ).toEqual([401, 'NOT_SIGNED_IN'])
    expect(codesOf(await go.post('secrecy', id, stale))).toEqual([404, 'NOT_FOUND'])
    expect(codesOf(await go.post('auditor', id, stale))).toEqual([403, 'NOT_ENTITLED'])
    expect(codesOf(await go.post('clerk', id, stale))).toEqual([409, 'STALE_REVISION'])
    expect(codesOf(await go.post('clerk', id, { action: 'submit', expectedRevision: 1 }))).toEqual([
      422,
      'INCOMPLETE',
    ])
    const nothing = '00000000-0000-0000-0000-000000000000'
    expect(codesOf(await go.post('clerk', nothing, stale))).toEqual([404, 'NOT_FOUND'])
  })

  it('leaves a ledger that holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
