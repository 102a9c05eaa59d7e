import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '../../../src/lib/clock.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { siteOf } from '../../support/site.ts'
import { type Codes, codesOf, type Full, readerOf } from './reader.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
let see: ReturnType<typeof readerOf>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  see = readerOf(county)
})
afterAll(() => county?.close())

const save = (id: string, body: Record<string, unknown>) =>
  county.as('clerk')<{ doc: Full } & Codes>('PATCH', `/api/documents/${id}`, body)
const published = async (more: Record<string, unknown> = {}) => {
  const { id } = await go.create(more)
  await go.bring(id, 'published')
  return id
}

describe('what was published', () => {
  it('keeps its first publication time through correction, take-down and publication again', async () => {
    const id = await published()
    const { publishedAt } = await see.read(id)
    expect(publishedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    await go.must('clerk', id, 'correct')
    await save(id, { title: '更正后' })
    await go.bring(id, 'published')
    expect((await see.read(id)).publishedAt).toBe(publishedAt)
    await go.must('publisher', id, 'takeDown')
    await go.must('clerk', id, 'correct')
    await go.bring(id, 'published')
    expect(await see.read(id, null)).toMatchObject({ publishedAt, title: '更正后' })
  })

  it('is repealed, taken down and corrected, and each says where it stands', async () => {
    const id = await published()
    expect(await see.read(id, null)).toMatchObject({ stage: 'published', validity: 'inForce' })
    await go.must('publisher', id, 'repeal')
    expect(await see.read(id, null)).toMatchObject({
      stage: 'repealed',
      repealedOn: '2026-11-20',
      validity: 'repealed',
      live: { stage: 'repealed', revision: expect.any(Number) },
    })
    expect(codesOf(await go.act('publisher', id, 'repeal'))).toEqual([422, 'WRONG_STAGE'])
    await go.must('publisher', id, 'takeDown')
    expect(await see.statusFor(id)).toBe(404)
    expect(await see.read(id)).toMatchObject({ stage: 'takenDown', live: { stage: null } })
    expect(codesOf(await go.act('publisher', id, 'takeDown'))).toContain('WRONG_STAGE')
    await go.must('clerk', id, 'correct')
    expect(await see.statusFor(id)).toBe(404)
    await go.bring(id, 'published')
    expect(await see.acts(id)).toEqual([
      ...['submit', 'approve', 'approve', 'approve', 'publish'],
      ...['repeal', 'takeDown', 'correct'],
      ...['submit', 'approve', 'approve', 'approve', 'publish'],
    ])
  })

  it('stays live, with its revision, while a correction is under way', async () => {
    const id = await published({ title: '原来的' })
    const { revision } = await see.read(id)
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
      expect(await see.read(id, null)).toMatchObject({
        title: '原来的',
        stage: 'published',
        revision,
      })
      expect(await see.read(id)).toMatchObject({ title: '改过的', stage, live: { revision } })
    }
    const done = await go.must('publisher', id, 'publish')
    expect(done.live).toEqual({ revision: done.revision, stage: 'published' })
    expect(await see.read(id, null)).toMatchObject({ title: '改过的' })
  })

  it.each(['draft', 'secrecyReview', 'approved'])(
    'is taken down at once while its correction stands at %s, and the correction goes on',
    async (stage) => {
      const id = await published()
      await go.must('clerk', id, 'correct')
      if (stage !== 'draft') await go.bring(id, stage)
      const site = siteOf(county)
      const { indexNumber } = await see.read(id)
      const after = await go.must('publisher', id, 'takeDown')
      expect(after).toMatchObject({ stage, live: { revision: null, stage: null } })
      expect(await see.statusFor(id)).toBe(404)
      expect((await site.see(`/documents/${indexNumber}`)).status).toBe(410)
      if (stage === 'draft') await go.bring(id, 'published')
      else if (stage === 'secrecyReview') {
        for (const who of ['secrecy', 'branch', 'county']) await go.must(who, id, 'approve')
        await go.must('publisher', id, 'publish')
      } else await go.must('publisher', id, 'publish')
      expect(await see.statusFor(id)).toBe(200)
    },
  )

  it('is repealed while its correction is under way, and the correction publishes a repealed one', async () => {
    const id = await published()
    await go.must('clerk', id, 'correct')
    await go.must('publisher', id, 'repeal')
    expect(await see.read(id, null)).toMatchObject({ stage: 'repealed', validity: 'repealed' })
    expect(await see.read(id)).toMatchObject({ stage: 'draft', live: { stage: 'repealed' } })
    await go.bring(id, 'published')
    expect(await see.read(id, null)).toMatchObject({
      repealedOn: '2026-11-20',
      validity: 'repealed',
    })
  })

  it('is not repealed before it was formed, and needs a day and a reason', async () => {
    const id = await published({ formedOn: '2026-11-09' })
    const before = await see.read(id)
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
    expect(await see.read(id)).toEqual(before)
  })

  it('says in its validity whether it is in force today', async () => {
    const id = await published({ effectiveOn: '2026-12-01', expiresOn: '2027-12-01' })
    const at = (day: string) =>
      atTime(new Date(`${day}T04:00:00+08:00`), async () => (await see.read(id, null)).validity)
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
      (await site.see(`/documents/${(await see.read(of)).indexNumber}`)).text
    expect(await pageOf(old)).not.toContain('代替它的新办法')
    await go.bring(id, 'published')
    const fresh = siteOf(county)
    expect((await fresh.see(`/documents/${(await see.read(id)).indexNumber}`)).text).toContain(
      '被代替的旧办法',
    )
    expect((await fresh.see(`/documents/${(await see.read(old)).indexNumber}`)).text).toContain(
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

describe('all of this', () => {
  it('leaves a ledger that holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
