import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { draft, journeys, pathFor } from '../../support/journey.ts'
import { enlist, idOf } from '../people/staff.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  await enlist(county, { 'clerk.second': { 'gov-office': ['clerk'] } })
})
afterAll(() => county?.close())

type Path = {
  tree: string
  version: number
  answers: Record<string, string>
  isDefault: boolean
  decidedBy: string
  decidedOn: string
  ending: { mode: string; ground: string | null; article: string } | null
}
type Doc = { id: string; mode: string; ground: string | null; decisionPath: Path | null }
type Saved = { doc: Doc; errors?: { code: string; field?: string }[] }

const process = pathFor({ mode: 'withheld', ground: '16-2' })
const withheld = { mode: 'withheld', ground: '16-2', groundReason: '尚在研究的请示' }

const post = (more: Record<string, unknown>, account = 'clerk') =>
  county.as(account)<Saved>('POST', '/api/documents', draft(more))
const patch = (id: string, more: Record<string, unknown>, account = 'clerk') =>
  county.as(account)<Saved>('PATCH', `/api/documents/${id}`, more)
const pathOf = async (id: string) =>
  (await county.as('clerk')<Doc>('GET', `/api/documents/${id}`)).body.decisionPath

/** What a submission lacks, as `field fault`. */
async function lacking(id: string): Promise<string[]> {
  const { status, body } = await go.act('clerk', id, 'submit')
  if (status === 200) return []
  expect(status).toBe(422)
  const errors = body.errors as unknown as { field: string; fault: string; message: string }[]
  expect(errors.every(({ message }) => /[\u4e00-\u9fff]{5}/.test(message))).toBe(true)
  return errors.map(({ field, fault }) => `${field} ${fault}`)
}

describe('a submission', () => {
  it('of what is not proactive needs real answers', async () => {
    for (const decision of [withheld, { ...withheld, mode: 'onRequest', ground: '13-2' }]) {
      const { id } = (await post({ ...decision, decisionPath: null })).body.doc
      expect(await lacking(id)).toEqual(['decisionPath pathMissing'])
      expect((await patch(id, { decisionPath: pathFor(decision) })).status).toBe(200)
      expect(await lacking(id)).toEqual([])
    }
  })

  it('is told all that is wrong with the answers', async () => {
    const answers = process?.answers ?? {}
    const cases: [object, Record<string, unknown>, string[]][] = [
      [{ information: 'own', secret: 'unsure' }, withheld, ['decisionPath pathUnfinished']],
      [{ information: 'none' }, withheld, ['decisionPath pathStopped']],
      [{ ...answers, other: 'yes' }, withheld, ['decisionPath pathStrayAnswer']],
      [answers, { ...withheld, mode: 'onRequest' }, ['mode pathDiffers']],
      [answers, { ...withheld, ground: '16-1' }, ['ground pathDiffers']],
      [answers, { mode: 'proactive', ground: null }, ['mode pathDiffers']],
    ]
    for (const [given, decision, expected] of cases) {
      const made = await post({ ...decision, decisionPath: { answers: given } })
      expect(made.status, JSON.stringify(made.body)).toBe(201)
      // What the clerk chose is not changed in silence.
      expect(made.body.doc.mode).toBe(decision.mode)
      expect(await lacking(made.body.doc.id)).toEqual(expected)
    }
  })
})

