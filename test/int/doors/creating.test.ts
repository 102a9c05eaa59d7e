import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { bringAbout, type Subject } from './stages.ts'
import { type Asker, accountOf, askers } from './table.ts'

let county: TestCounty
let published: Subject

beforeAll(async () => {
  county = await openCounty()
  ;({ published } = await bringAbout(county, ['published']))
})
afterAll(() => county?.close())

type Doc = Record<string, unknown> & { id: string }
type Answer = { doc?: Doc; errors?: { code?: string }[] }

const sound = {
  title: '新建',
  bodyText: '正文',
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
}
const forged = {
  stage: 'published',
  revision: 7,
  round: 3,
  indexNumber: undefined,
  publishedAt: '2020-01-01T00:00:00.000Z',
  live: { revision: 7, stage: 'published' },
  takenDown: { reason: 'other', at: '2020-01-01T00:00:00.000Z' },
  approvals: [{ step: 'secrecyReview' }],
  route: { name: 'mine', steps: [], allowsBatch: true },
  roundHash: 'f'.repeat(64),
  scheduledFor: '2020-01-01T00:00:00.000Z',
  repealedOn: '2020-01-01',
  stepDueOn: '2099-01-01',
  stageEnteredAt: '2020-01-01T00:00:00.000Z',
  disclosureDueOn: '2099-01-01',
  createdBy: '00000000-0000-0000-0000-000000000000',
  lastEditedBy: '00000000-0000-0000-0000-000000000000',
  createdAt: '2020-01-01T00:00:00.000Z',
  deletedAt: '2020-01-01T00:00:00.000Z',
}

describe('creating', () => {
  const expected: Record<Asker, number> = {
    nobody: 401,
    clerk: 201,
    finance: 403,
    secrecy: 403,
    branch: 403,
    county: 403,
    publisher: 403,
    requests: 403,
    head: 403,
    auditor: 403,
    admin: 403,
  }

  it.each(askers)('as %s makes a draft at most', async (asker) => {
    const as = county.as(accountOf(asker))
    for (const query of ['', '?draft=false', '?draft=true', '?autosave=true']) {
      const asked = await as<Answer>('POST', `/api/documents${query}`, {
        ...sound,
        _status: 'published',
      })
      expect([query, asked.status]).toEqual([query, asker === 'nobody' ? 401 : 403])
      const made = await as<Answer>('POST', `/api/documents${query}`, sound)
      expect([query, made.status]).toEqual([query, expected[asker]])
      if (!made.body.doc) continue
      expect(made.body.doc).toMatchObject({ _status: 'draft', stage: 'draft', revision: 1 })
      const shown = await county.as(null)('GET', `/api/documents/${made.body.doc.id}`)
      expect(shown.status).toBe(404)
    }
  })

  it('ignores every state that a body claims', async () => {
    const made = await county.as('clerk')<Answer>('POST', '/api/documents', { ...sound, ...forged })
    expect(made.status).toBe(201)
    const { body: doc } = await county.as('clerk')<Doc>(
      'GET',
      `/api/documents/${made.body.doc?.id}`,
    )
    expect(doc).toMatchObject({
      stage: 'draft',
      revision: 1,
      round: 0,
      indexNumber: null,
      publishedAt: null,
      live: { revision: null, stage: null },
      takenDown: { reason: null, at: null },
      roundHash: null,
      route: null,
      scheduledFor: null,
      repealedOn: null,
      stepDueOn: null,
      disclosureDueOn: '2026-12-07',
      createdBy: county.people.clerk,
      lastEditedBy: county.people.clerk,
    })
    expect(doc.approvals ?? []).toEqual([])
    expect(Date.now() - Date.parse(String(doc.createdAt))).toBeLessThan(60_000)
    expect(doc).not.toHaveProperty('deletedAt')
  })

  it('copies nothing, whatever the request names as its source', async () => {
    const { id } = published
    for (const url of [`/api/documents?duplicateFromID=${id}`, '/api/documents']) {
      const made = await county.as('clerk')<Answer>('POST', url, { ...sound, duplicateFromID: id })
      expect(made.status).toBe(201)
      expect(made.body.doc).toMatchObject({ title: '新建', stage: 'draft', indexNumber: null })
    }
  })
})
