import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openParties } from '../../../src/plugin/requests/parties.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
let one: Submitted

type Pair = { receiptNumber: string; accessCode: string }
type Letter = { id: string; letterKind: string; mimeType: string }
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

  it('tell a third party who objected what is disclosed all the same, and why (Art. 32)', async () => {
    const made = await desk.submitted({ description: '河道采砂许可的审批材料' })
    await desk.must('requests', made.id, { type: 'confirmReceipt' })
    for (const name of ['云泽砂石有限公司', '云泽航运有限公司']) {
      await desk.must('requests', made.id, {
        type: 'consultThirdParty',
        name,
        contact: '13900001111',
        opinion: '采砂许可的审批材料。',
      })
    }
    const parties = await openParties({ payload: county.payload } as never, made.id)
    const pairs = parties.map(({ accessCode }) => ({
      receiptNumber: made.receiptNumber,
      accessCode: accessCode ?? '',
    }))
    for (const [at, answer] of ['objects', 'agrees'].entries()) {
      const pair = pairs[at]
      if (!pair) throw new Error('No party')
      const event = { type: 'thirdPartyAnswer', answer, reason: '商业秘密。' }
      expect((await desk.follow(pair, event)).status).toBe(200)
    }
    const form = new FormData()
    form.set('file', new File(['采砂许可的审批材料'], '审批材料.txt'))
    const { body: brought } = await county.as('requests')<{ file: { id: string } }>(
      'POST',
      `/api/requests/${made.id}/files`,
      form,
    )
    await desk.must('requests', made.id, {
      type: 'proposeReply',
      replyType: 'disclose',
      files: [brought.file.id],
      content: '闻人听雨：采砂许可的审批材料附后。',
      publicInterest: '不公开会影响防洪安全。',
    })
    await desk.must('head', made.id, { type: 'approveReply' })
    await runJobs()
    const heldBy = async (at: number) => {
      const { body } = await desk.look(pairs[at] as never)
      return (body as unknown as { letters: Letter[] }).letters
    }
    const lettersFor = async (at: number) => (await heldBy(at)).map(({ letterKind }) => letterKind)
    expect(await lettersFor(0)).not.toContain('thirdPartyNotice')
    await desk.must('requests', made.id, { type: 'dispatch', means: 'online' })
    await runJobs()
    await runJobs()
    expect((await lettersFor(0)).filter((kind) => kind === 'thirdPartyNotice')).toHaveLength(2)
    expect(await lettersFor(1)).not.toContain('thirdPartyNotice')
    const { body } = await desk.look(made)
    expect(JSON.stringify(body)).not.toContain('thirdPartyNotice')
    const notices = (await heldBy(0)).filter(({ letterKind }) => letterKind === 'thirdPartyNotice')
    const notice = notices.find(({ mimeType }) => mimeType !== 'application/pdf')
    const fetched = async (pair: Pair | undefined, file: string | undefined) => {
      const response = await county.ask(null, `/api/requests/lookup/files/${file}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          receiptNumber: pair?.receiptNumber,
          accessCode: pair?.accessCode,
        }),
      })
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
    }
    // The letter is for whoever objected, the answer for whoever asked.
    const statuses: Record<string, number[]> = { letter: [], answer: [] }
    for (const pair of [pairs[0], pairs[1], made]) {
      statuses.letter?.push((await fetched(pair, notice?.id)).status)
      statuses.answer?.push((await fetched(pair, brought.file.id)).status)
    }
    expect(statuses).toEqual({ letter: [200, 404, 404], answer: [404, 404, 200] })
    const { value } = await mammoth.extractRawText({
      buffer: (await fetched(pairs[0], notice?.id)).bytes,
    })
    expect(value).toContain('采砂许可的审批材料。')
    expect(value).toContain('不公开会影响防洪安全。')
    // What is written to the applicant may name them.
    expect(value).not.toContain('闻人听雨')
  })
})