describe('a save', () => {
  it('records the default path of the office with what is proactive, and takes it back', async () => {
    const { id } = (await post({})).body.doc
    expect(await pathOf(id)).toMatchObject({
      tree: 'builtin:general',
      version: 0,
      isDefault: true,
      decidedBy: idOf(county, 'clerk'),
      ending: { mode: 'proactive', ground: null, article: '第十九条' },
    })
    await patch(id, withheld)
    expect(await pathOf(id)).toBeNull()
    expect(await lacking(id)).toEqual(['decisionPath pathMissing'])
    await patch(id, { mode: 'proactive' })
    expect(await pathOf(id)).toMatchObject({ isDefault: true })
    const finance = await post({ office: 'finance' }, 'clerk.finance')
    expect(finance.body.doc.decisionPath).toMatchObject({ tree: 'builtin:finance' })
  })

  it('fills in mode and ground from complete answers where they were left out', async () => {
    const made = await post({ mode: undefined, decisionPath: process, groundReason: '请示' })
    expect(made.body.doc).toMatchObject({ mode: 'withheld', ground: '16-2' })
    const changed = await patch(made.body.doc.id, {
      decisionPath: pathFor({ mode: 'onRequest', ground: '15' }),
    })
    expect(changed.body.doc).toMatchObject({ mode: 'onRequest', ground: '15' })
    expect(await lacking(made.body.doc.id)).toEqual([])
  })

  it('writes who decided, when and what came of it, whatever the client says', async () => {
    const forged = {
      ...process,
      version: 9,
      isDefault: true,
      decidedBy: idOf(county, 'head'),
      decidedOn: '2020-01-01',
      ending: { mode: 'proactive', ground: null, article: '第一条' },
    }
    const { id } = (await post({ ...withheld, decisionPath: forged })).body.doc
    const first = await pathOf(id)
    expect(first).toMatchObject({
      version: 0,
      isDefault: false,
      decidedBy: idOf(county, 'clerk'),
      ending: { mode: 'withheld', ground: '16-2', article: '第十六条第二款' },
    })
    expect(first?.decidedOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(first?.decidedOn).not.toBe('2020-01-01')
    // Somebody else who leaves the answers alone has not decided.
    const echoed = { ...first, decidedBy: idOf(county, 'head') }
    await patch(id, { summary: '改了概述', decisionPath: echoed }, 'clerk.second')
    expect(await pathOf(id)).toEqual(first)
    const other = pathFor({ mode: 'withheld', ground: '16-1' })
    await patch(id, { decisionPath: other, ground: '16-1' }, 'clerk.second')
    expect(await pathOf(id)).toMatchObject({ decidedBy: idOf(county, 'clerk.second') })
  })

  it.each<[string, unknown, number]>([
    ['a text', 'withheld', 400],
    ['a list', [process], 400],
    ['answers that are none', { answers: 'no' }, 400],
    ['an answer that is no name', { answers: { secret: 1 } }, 400],
    ['a question that is no name', { answers: { 'a\u0000b': 'no' } }, 400],
    ['a tree that is no name', { tree: { id: 1 }, answers: { secret: 'no' } }, 400],
    ['no tree there is', { tree: 'builtin:nothing', answers: { secret: 'no' } }, 422],
    ['the tree of another kind', { tree: 'builtin:welfare', answers: { secret: 'no' } }, 422],
  ])('refuses %s', async (_, decisionPath, expected) => {
    const { status, body } = await post({ ...withheld, decisionPath })
    expect([status, body.errors?.[0]?.field]).toEqual([expected, 'decisionPath'])
  })

  it('shows whoever approves that the answers changed, though they end alike', async () => {
    const { id } = (await post({ ...withheld, decisionPath: process })).body.doc
    await go.must('clerk', id, 'submit')
    await go.must('secrecy', id, 'return')
    const agreed = { ...process?.answers, thirdParty: 'privacy', consent: 'agreed' }
    await patch(id, { decisionPath: { answers: agreed } })
    const { body } = await county.as('secrecy')<{ comparison: { facts: { key: string }[] } }>(
      'GET',
      `/api/documents/${id}/comparison`,
    )
    expect(body.comparison.facts.map(({ key }) => key)).toEqual(['decisionPath'])
  })

  it.each(['decisionPath', 'decisionPath.decidedBy', 'decisionPath.answers.secret'])(
    'is not found by strangers through %s, and no filter is an error of the program',
    async (field) => {
      for (const operator of ['equals', 'exists', 'in', 'like', 'contains', 'greater_than']) {
        const path = `/api/documents?where[${field}][${operator}]=no`
        const [mine, theirs] = [
          await county.as('clerk')('GET', path),
          await county.as(null)<{ docs?: [] }>('GET', path),
        ]
        expect([operator, mine.status < 500, theirs.status]).toEqual([operator, true, 400])
      }
    },
  )

  it('shows the path to staff alone', async () => {
    const { id } = await go.create({ documentNumber: null })
    await go.bring(id, 'published')
    expect(await pathOf(id)).toMatchObject({ isDefault: true })
    const shown = await county.as(null)<Doc>('GET', `/api/documents/${id}`)
    expect([shown.status, 'decisionPath' in shown.body]).toEqual([200, false])
  })
})
