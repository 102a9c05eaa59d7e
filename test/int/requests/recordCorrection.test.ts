import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { applicant, codesOf, requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
})
afterAll(async () => county?.close())

const wish = { kind: 'recordCorrection', description: '本人不动产登记中的姓名有误' }
const runJobs = () => county.payload.jobs.run({ queue: 'gongkai', limit: 100 })

type Told = { id: string; letterKind: string; mimeType: string; name: string }

/** The letters that the applicant has, as text, by their kind. */
async function lettersOf(one: Submitted): Promise<Record<string, string>> {
  const { body } = await desk.look(one)
  const letters: Record<string, string> = {}
  for (const { id, letterKind, mimeType, name } of body.replies as Told[]) {
    if (!mimeType.includes('word')) continue
    const response = await county.ask(null, `/api/requests/lookup/files/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receiptNumber: one.receiptNumber, accessCode: one.accessCode }),
    })
    const entries = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const xml = Buffer.from(entries['word/document.xml'] ?? new Uint8Array()).toString('utf8')
    letters[letterKind] = `${name} ${xml.replace(/<[^>]+>/g, '')}`
  }
  return letters
}

async function answer(id: string, reply: object): Promise<Record<string, unknown>> {
  await desk.must('requests', id, { type: 'proposeReply', ...reply })
  await desk.must('head', id, { type: 'approveReply' })
  await runJobs()
  return (await desk.must('requests', id, { type: 'dispatch', means: 'online' })) as never
}

describe('a correction of one’s own record (Art. 41)', () => {
  let one: Submitted
  beforeAll(async () => {
    one = await desk.submitted(wish)
    await desk.must('requests', one.id, { type: 'confirmReceipt' })
  })

  it('is asked for on the public form, and has its own name in the receipt', async () => {
    await runJobs()
    expect((await desk.look(one)).body).toMatchObject({ kind: 'recordCorrection' })
    const { receipt } = await lettersOf(one)
    expect(receipt).toContain('政府信息更正申请登记回执')
    expect(receipt).toContain(`申请更正的政府信息：${wish.description}`)
    expect(receipt).not.toContain('政府信息公开申请')
  })

  it('is answered in its own ways alone, and costs nothing', async () => {
    for (const replyType of ['disclose', 'withhold', 'notHeld', 'stillUnclear']) {
      const reply = { replyType, content: '附后。', reason: '不明', grounds: [] }
      const { status } = await desk.happen('requests', one.id, { type: 'proposeReply', ...reply })
      expect([replyType, status]).toEqual([replyType, 422])
    }
    const fee = { type: 'noticeFee', method: 'byPage', count: 100 }
    expect(codesOf(await desk.happen('requests', one.id, fee))).toContain('FEE_NOT_APPLICABLE')
  })

  it.each([
    ['recordCorrected', { content: '姓名已更正。' }, '已予以更正'],
    ['recordForwarded', { otherOffice: { name: '云泽县自然资源局' } }, '转送有权更正的行政机关'],
    ['recordElsewhere', { otherOffice: { name: '云泽县自然资源局' } }, '向有权更正的行政机关'],
    ['recordKept', { reason: '与原始登记一致。' }, '决定不予更正'],
  ])('answered as %s, has its letter and no row of Table 3', async (replyType, rest, words) => {
    const each = await desk.submitted(wish)
    await desk.must('requests', each.id, { type: 'confirmReceipt' })
    const { request } = await answer(each.id, { replyType, ...rest })
    expect(request).toMatchObject({ state: 'replied', outcome: replyType, tableRow: null })
    const { reply } = await lettersOf(each)
    expect(reply).toContain(words)
    expect(reply).toContain('提出的政府信息更正申请')
    expect(reply).toContain('行政复议')
    expect(reply).not.toContain('政府信息公开申请')
  })

  it('is entered by staff as well, lapses, and is withdrawn, in no row of Table 3', async () => {
    const { status, body } = await county.as('requests')<{ id: string }>(
      'POST',
      '/api/requests/entries',
      { office: 'gov-office', ...applicant, ...wish, channel: 'counter' },
    )
    expect(status).toBe(201)
    const withdrawn = await desk.must('requests', body.id, { type: 'withdraw' })
    expect(withdrawn.request).toMatchObject({
      kind: 'recordCorrection',
      outcome: 'withdrawn',
      tableRow: null,
    })
  })
})
