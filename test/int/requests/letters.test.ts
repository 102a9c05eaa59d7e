import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
let one: Submitted

type Look = {
  replies: { id: string; letterKind: string; mimeType: string; number: string | null }[]
}

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  one = await desk.submitted()
})
afterAll(async () => county?.close())

const runJobs = () => county.payload.jobs.run({ queue: 'gongkai', limit: 100 })
const letters = async () => ((await desk.look(one)).body as unknown as Look).replies

describe('the letters of a request', () => {
  it('begin with the receipt, in Word and PDF', async () => {
    await runJobs()
    const made = await letters()
    expect(made.map(({ letterKind }) => letterKind)).toEqual(['receipt', 'receipt'])
    expect(made[0]?.number).toMatch(/〔\d{4}〕\d+号$/)
    const pdf = made.find(({ mimeType }) => mimeType === 'application/pdf')
    const response = await county.ask(null, `/api/requests/lookup/files/${pdf?.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receiptNumber: one.receiptNumber, accessCode: one.accessCode }),
    })
    expect(response.status).toBe(200)
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('are made once, and the reply is shown when it was sent', async () => {
    await desk.must('requests', one.id, { type: 'confirmReceipt' })
    await desk.must('requests', one.id, {
      type: 'proposeReply',
      replyType: 'partial',
      content: '附验收结论。',
      grounds: [{ ground: '15', facts: '报价明细属于商业秘密。', part: '报价明细' }],
    })
    await desk.must('head', one.id, { type: 'approveReply' })
    await runJobs()
    await runJobs()
    expect((await letters()).map(({ letterKind }) => letterKind)).not.toContain('reply')
    await desk.must('requests', one.id, { type: 'dispatch', means: 'online' })
    const sent = (await letters()).filter(({ letterKind }) => letterKind === 'reply')
    expect(sent).toHaveLength(2)
  })
})
