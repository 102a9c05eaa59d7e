import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hire } from '../../../src/demo/county.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import type { Desk } from '../../../src/plugin/requests/desk.ts'
import type { Hints } from '../../../src/plugin/requests/hints.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { applicant, codesOf, requestDesk } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>

/** Invented, with valid check digits. */
const other = { name: '闻人望舒', identityNumber: '120105194912310021' }

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  await hire(county.payload, county.offices, [
    { account: 'both', name: '双任职', duties: { 'gov-office': ['clerk', 'requestOfficer'] } },
  ])
})
afterAll(async () => county?.close())

const enter = async (description: string, changes: object = {}): Promise<string> => {
  const { status, body } = await county.as('requests')<{ id: string }>(
    'POST',
    '/api/requests/entries',
    { office: 'gov-office', ...applicant, description, channel: 'counter', ...changes },
  )
  expect([status, body]).toEqual([201, expect.anything()])
  return body.id
}
const hintsOf = async (id: string) =>
  (await county.as('requests')<{ hints: Hints }>('GET', `/api/requests/${id}/case`)).body.hints
const askersOn = async (id: string) => {
  const { body } = await county.as('requests')<Desk>('GET', '/api/requests/desk')
  return body.items.find((item) => item.id === id)?.askers
}
const title = '全县公厕分布情况'
const suggest = (account: string, id: string) =>
  desk.happen(account, id, { type: 'suggestPublication', title })
const drafts = async () => {
  const { docs } = await county.payload.find({
    collection: 'documents',
    where: { title: { equals: title } },
    draft: true,
    depth: 0,
  })
  return docs
}

const places = '全县公厕的分布'

