import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, draft, journeys } from '../../support/journey.ts'
import { type Codes, codesOf, readerOf } from './reader.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
let see: ReturnType<typeof readerOf>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  see = readerOf(county)
})
afterAll(() => county?.close())

describe('the journey of a document', () => {
  it('reaches the public through every rank, and not before', async () => {
    const created = await county.as('clerk')<{ doc: Doc }>('POST', '/api/documents', draft())
    expect(created.status, JSON.stringify(created.body)).toBe(201)
    const { id } = created.body.doc
    expect(created.body.doc).toMatchObject({
      stage: 'draft',
      revision: 1,
      documentNumber: '云政发〔2026〕14号',
    })

    const stages: string[] = []
    for (const [account, action] of [
      ['clerk', 'submit'],
      ['secrecy', 'approve'],
      ['branch', 'approve'],
      ['county', 'approve'],
      ['publisher', 'publish'],
    ] as const) {
      const hidden = await county.as(null)('GET', `/api/documents/${id}`)
      expect(hidden.status).toBe(404)
      const moved = await go.act(account, id, action)
      expect(moved.status, JSON.stringify(moved.body)).toBe(200)
      stages.push(moved.body.document.stage)
    }
    expect(stages).toEqual([
      'secrecyReview',
      'branchApproval',
      'countyApproval',
      'approved',
      'published',
    ])
    const shown = await county.as(null)<Doc>('GET', `/api/documents/${id}`)
    expect(shown.status).toBe(200)
    expect(shown.body).toMatchObject({
      stage: 'published',
      revision: 6,
      live: { revision: 6, stage: 'published' },
    })
    expect(shown.body.indexNumber).toMatch(/^11999999MB1A2B3D2.\/2026-00001$/)
  })

  it('keeps what is live while a correction travels the route again', async () => {
    const created = await county.as('clerk')<{ doc: Doc }>('POST', '/api/documents', draft())
    const { id } = created.body.doc
    for (const [account, action] of [
      ['clerk', 'submit'],
      ['secrecy', 'approve'],
      ['branch', 'approve'],
      ['county', 'approve'],
      ['publisher', 'publish'],
    ] as const) {
      expect((await go.act(account, id, action)).status).toBe(200)
    }
    const corrected = await go.act('clerk', id, 'correct', { changeNote: '完成时限有误' })
    expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
    expect(corrected.body.document).toMatchObject({
      stage: 'draft',
      live: { revision: 6, stage: 'published' },
    })
    const saved = await county.as('clerk')<{ doc: Doc }>('PATCH', `/api/documents/${id}`, {
      title: '更正后的标题',
    })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect(saved.body.doc.revision).toBe(8)
    const shown = await county.as(null)<{ title: string }>('GET', `/api/documents/${id}`)
    expect(shown.body.title).toBe(draft().title)
    const down = await go.act('publisher', id, 'takeDown', { reason: 'error', opinion: '内容有误' })
    expect(down.status, JSON.stringify(down.body)).toBe(200)
    expect(down.body.document).toMatchObject({ stage: 'draft', live: { revision: null } })
    expect((await county.as(null)('GET', `/api/documents/${id}`)).status).toBe(404)
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
      const before = await see.read(id)
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
      expect(await see.read(id)).toEqual(before)
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
