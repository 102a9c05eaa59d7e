import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
})
afterAll(async () => county?.close())

describe('an online application', () => {
  let one: Submitted
  beforeAll(async () => {
    one = await desk.submitted()
  })

  it('is answered with a number and a code that open it', async () => {
    expect(one.receiptNumber).toMatch(/^\d{4}-\d{5}$/)
    const { status, body } = await desk.look(one)
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'registered', receivedOn: null, dueOn: null })
  })

  it('tells a wrong code and an unknown number alike', async () => {
    const wrong = await desk.look({ ...one, accessCode: '0000-0000-0000-0000-0' })
    const unknown = await desk.look({ ...one, receiptNumber: '2026-99999' })
    expect(wrong.status).toBe(404)
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
  })

  it('goes from receipt to archive', async () => {
    const received = await desk.must('requests', one.id, { type: 'confirmReceipt' })
    expect(received.request).toMatchObject({ state: 'underReview' })
    expect(
      codesOf(await desk.happen('requests', one.id, { type: 'dispatch', means: 'online' })),
    ).toEqual(['NO_REPLY_PROPOSED'])
    await desk.must('requests', one.id, {
      type: 'proposeReply',
      replyType: 'disclose',
      content: '附后。',
    })
    expect((await desk.happen('requests', one.id, { type: 'approveReply' })).status).toBe(403)
    await desk.must('head', one.id, { type: 'approveReply' })
    const sent = await desk.must('requests', one.id, { type: 'dispatch', means: 'online' })
    expect(sent.request).toMatchObject({ state: 'replied', outcome: 'disclose', tableRow: '3.1' })
    await desk.must('requests', one.id, { type: 'archive' })
    expect(codesOf(await desk.happen('requests', one.id, { type: 'withdraw' }))).toEqual([
      'ARCHIVED',
    ])
  })

  it('leaves a ledger that holds', async () => {
    const report = await verifyLedger(county.payload)
    expect(report.breaks).toEqual([])
  })
})
