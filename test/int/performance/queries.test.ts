import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { queriesOf } from '../../support/queries.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  for (let count = 0; count < 3; count++) await submitted()
  await published()
})
afterAll(() => county?.close())

type Document = { id: string; revision: number }

const draft = {
  title: '关于公布政务公开工作考核结果的通报',
  bodyText: '现将考核结果通报如下。\n\n各单位要对照检查，按期整改。',
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
  categories: ['generalAffairs', 'finance'],
}

async function created(): Promise<Document> {
  const { body } = await county.as('clerk')<{ doc: Document }>('POST', '/api/documents', draft)
  return body.doc
}

async function act(account: string, { id, revision }: Document, action: string) {
  const moved = await county.as(account)<{ document: Document }>(
    'POST',
    `/api/documents/${id}/transitions`,
    { action, expectedRevision: revision },
  )
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  return moved.body.document
}

const submitted = async () => act('clerk', await created(), 'submit')

const way = [
  ['clerk', 'submit'],
  ['secrecy', 'approve'],
  ['branch', 'approve'],
  ['county', 'approve'],
  ['publisher', 'publish'],
] as const

async function published(): Promise<void> {
  let document = await created()
  for (const [account, step] of way) document = await act(account, document, step)
}

/** A request's statements, after one of the same that fills what is kept in memory. */
async function countOf(path: string, account: string | null): Promise<number> {
  const ask = async () => {
    const { status } = await county.as(account)('GET', path)
    expect(status).toBe(200)
  }
  await ask()
  return (await queriesOf(ask)).length
}

describe('a transition', () => {
  // Raise a limit only with a reason: a statement is about a millisecond, most of them under a lock.
  it.each([
    ['submit', 53],
    ['approve', 46],
    ['publish', 48],
  ])('%s asks no more than its share of the database', async (action, limit) => {
    let document = await created()
    for (const [account, step] of way) {
      const statements = await queriesOf(async () => {
        document = await act(account, document, step)
      })
      if (step === action)
        expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(limit)
      if (step === action) expect(statements.length).toBeGreaterThan(limit / 2)
    }
  })
})

describe('a list', () => {
  it.each([
    ['the inbox', 'secrecy', '/api/documents/inbox'],
    ['the list of the admin', 'secrecy', '/api/documents?limit=50'],
    ['the public list', null, '/api/documents?limit=50'],
  ])('%s asks as often for many documents as for few', async (_, account, path) => {
    const few = await countOf(path, account)
    for (let count = 0; count < 6; count++) await submitted()
    for (let count = 0; count < 3; count++) await published()
    expect(await countOf(path, account)).toBe(few)
    expect(few).toBeGreaterThan(1)
    expect(few).toBeLessThanOrEqual(10)
  })

  it('describes a document with its budget', async () => {
    const { id } = await submitted()
    const count = await countOf(`/api/documents/${id}/transitions`, 'secrecy')
    expect(count).toBeLessThanOrEqual(24)
  })
})
