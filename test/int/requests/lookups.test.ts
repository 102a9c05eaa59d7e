import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { proveLookups } from '../../support/lookups.ts'
import { codesOf, requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  process.env.TRUST_PROXY = '1'
  county = await openCounty()
  desk = requestDesk(county)
})
afterAll(async () => {
  delete process.env.TRUST_PROXY
  await county?.close()
})

describe('looking up with wrong codes', () => {
  it('opens nothing, is held, and tells a known number from an unknown one in nothing', async () => {
    await proveLookups(county, await desk.submitted(), { tries: 1000, timed: 150 })
  })
})

describe('at the same moment', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => at)
  let one: Submitted
  beforeAll(async () => {
    one = await desk.submitted()
    await desk.must('requests', one.id, { type: 'confirmReceipt' })
  })

  it('of twenty events on what was seen, exactly one is recorded', async () => {
    const answers = await Promise.all(
      twenty.map((at) =>
        desk.happen('requests', one.id, {
          type: 'assign',
          officer: String(county.people.requests),
          note: `第${at}次`,
          expectedRevision: 2,
        }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(19)
    const { body } = await county.as('requests')<{ events: unknown[]; revision: number }>(
      'GET',
      `/api/requests/${one.id}/events`,
    )
    expect([body.events.length, body.revision]).toEqual([2, 3])
  })

  it('of two heads who approve, one does', async () => {
    await desk.must('requests', one.id, {
      type: 'proposeReply',
      replyType: 'disclose',
      content: '附后。',
    })
    const both = await Promise.all(
      [1, 2].map(() => desk.happen('head', one.id, { type: 'approveReply', expectedRevision: 4 })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.flatMap(codesOf)).toEqual(['STALE_REVISION'])
  })

  it('a form sent ten times is one request with one code', async () => {
    const submissionKey = 'a-key-that-the-form-has-made-itself'
    const captchas = await Promise.all(twenty.slice(0, 10).map(() => desk.captcha()))
    const answers = await Promise.all(
      captchas.map((captcha) => desk.apply({ submissionKey, captcha })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    const receipts = new Set(answers.map(({ body }) => JSON.stringify(body)))
    expect(receipts.size).toBe(1)
    const { totalDocs } = await county.payload.count({
      collection: 'requests',
      where: { receiptNumber: { equals: String(answers[0]?.body.receiptNumber) } },
    })
    expect(totalDocs).toBe(1)
    expect((await county.payload.count({ collection: 'requests' })).totalDocs).toBe(3)
  })
})
