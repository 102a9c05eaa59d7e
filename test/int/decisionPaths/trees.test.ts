import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtInTrees } from '../../../src/domain/disclosure/paths/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { draft, journeys, pathFor } from '../../support/journey.ts'
import { enlist, idOf, type LedgerRow } from '../people/staff.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await enlist(county, { 'head.county': { yunze: ['disclosureHead'] } })
})
afterAll(() => county?.close())

type Tree = { id: string; version: number | null; state: string; title: string; tree: unknown }
type Answered = { doc: Tree; errors: { code: string; field?: string; fault?: string }[] }
type ForOffice = { tree: Tree; decided: Tree | null }

const { start, questions } = builtInTrees.general
const written = { start, questions }

const make = (account: string, more: Record<string, unknown> = {}) =>
  county.as(account)<Answered>('POST', '/api/decision-trees', {
    title: '县政府办公室公开决策树',
    office: county.offices['gov-office'],
    kind: 'general',
    tree: written,
    ...more,
  })
const publish = (id: string, account = 'head') =>
  county.as(account)<Answered>('POST', `/api/decision-trees/${id}/publish`, {})
const forOffice = async (office: string, more = '') =>
  (
    await county.as('clerk')<ForOffice>(
      'GET',
      `/api/decision-trees/for-office?office=${office}${more}`,
    )
  ).body
const stored = async (id: string) =>
  (await county.as('clerk')<Tree>('GET', `/api/decision-trees/${id}`)).body

async function published(account = 'head', more: Record<string, unknown> = {}): Promise<Tree> {
  const made = await make(account, more)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const done = await publish(made.body.doc.id, account)
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  return done.body.doc
}

describe('a decision tree', () => {
  it.each([
    ['nobody', null, 403, 403],
    ['a clerk', 'clerk', 403, 200],
    ['a reviewer', 'secrecy', 403, 200],
    ['an auditor', 'auditor', 403, 200],
    ['an administrator', 'admin', 403, 200],
    ['the head of disclosure', 'head', 201, 200],
  ])(
    'is written by the head of disclosure alone, and read by staff: %s',
    async (_, account, may, reads) => {
      const as = county.as(account)
      const made = await as('POST', '/api/decision-trees', {
        title: '试',
        office: county.offices['gov-office'],
        kind: 'general',
        tree: written,
      })
      const read = await as('GET', '/api/decision-trees')
      const asked = await as('GET', '/api/decision-trees/for-office?office=finance')
      const isStaff = account !== null
      expect([made.status, read.status, asked.status]).toEqual([
        isStaff ? may : 401,
        isStaff ? reads : 401,
        isStaff ? 200 : 401,
      ])
    },
  )

  it('is not written or published for offices that the head does not serve', async () => {
    expect((await make('head', { office: county.offices.education })).status).toBe(403)
    const { body } = await make('head')
    expect((await publish(body.doc.id, 'clerk')).status).toBe(403)
    expect((await publish(body.doc.id, 'admin')).status).toBe(403)
    const moved = await county.as('head')('PATCH', `/api/decision-trees/${body.doc.id}`, {
      office: county.offices.education,
    })
    expect(moved.status).toBe(403)
  })

  it('is a draft until it is published, whatever a body claims', async () => {
    const { body } = await make('head', {
      state: 'published',
      version: 7,
      publishedAt: '2020-01-01T00:00:00.000Z',
    })
    expect(body.doc).toMatchObject({ state: 'draft', version: null, publishedAt: null })
    const forged = await county.as('head')<Answered>(
      'PATCH',
      `/api/decision-trees/${body.doc.id}`,
      {
        state: 'published',
        version: 7,
      },
    )
    expect(forged.body.doc).toMatchObject({ state: 'draft', version: null })
    expect((await forOffice('gov-office')).tree.id).toBe('builtin:general')
    expect((await county.as('head')('DELETE', `/api/decision-trees/${body.doc.id}`)).status).toBe(
      200,
    )
  })

  it('with faults is not published, and every fault is told', async () => {
    const broken = structuredClone(questions) as unknown as { answers: { next: object }[] }[]
    Object.assign(broken[0]?.answers[0] ?? {}, { next: { question: 'nowhere' } })
    Object.assign(broken[1]?.answers[1] ?? {}, {
      next: { end: { mode: 'onRequest', ground: '14-1', article: '' } },
    })
    const { body } = await make('head', { tree: { start, questions: broken } })
    const refused = await publish(body.doc.id)
    expect(refused.status).toBe(422)
    expect(refused.body.errors.map(({ fault, field }) => `${field} ${fault}`)).toEqual([
      'tree.information.own nextUnknown',
      'tree.secret.yes endingGroundUnfit',
      'tree.secret.yes endingArticleMissing',
    ])
    const checked = await county.as('head')<{ faults: unknown[] }>(
      'POST',
      '/api/decision-trees/check',
      { tree: { start, questions: broken } },
    )
    expect(checked.body.faults).toHaveLength(3)
  })

  it.each([
    ['a text', '不是树'],
    ['a list', [1]],
    ['half a question', { start: 'a', questions: [{ id: 'a', text: '问' }] }],
    [
      'an unknown mode',
      {
        start: 'a',
        questions: [
          {
            id: 'a',
            text: '问',
            answers: [
              { id: 'b', label: '答', next: { end: { mode: 'maybe', article: '第一条' } } },
            ],
          },
        ],
      },
    ],
  ])('is not %s', async (_, tree) => {
    const { status, body } = await make('head', { tree })
    expect([status, body.errors[0]?.code]).toEqual([422, 'TREE_SHAPE'])
  })
})

