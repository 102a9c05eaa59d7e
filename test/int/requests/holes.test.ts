import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gongkaiOf } from '../../../src/plugin/options.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { ownRequest } from '../../../src/plugin/request.ts'
import { runEffects } from '../../../src/plugin/requests/effects/run.ts'
import { enteredRequest } from '../../support/answeredRequest.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
})
afterAll(() => county?.close())

const runJobs = () => county.payload.jobs.run({ queue: 'gongkai', limit: 100 })
async function inHand(changes: Record<string, unknown> = {}): Promise<Submitted> {
  const made = await desk.submitted(changes)
  await desk.must('requests', made.id, { type: 'confirmReceipt' })
  return made
}
type Look = { replies: { letterKind: string | null; name: string }[] }
const lettersOf = async (made: Submitted) =>
  ((await desk.look(made)).body as unknown as Look).replies.filter(
    ({ letterKind }) => letterKind === 'reply',
  )

describe('a reply that was approved and taken back', () => {
  it('has a letter that the applicant never gets', async () => {
    const made = await inHand()
    const grounds = [{ ground: '16-2', facts: '尚在讨论中。' }]
    await desk.must('requests', made.id, { type: 'proposeReply', replyType: 'withhold', grounds })
    await desk.must('head', made.id, { type: 'approveReply' })
    await runJobs()
    await desk.must('head', made.id, { type: 'returnReply', opinion: '可以公开。' })
    const content = '报告附后。'
    await desk.must('requests', made.id, { type: 'proposeReply', replyType: 'disclose', content })
    await desk.must('head', made.id, { type: 'approveReply' })
    await runJobs()
    await desk.must('requests', made.id, { type: 'dispatch', means: 'online' })
    const shown = await lettersOf(made)
    expect(shown).toHaveLength(2)
    for (const { name } of shown) expect(name).not.toContain('不予公开')
  })
})

