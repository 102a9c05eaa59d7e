import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, draft, journeys } from '../../support/journey.ts'
import { queriesOf } from '../../support/queries.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
})
afterAll(() => county?.close())

const nothing = '00000000-0000-0000-0000-000000000000'
const send = (more: Record<string, unknown>) =>
  county.as('clerk')<{ doc: Doc; errors?: { code: string; field: string; message: string }[] }>(
    'POST',
    '/api/documents',
    draft(more),
  )

describe('a list of a document', () => {
  it.each([
    ['attachments', nothing],
    ['categories', 'finance'],
    ['jointOffices', 'finance'],
    ['relations', { relationType: 'relates', document: nothing }],
  ])('takes 100 entries at the most: %s', async (field, entry) => {
    const { status, body } = await send({ [field]: Array.from({ length: 101 }, () => entry) })
    expect([status, body.errors]).toMatchObject([422, [{ code: 'TOO_MANY', field }]])
    expect(body.errors?.[0]?.message).toContain('100')
  })

  it('costs no look-up for each entry', async () => {
    const others = await Promise.all(Array.from({ length: 12 }, () => go.create()))
    const relations = others.map(({ id }) => ({ relationType: 'relates', document: id }))
    const categories = Object.keys(county.categories).slice(0, 12)
    expect(categories).toHaveLength(12)
    const lookUps = async (more: Record<string, unknown>) => {
      const statements = await queriesOf(async () => expect((await send(more)).status).toBe(201))
      return statements.filter((text) => /^select/i.test(text)).length
    }
    await lookUps({})
    const few = await lookUps({
      relations: relations.slice(0, 2),
      categories: categories.slice(0, 2),
    })
    expect(await lookUps({ relations, categories })).toBe(few)
  })
})

describe('a text that is all spaces', () => {
  it('is refused as a date without much thought', async () => {
    // Squared, it takes minutes, and this test its time limit.
    const { status } = await send({ formedOn: `2026${' '.repeat(500_000)}x` })
    expect(status).toBe(400)
  })
})
