import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestCounty } from '../support/county.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { openBigCounty, sizeOfData } from './support/bigCounty.ts'
import { draftFrom } from './support/drafts.ts'
import { record, spread, timeOf, timesOf } from './support/figures.ts'
import { type Visitor, visitorsOf } from './support/staff.ts'

let county: TestCounty
let server: TestServer
let as: (account: string | null) => Promise<Visitor>
let nobody: Visitor

beforeAll(async () => {
  county = await openBigCounty()
  server = await startServer({ databaseUrl: county.databaseUrl, dataDir: county.dataDir })
  as = visitorsOf(server.url)
  nobody = await as(null)
})
afterAll(async () => {
  await server?.stop()
  await county?.close()
})

const api = (query: string) => `/api/public/documents?${query}`

/** Asked for another number of documents each time, an answer is never one that was kept. */
const fresh = (path: string, at: number) => `${path}&limit=${10 + (at % 41)}`

/** Requests of the catalogue and of search; each of several words in turn, from frequent to rare. */
const requests: Record<string, string[]> = {
  'catalogue, newest': [api('page=1')],
  'catalogue, page 50': [api('page=50')],
  'catalogue of an office': [api('office=finance'), api('office=education')],
  'catalogue of a category': [api('category=agriculture'), api('category=finance')],
  'catalogue of a year': [api('year=2012'), api('year=2025')],
  'catalogue, still in force': [api('validity=inForce&year=2020')],
  'search, frequent word': ['公告', '通知', '工作', '资金'].map((word) => api(`q=${word}`)),
  'search, middling word': ['电梯检验', '文物保护', '征兵工作'].map((word) => api(`q=${word}`)),
  'search, two words': ['河源镇 农村公路', '预算编制 公示'].map((words) => api(`q=${words}`)),
  'search within an office': [api('q=补贴&office=finance'), api('q=整改&office=education')],
}

describe('public lists and search, over HTTP', () => {
  it.each(Object.entries(requests))('%s', async (name, paths) => {
    let at = 0
    const ask = async () => {
      const path = fresh(paths[at % paths.length] ?? '', Math.floor(at / paths.length))
      at += 1
      const { status } = await nobody('GET', encodeURI(path))
      expect(status).toBe(200)
    }
    // No more of them than there are numbers to ask for, however often each word comes.
    const times = await timesOf(ask, { count: 36, warmUp: 5 })
    await record({ name, data: sizeOfData, ...spread(times), unit: 'ms' })
  })

  it('pages of the catalogue, the first time and from the cache', async () => {
    let page = 1
    const view = (path: string) => async () => {
      const { status } = await nobody('GET', path)
      expect(status).toBe(200)
    }
    const fresh = await timesOf(() => view(`/catalogue?page=${page++}`)())
    const kept = await timesOf(view('/catalogue?page=1'))
    const facts = { data: sizeOfData, unit: 'ms' }
    await record({ name: 'page of the catalogue, not yet kept', ...facts, ...spread(fresh) })
    await record({ name: 'page of the catalogue, kept', ...facts, ...spread(kept) })
  })
})

describe('from the publication to the public', () => {
  it('shows a document on its page, in the list and in search', async () => {
    const times: Record<string, number[]> = { page: [], list: [], search: [], answer: [] }
    for (let round = -2; round < 15; round++) {
      const { id, revision, indexNumber, word } = await approved(round)
      // Everything has been looked at before, so that there is something to expire.
      const page = `/documents/${indexNumber}`
      expect((await nobody('GET', page)).status).toBe(404)
      await nobody('GET', '/catalogue')
      const start = performance.now()
      const answer = await timeOf(async () => act('publisher', id, 'publish', revision))
      const seen = await Promise.all([
        seenAfter(start, page, word),
        seenAfter(start, '/catalogue', word),
        seenAfter(start, api(`q=${word}`), indexNumber),
      ])
      if (round < 0) continue
      times.answer?.push(answer)
      for (const [at, name] of ['page', 'list', 'search'].entries()) {
        times[name]?.push(seen[at] ?? Number.NaN)
      }
    }
    for (const [name, samples] of Object.entries(times)) {
      await record({
        name: name === 'answer' ? 'publish answered' : `publish to visible: ${name}`,
        data: sizeOfData,
        ...spread(samples),
        unit: 'ms',
      })
    }
  })
})

type Document = { id: string; revision: number; indexNumber: string }
const draft = draftFrom(13)

/** A document that only has to be published, with a word that no other has. */
async function approved(round: number): Promise<Document & { word: string }> {
  const word = `试点${Date.now()}${round + 2}`
  const { body } = await (await as('clerk'))<{ doc: Document }>('POST', '/api/documents', {
    ...draft(),
    title: `关于公布${word}号事项的公告`,
  })
  let document = body.doc
  for (const [account, action] of [
    ['clerk', 'submit'],
    ['secrecy', 'approve'],
    ['branch', 'approve'],
    ['county', 'approve'],
  ] as const) {
    document = await act(account, document.id, action, document.revision)
  }
  return { ...document, word }
}

async function act(
  account: string,
  id: string,
  action: string,
  expectedRevision: number,
): Promise<Document> {
  const { status, body } = await (await as(account))<{ document: Document }>(
    'POST',
    `/api/documents/${id}/transitions`,
    { action, expectedRevision },
  )
  expect(status, JSON.stringify(body)).toBe(200)
  return body.document
}

async function seenAfter(start: number, path: string, text: string): Promise<number> {
  for (;;) {
    const { body } = await nobody('GET', encodeURI(path))
    const time = performance.now() - start
    if (JSON.stringify(body).includes(text)) return time
    if (time > 20_000) throw new Error(`${text} is not seen at ${path}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