describe('a case', () => {
  it('is merged into another request of the same applicant, and nothing else', async () => {
    const one = await inHand()
    const other = await inHand({ identityNumber: '11010519491231003X', name: '东方既白' }).catch(
      () => null,
    )
    const reason = '同一事项。'
    const into = (number: string) =>
      desk.happen('requests', one.id, { type: 'merge', into: number, reason })
    expect(codesOf(await into('2026-99999'))).toEqual(['NO_SUCH_REQUEST'])
    expect(codesOf(await into('一件申请'))).toEqual(['NO_SUCH_REQUEST'])
    expect(codesOf(await into(one.receiptNumber))).toEqual(['NO_SUCH_REQUEST'])
    if (other) expect(codesOf(await into(other.receiptNumber))).toEqual(['NO_SUCH_REQUEST'])
    const two = await inHand()
    expect((await into(two.receiptNumber)).status).toBe(200)
  })

  it('is assigned to an officer of its office', async () => {
    const { id } = await inHand()
    const { auditor, clerk, requests, head } = county.people
    for (const officer of [auditor, clerk, 'nobody']) {
      expect(codesOf(await desk.happen('requests', id, { type: 'assign', officer }))).toEqual([
        'NO_SUCH_OFFICER',
      ])
    }
    await desk.must('requests', id, { type: 'assign', officer: requests })
    await desk.must('head', id, { type: 'assign', officer: head })
  })

  it('that is assigned stays with its officer when a colleague delegates', async () => {
    const { id } = await inHand()
    await desk.must('requests', id, { type: 'assign', officer: county.people.head })
    const day = (offset: number) =>
      new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv', {
        timeZone: 'Asia/Shanghai',
      })
    await county.payload.create({
      collection: 'delegations' as 'documents',
      data: {
        delegator: county.people.requests,
        delegate: county.people.clerk,
        roles: ['requestOfficer'],
        startsOn: day(0),
        endsOn: day(7),
        reason: '出差',
      } as never,
    })
    expect((await county.as('clerk')('GET', `/api/requests/${id}/case`)).status).toBe(403)
    const open = await inHand()
    expect((await county.as('clerk')('GET', `/api/requests/${open.id}/case`)).status).toBe(200)
  })

  it('names no third party outside of what is noted', async () => {
    const { id } = await inHand()
    await desk.must('requests', id, {
      type: 'consultThirdParty',
      name: '云泽路桥工程有限公司',
      contact: '13900001111',
    })
    const response = await county.ask('requests', `/api/requests/${id}/events`)
    const text = await response.text()
    expect(text).toContain('consultThirdParty')
    expect(text).not.toContain('云泽路桥')
    expect(text).not.toContain('13900001111')
    expect(response.headers.get('cache-control')).toContain('no-store')
  })

  it('cites what anybody can read', async () => {
    const { id } = await inHand()
    const { body } = await county.as('clerk')<{ doc: { id: string } }>('POST', '/api/documents', {
      title: '内部意见',
      bodyText: '正文',
      office: 'gov-office',
      mode: 'onRequest',
      formedOn: '2026-01-05',
      ground: '16-1',
      groundReason: '内部事务',
    })
    const documents = [body.doc.id]
    const reply = { type: 'proposeReply', replyType: 'disclose', documents }
    expect(codesOf(await desk.happen('requests', id, reply))).toEqual(['NOT_FOUND'])
  })

  it('takes a payment of the day on which it was made', async () => {
    const id = await enteredRequest(county, { submittedOn: '2026-03-02' })
    await desk.must('requests', id, {
      type: 'noticeFee',
      on: '2026-03-10',
      method: 'byPage',
      count: 68,
    })
    const [row] = await query<{ number: string }>(
      county,
      sql`select receipt_number as number from requests where id = ${id}`,
    )
    expect(row?.number).toBeTruthy()
    const { body } = await county.as('requests')<{ accessCode: string }>(
      'POST',
      `/api/requests/${id}/code`,
      { howIdentified: '当面核对证件' },
    )
    const pair = { receiptNumber: row?.number ?? '', accessCode: body.accessCode }
    expect((await desk.follow(pair, { type: 'notePayment', reference: '尾号12' })).status).toBe(200)
    await desk.must('requests', id, { type: 'payFee', on: '2026-03-20' })
  })

  it('gives reasons also while others are consulted', async () => {
    const made = await inHand()
    await desk.must('requests', made.id, { type: 'askReasons', reason: '本月申请较多。' })
    await desk.must('requests', made.id, {
      type: 'consultThirdParty',
      name: '某公司',
      contact: '-',
    })
    expect((await desk.follow(made, { type: 'giveReasons', reason: '研究需要。' })).status).toBe(
      200,
    )
  })
})

describe('letters and codes', () => {
  it('are made for who gives a document number alone', async () => {
    const made = await desk.submitted({
      description: undefined,
      documentNumber: '云政发〔2026〕3号',
    })
    await runJobs()
    const { replies } = (await desk.look(made)).body as unknown as Look
    expect(replies.map(({ letterKind }) => letterKind)).toEqual(['receipt', 'receipt'])
  })

  it('are one, however many jobs make them at once', async () => {
    const made = await desk.submitted()
    const gongkai = gongkaiOf(county.payload)
    const req = () => ownRequest({ payload: county.payload, context: {} } as never)
    const once = async () => runEffects(await req(), gongkai, { request: made.id, seq: 0 })
    await Promise.all([once(), once()])
    const { replies } = (await desk.look(made)).body as unknown as Look
    expect(replies).toHaveLength(2)
  })

  it('are not given out for what was erased', async () => {
    const made = await inHand()
    await query(county, sql`update requests set erased_on = '2026-11-01' where id = ${made.id}`)
    const path = `/api/requests/${made.id}/code`
    const { status, body } = await county.as('head')('POST', path, { howIdentified: '本人到场' })
    expect([status, codesOf({ status, body } as never)]).toEqual([422, ['ERASED']])
  })
})

describe('what was made to exhaust the server', () => {
  it('is a bad request', async () => {
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`
    for (const path of ['submissions', 'lookup', 'lookup/events']) {
      const response = await county.ask(null, `/api/requests/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"captcha":${deep}}`,
      })
      expect([path, response.status]).toEqual([path, 400])
    }
  })
})