describe('the same thing asked for by several', () => {
  let first: string
  let second: string
  beforeAll(async () => {
    first = await enter(places)
  })

  it('is nothing to suggest while one person asks, however often', async () => {
    await enter(places)
    expect(await hintsOf(first)).toMatchObject({ askers: 1, suggests: false })
    expect(await askersOn(first)).toBeNull()
    expect(codesOf(await suggest('both', first))).toEqual(['ASKED_BY_ONE'])
    expect(await drafts()).toEqual([])
  })

  it('is suggested in the case and on the desk once a second person asks', async () => {
    second = await enter(`${places}。`, other)
    expect(await hintsOf(first)).toMatchObject({ askers: 2, suggests: true })
    expect(await askersOn(second)).toBe(2)
  })

  it('goes to the clerks by word alone where the officer drafts nothing', async () => {
    const { event } = await desk.must('requests', first, { type: 'suggestPublication', title })
    expect(event).toMatchObject({ title, receipts: expect.arrayContaining([expect.any(String)]) })
    expect(event).not.toHaveProperty('document')
    expect(await drafts()).toEqual([])
    await county.payload.jobs.run({ queue: 'gongkai', limit: 100 })
    const mails = await query<{ text: string }>(
      { payload: county.payload },
      sql`select input::text as text from payload_jobs where task_slug = 'gongkaiSendMail'
          and input::text like '%主动公开%'`,
    )
    expect(mails.map(({ text }) => /"to": ?"([^@]+)@/.exec(text)?.[1]).sort()).toEqual([
      'both',
      'clerk',
    ])
    for (const { text } of mails) {
      for (const secret of [title, places, applicant.name]) expect(text).not.toContain(secret)
    }
    expect(codesOf(await suggest('requests', first))).toEqual(['ALREADY_SUGGESTED'])
    expect(await askersOn(second)).toBeNull()
  })

  it('becomes one draft, by an officer who is a clerk too, with nobody in it', async () => {
    const third = await enter(places, other)
    const both = await Promise.all([suggest('both', second), suggest('both', third)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const [draft, ...more] = await drafts()
    expect(more).toEqual([])
    expect(draft).toMatchObject({ mode: 'proactive', stage: 'draft', title })
    const text = JSON.stringify(draft)
    expect(text).toContain('第四十四条')
    const numbers = both.flatMap(({ body }) => (body.event as { receipts: string[] }).receipts)
    expect(new Set(numbers).size).toBe(4)
    for (const secret of [places, applicant.name, other.name, ...numbers]) {
      expect(text).not.toContain(secret)
    }
    const events = both.map(({ body }) => body.event as { document: string })
    expect(events.map(({ document }) => document)).toEqual([draft?.id, draft?.id])
    expect(codesOf(await suggest('both', second))).toEqual(['ALREADY_SUGGESTED'])
    expect(await hintsOf(first)).toMatchObject({ suggests: false, draft: { isOpened: true } })
    // Somebody who may not read drafts has no link to it.
    expect((await hintsOf(first)).draft.document).toBeNull()
  })

  it('is thrown away, and can be opened anew', async () => {
    const [draft] = await drafts()
    const { status } = await county.as('both')('DELETE', `/api/documents/${draft?.id}`)
    expect(status).toBe(200)
    expect((await suggest('both', second)).status).toBe(200)
    expect(await drafts()).toHaveLength(1)
  })

  it('is possible after the reply, and neither of what is withheld nor in the archive', async () => {
    const answer = async (id: string, reply: object) => {
      await desk.must('requests', id, { type: 'proposeReply', ...reply })
      await desk.must('head', id, { type: 'approveReply' })
      await desk.must('requests', id, { type: 'dispatch', means: 'post' })
    }
    const one = await enter('桥梁检测')
    const two = await enter('桥梁检测', other)
    await answer(one, { replyType: 'withhold', grounds: [{ ground: '14-3', facts: '安全。' }] })
    await answer(two, { replyType: 'disclose', content: '附后。' })
    expect(codesOf(await suggest('both', one))).toEqual(['NOT_DISCLOSABLE'])
    expect((await suggest('both', two)).status).toBe(200)
    await desk.must('requests', two, { type: 'archive' })
    expect(codesOf(await suggest('both', two))).toContain('ARCHIVED')
  })

  it('leaves a ledger that holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})

describe('a wish that was described anew', () => {
  it('is what the case, the desk, the letters and the hints go by; the first one stays', async () => {
    const id = await enter('一些材料')
    await desk.must('requests', id, { type: 'askCorrection', items: '哪些材料' })
    const anew = '2024年度村级公益事业奖补资金分配表'
    await desk.must('requests', id, { type: 'correct', description: anew })
    const { body } = await county.as('requests')<{
      wanted: { description: string; delivery: string }
      original: string
    }>('GET', `/api/requests/${id}/case`)
    expect(body.wanted).toMatchObject({ description: anew, delivery: applicant.delivery })
    expect(body.original).toBe('一些材料')
    const { body: shown } = await county.as('requests')<Desk>('GET', '/api/requests/desk')
    expect(shown.items.find((item) => item.id === id)?.wanted).toBe(anew)
    expect((await county.as('auditor')<Desk>('GET', '/api/requests/desk')).status).toBe(200)
    await enter(anew, other)
    expect(await hintsOf(id)).toMatchObject({ askers: 2 })
    await desk.must('requests', id, {
      type: 'proposeReply',
      replyType: 'disclose',
      content: '附。',
    })
    await desk.must('head', id, { type: 'approveReply' })
    await county.payload.jobs.run({ queue: 'gongkai', limit: 100 })
    expect(await wordsOf(id, 'disclose')).toContain(anew)
    expect(await wordsOf(id, 'receipt')).toContain('一些材料')
  })
})

type Kept = { id: string; letterKind: string; mimeType: string; seq: number }

/** What a letter of the case says, by its Word file. */
async function wordsOf(id: string, kind: string): Promise<string> {
  const { body } = await county.as('requests')<{ files: Kept[] }>('GET', `/api/requests/${id}/case`)
  const names = kind === 'disclose' ? ['reply'] : [kind]
  const file = body.files.find(
    ({ letterKind, mimeType }) => names.includes(letterKind) && mimeType.includes('word'),
  )
  const response = await county.ask('requests', `/api/requests/${id}/files/${file?.id}`)
  const entries = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const xml = Buffer.from(entries['word/document.xml'] ?? new Uint8Array()).toString('utf8')
  return xml.replace(/<[^>]+>/g, '')
}
