import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { type Gongkai, gongkaiOf } from '../../../src/plugin/options.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { ownRequest } from '../../../src/plugin/request.ts'
import { runErasure } from '../../../src/plugin/requests/erase/job.ts'
import { loadRequest } from '../../../src/plugin/requests/load.ts'
import { storeFile } from '../../../src/plugin/requests/store.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { applicant, requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
let one: Submitted
let held: Submitted
let contested: Submitted
let open: Submitted

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  one = await closed()
  held = await closed()
  contested = await closed()
  await proceeding(one, 'upheld')
  await proceeding(contested, 'pending')
  open = await desk.submitted()
  const hold = { hold: true, reason: `${applicant.name}已申请行政复议` }
  for (const { id } of [one, held]) {
    expect((await county.as('head')('POST', `/api/requests/${id}/hold`, hold)).status).toBe(200)
  }
  const lift = { hold: false, reason: `${applicant.name}撤回了复议申请` }
  expect((await county.as('head')('POST', `/api/requests/${one.id}/hold`, lift)).status).toBe(200)
})
afterAll(() => county?.close())

const run = (statement: ReturnType<typeof sql>) => query({ payload: county.payload }, statement)
const system = () => ownRequest({ payload: county.payload, context: {} } as never)

/** A request with a proof and a third party, answered and closed today. */
async function closed(): Promise<Submitted> {
  const made = await desk.submitted({ description: `${applicant.name}请求公开养护记录` })
  const req = await system()
  const row = await loadRequest(req, made.id)
  for (const kind of ['identityProof', 'letter', 'answer'] as const) {
    await storeFile(req, row as never, {
      kind,
      name: `${kind}.pdf`,
      mimeType: 'application/pdf',
      bytes: Buffer.from(applicant.name),
      audience: 'applicant',
    })
  }
  await desk.must('requests', made.id, { type: 'confirmReceipt' })
  await desk.must('requests', made.id, {
    type: 'consultThirdParty',
    name: '乐正清歌',
    contact: '18600001111',
    opinion: '征求乐正清歌的意见',
  })
  await desk.must('requests', made.id, { type: 'thirdPartyAnswer', answer: 'agrees' })
  await desk.must('requests', made.id, {
    type: 'proposeReply',
    replyType: 'disclose',
    content: `${applicant.name}：附后。`,
  })
  await desk.must('head', made.id, { type: 'approveReply' })
  await desk.must('requests', made.id, { type: 'dispatch', means: 'online' })
  return made
}

/** A review of it, begun today, in which the applicant is named. */
async function proceeding({ id }: Submitted, outcome: 'pending' | 'upheld') {
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  const { status } = await county.as('requests')('POST', `/api/requests/${id}/reviews`, {
    kind: 'review',
    outcome,
    filedOn: today,
    ...(outcome === 'pending' ? {} : { decidedOn: today }),
    authority: '云泽县人民政府',
    note: `${applicant.name}本人到场`,
  })
  expect(status).toBe(201)
}

/** What the job does so many years from now. */
async function erasedIn(years: number): Promise<number> {
  const settings = gongkaiOf(county.payload)
  const day = 86_400_000
  const later: Gongkai = {
    ...settings,
    now: () => new Date(settings.now().getTime() + years * 366 * day),
  }
  return runErasure(await system(), later)
}

const shown = async ({ id }: Submitted) => {
  const as = county.as('requests')
  const { body } = await as<{ applicant: { name: string }; parties: { name: string }[] }>(
    'POST',
    `/api/requests/${id}/applicant`,
    {},
  )
  const more = await as('GET', `/api/requests/${id}/case`)
  const events = await as('GET', `/api/requests/${id}/events`)
  const reviews = await as('GET', `/api/requests/${id}/reviews`)
  return { ...body, text: JSON.stringify([body, more.body, events.body, reviews.body]) }
}

const files = async () => (await readdir(path.join(county.dataDir, 'requests'))).length

describe('the erasure of requests', () => {
  it('takes nothing before its time', async () => {
    expect(await erasedIn(0.9)).toBe(0)
    expect((await shown(one)).text).toContain(applicant.name)
  })

  it('takes the proof of identity after a year, and the bytes with it', async () => {
    const before = await files()
    expect(await erasedIn(1)).toBe(1)
    expect(await files()).toBe(before - 1)
    const { applicant: who, text } = await shown(one)
    expect(who.name).toBe(applicant.name)
    expect(text).not.toContain('identityProof')
    expect((await shown(held)).text).toContain('identityProof')
  })

  it('puts codes in the place of everybody after five, wherever they were written', async () => {
    expect(await erasedIn(5)).toBe(1)
    const { applicant: who, parties, text } = await shown(one)
    expect(who.name).toMatch(/^申请人[0-9A-F]{8}$/)
    expect(parties[0]?.name).toMatch(/^第三方[0-9A-F]{8}$/)
    for (const secret of [applicant.name, applicant.identityNumber, '乐正清歌', '18600001111']) {
      expect(text).not.toContain(secret)
    }
    // The case stays whole: what was asked, answered and counted.
    expect(text).toContain(`${who.name}请求公开养护记录`)
    expect(text).toContain(`${who.name}：附后。`)
    expect(text).toContain(`${who.name}撤回了复议申请`)
    expect(text).toContain(`${who.name}本人到场`)
    expect(text).toContain('"tableRow":"3.1"')
    expect(text).toContain('"kind":"answer"')
    expect(text).not.toContain('"kind":"letter"')
    expect((await desk.look(one)).status).toBe(404)
    const [row] = await run(
      sql`select identity_index, code_hash, idempotency_key from requests where id = ${one.id}`,
    )
    expect(Object.values(row ?? {})).toEqual([null, null, null])
  })

  it('leaves what is held and what is open, however old, and does nothing twice', async () => {
    expect(await erasedIn(30)).toBe(0)
    expect((await shown(held)).applicant.name).toBe(applicant.name)
    // What a review is about is kept until that is decided.
    expect((await shown(contested)).applicant.name).toBe(applicant.name)
    expect((await shown(open)).applicant.name).toBe(applicant.name)
  })

  it('is in the ledger without a name, and the ledger holds', async () => {
    const entries = await run(
      sql`select details::text as details from ledger where action = 'erase' order by seq`,
    )
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries)).not.toMatch(/闻人|乐正/)
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })

  it('is looked for every day', () => {
    const { tasks = [] } = county.payload.config.jobs
    const task = tasks.find(({ slug }) => slug === 'gongkaiEraseRequests')
    expect(task?.schedule).toMatchObject([{ cron: '45 1 * * *', queue: 'gongkai' }])
  })
})
