import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../../../src/plugin/documents/comparison/compareWithBase.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'

let county: TestCounty
let way: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  way = journeys(county)
})
afterAll(() => county?.close())

const compare = (account: string | null, id: string) =>
  county.as(account)<{ comparison: Comparison | null }>('GET', `/api/documents/${id}/comparison`)
const save = (id: string, data: object) => county.as('clerk')('PATCH', `/api/documents/${id}`, data)
const words = (comparison: Comparison | null, op: string) =>
  (comparison?.text ?? []).flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.op === 'changed'
        ? change.parts.filter((part) => part.op === op).map((part) => part.text)
        : change.op === op
          ? [change.block.text]
          : [],
    ),
  )

const text = '到2027年底，治理率达到六成。\n\n特此通知。'

describe('the comparison that a leader reads', () => {
  it('is there only once there is something to compare with', async () => {
    const { id } = await way.create({ bodyText: text })
    await way.must('clerk', id, 'submit')
    expect((await compare('secrecy', id)).body.comparison).toBeNull()
  })

  it('is with what was last returned, before first publication', async () => {
    const { id } = await way.create({ bodyText: text })
    await way.bring(id, 'branchApproval')
    await way.must('branch', id, 'return', { opinion: '请核实时限' })
    const saved = await save(id, { bodyText: text.replace('2027', '2028'), summary: '三年目标' })
    expect(saved.status).toBe(200)
    await way.must('clerk', id, 'submit')
    const { comparison } = (await compare('secrecy', id)).body
    expect(comparison).toMatchObject({ with: 'returned', count: 2 })
    expect(words(comparison, 'removed')).toEqual(['2027'])
    expect(words(comparison, 'added')).toEqual(['2028'])
    expect(comparison?.facts.map((fact) => fact.key)).toEqual(['summary'])
  })

  it('is with what the public reads, once there is a public version', async () => {
    const { id } = await way.create({ bodyText: text })
    await way.bring(id, 'published')
    expect((await compare('branch', id)).body.comparison).toBeNull()
    await way.must('clerk', id, 'correct', { changeNote: '更正时限' })
    await save(id, { bodyText: text.replace('六成', '七成') })
    await way.must('clerk', id, 'submit')
    await way.must('secrecy', id, 'return', { opinion: '再核' })
    await save(id, { bodyText: text.replace('六成', '八成') })
    const { comparison } = (await compare('clerk', id)).body
    expect(comparison?.with).toBe('live')
    expect([words(comparison, 'removed'), words(comparison, 'added')]).toEqual([['六成'], ['八成']])
    expect(comparison?.facts.map((fact) => fact.key)).toEqual(['changeNote'])
    await way.must('publisher', id, 'takeDown')
    expect((await compare('clerk', id)).body.comparison?.with).toBe('takenDown')
  })

  it('says when only the layout changed', async () => {
    const { id } = await way.create({ bodyText: text })
    await way.bring(id, 'secrecyReview')
    await way.must('secrecy', id, 'return', { opinion: '标题加粗' })
    const { body } = await county.as('clerk')<{
      body: { root: { children: { children: { format: number }[] }[] } }
    }>('GET', `/api/documents/${id}`)
    const bold = structuredClone(body.body)
    for (const node of bold.root.children[0]?.children ?? []) node.format = 1
    await save(id, { body: bold })
    expect((await compare('clerk', id)).body.comparison).toMatchObject({
      count: 0,
      isOnlyLayout: true,
    })
  })

  it('is closed to whoever may not read the document', async () => {
    const { id } = await way.create()
    expect((await compare(null, id)).status).toBe(401)
    expect((await compare('clerk.finance', id)).status).toBe(404)
    expect((await compare('branch', id)).status).toBe(404)
    expect((await compare('branch', 'nonsense')).status).toBe(404)
  })
})