describe('a published tree', () => {
  it('is changed and removed through no door', async () => {
    const { id } = await published()
    const before = await stored(id)
    const as = county.as('head')
    const change = { title: '改了', tree: { start, questions: questions.slice(0, 2) } }
    const answers = [
      await as('PATCH', `/api/decision-trees/${id}`, change),
      await as('PATCH', `/api/decision-trees?where[id][equals]=${id}`, change),
      await as('DELETE', `/api/decision-trees/${id}`),
      await as('DELETE', `/api/decision-trees?where[id][equals]=${id}`),
      await publish(id),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 422])
    const local = { collection: 'decision-trees', overrideAccess: true } as const
    await expect(
      county.payload.update({ ...local, id, data: { title: '改了' } }),
    ).rejects.toMatchObject({ status: 422 })
    const bulk = await county.payload.update({
      ...local,
      where: { id: { equals: id } },
      data: { title: '改了' },
    })
    expect([bulk.docs.length, bulk.errors.length]).toEqual([0, 1])
    await expect(county.payload.delete({ ...local, id })).rejects.toMatchObject({ status: 422 })
    expect(await stored(id)).toEqual(before)
  })

  it('is in the ledger with its version, and versions are counted by office', async () => {
    const { id, version } = await published('head', { office: county.offices.finance })
    expect(version).toBe(1)
    expect(await published('head', { office: county.offices.finance })).toMatchObject({
      version: 2,
    })
    const { body } = await county.as('auditor')<{ docs: LedgerRow[] }>(
      'GET',
      `/api/ledger?where[subjectId][equals]=${id}&where[action][equals]=publish`,
    )
    expect(body.docs).toMatchObject([
      {
        subject: 'decision-trees',
        actor: idOf(county, 'head'),
        to: 'published',
        details: { office: county.offices.finance, kind: 'general', version: 1 },
      },
    ])
  })

  it('holds for the office, for offices of its kind below, and not for others', async () => {
    const of = async (office: string) => (await forOffice(office)).tree.id
    expect(await of('education')).toBe('builtin:welfare')
    const yunze = county.offices.yunze
    const welfare = await published('head.county', { office: yunze, kind: 'welfare' })
    expect(await of('education')).toBe(welfare.id)
    expect(await of('transport')).toBe('builtin:construction')
    const own = await published('head.county', { office: county.offices.education })
    expect([await of('education'), await of('civil-affairs')]).toEqual([own.id, welfare.id])
    expect(
      (await county.as('clerk')('GET', '/api/decision-trees/for-office?office=x')).status,
    ).toBe(404)
  })

  it('stays that of the documents that were decided by it', async () => {
    const go = journeys(county)
    const first = await published()
    const path = { ...pathFor({ mode: 'withheld', ground: '16-2' }), tree: first.id }
    const decision = { mode: 'withheld', ground: '16-2', groundReason: '请示', decisionPath: path }
    const { body } = await county.as('clerk')<{ doc: { id: string } }>(
      'POST',
      '/api/documents',
      draft(decision),
    )
    const second = await published()
    expect(second.version).toBe(Number(first.version) + 1)
    await county.as('clerk')('PATCH', `/api/documents/${body.doc.id}`, { summary: '概述' })
    const { decisionPath } = (
      await county.as('clerk')<{ decisionPath: object }>('GET', `/api/documents/${body.doc.id}`)
    ).body
    expect(decisionPath).toMatchObject({ tree: first.id, version: first.version })
    const asked = await forOffice('gov-office', `&tree=${first.id}`)
    expect([asked.tree.id, asked.decided?.id]).toEqual([second.id, first.id])
    await go.must('clerk', body.doc.id, 'submit')
    // The tree of another office does not serve, and nothing is stored.
    const foreign = (await published('head', { office: county.offices.finance })).id
    const refused = await county.as('clerk')<Answered>(
      'POST',
      '/api/documents',
      draft({ ...decision, decisionPath: { ...path, tree: foreign } }),
    )
    expect([refused.status, refused.body.errors[0]?.code]).toEqual([422, 'TREE_NOT_FOR_OFFICE'])
  })
})
