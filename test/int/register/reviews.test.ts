import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inbox } from '../../../src/plugin/documents/inbox/types.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { gongkaiOf } from '../../../src/plugin/options.ts'
import { giveReviewDigests } from '../../../src/plugin/register/remind.ts'
import { codesOf, enlist, recordOf } from '../people/staff.ts'
import { openDesk, restricted } from './desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
/** Withheld since 3 March 2026: due on 3 September. */
let minutes: string

beforeAll(async () => {
  desk = await openDesk()
  await enlist(desk.county, { both: { 'gov-office': ['clerk', 'disclosureHead'] } })
  minutes = await desk.on('2026-03-03', async () => {
    const { id } = await desk.publish({ title: '灌区专题会议纪要', ...restricted('16-2') })
    return id
  })
})
afterAll(() => desk?.close())

describe('a review', () => {
  it('is decided by the head of disclosure of the office and by nobody else', async () => {
    const found: Record<string, number> = {}
    for (const account of [
      'nobody',
      'clerk',
      'clerk.finance',
      'secrecy',
      'branch',
      'county',
      'publisher',
      'requests',
      'auditor',
      'admin',
    ]) {
      const asked = await desk.review(account === 'nobody' ? null : account, minutes, {})
      found[account] = asked.status
    }
    expect(found).toEqual({
      nobody: 401,
      clerk: 403,
      'clerk.finance': 404,
      secrecy: 403,
      branch: 403,
      county: 403,
      publisher: 403,
      requests: 403,
      auditor: 403,
      admin: 404,
    })
    expect((await desk.county.as(null)('GET', `/api/documents/${minutes}/reviews`)).status).toBe(
      401,
    )
    expect((await recordOf(desk.county, 'documents', minutes)).at(-1)?.action).toBe('publish')
  })

  it('that keeps something moves its clock, in the ledger and the register, and nothing else', async () => {
    const before = await desk.go.revisionOf('clerk', minutes)
    await desk.on('2026-09-03', async () => {
      expect(await desk.panelOf('head', minutes)).toMatchObject({
        clock: { on: '2026-09-03', state: 'due' },
        reasons: [],
      })
      expect(
        (await desk.review('head', minutes, { reviewOn: '2026-12-01', reviewEvent: '规划批准后' }))
          .status,
      ).toBe(200)
    })
    expect(await desk.rowOf(minutes)).toMatchObject({
      review_on: '2026-12-01',
      review_event: '规划批准后',
      due_on: '2026-12-01',
    })
    const entry = (await recordOf(desk.county, 'documents', minutes)).at(-1)
    expect(entry).toMatchObject({
      action: 'review',
      from: 'published',
      to: 'published',
      opinion: '仍在研究',
      details: { outcome: 'keep', on: '2026-12-01', event: '规划批准后' },
    })
    expect(await desk.go.revisionOf('clerk', minutes)).toBe(before)
    await desk.on('2026-11-20', () => desk.review('head', minutes, {}))
    expect((await desk.rowOf(minutes))?.review_on).toBe('2027-05-20')
  })

  it('is refused with every reason, on an old revision as such, and when it makes no sense', async () => {
    const refused = async (body: Record<string, unknown>) => {
      const asked = await desk.on('2026-11-20', () => desk.review('head', minutes, body))
      return [asked.status, ...codesOf(asked)]
    }
    expect(await refused({ reason: '', reviewOn: '2026-11-20' })).toEqual([
      422,
      'INCOMPLETE',
      'REASON_REQUIRED',
    ])
    expect(await refused({ reviewOn: '2028-01-01' })).toEqual([422, 'INCOMPLETE'])
    expect(await refused({ expectedRevision: 1 })).toEqual([409, 'STALE_REVISION'])
    for (const body of [
      { outcome: 'drop' },
      { outcome: 'disclose', reviewOn: '2027-01-01' },
      { reviewOn: '2027-02-30' },
      { reviewOn: 7 },
      { expectedRevision: 'x' },
      { stage: 'draft' },
    ]) {
      expect(await refused(body), JSON.stringify(body)).toEqual([400, 'BAD_REQUEST'])
    }
    const open = await desk.publish({})
    expect(codesOf(await desk.review('head', open.id, {}))).toEqual(['NOT_RESTRICTED'])
    const draft = await desk.go.create(restricted('15'))
    await desk.go.must('clerk', draft.id, 'submit')
    expect(codesOf(await desk.review('head', draft.id, {}))).toEqual(['NOTHING_LIVE'])
  })

  it('takes no mark of secrecy into the ledger and the register', async () => {
    const before = await recordOf(desk.county, 'documents', minutes)
    const refused = await desk.on('2026-11-20', () =>
      desk.review('head', minutes, { reason: '秘密★10年', reviewEvent: '机密★长期 演习之后' }),
    )
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [
        { code: 'SECRECY_MARK', field: 'reason' },
        { code: 'SECRECY_MARK', field: 'reviewEvent' },
      ],
    ])
    expect(await recordOf(desk.county, 'documents', minutes)).toEqual(before)
    expect(await desk.rowOf(minutes)).toMatchObject({ review_on: '2027-05-20', review_event: null })
  })

  it('is not for whoever wrote the document', async () => {
    const { id } = await desk.go.create(restricted('16-1'), 'both')
    for (const [account, action] of [
      ['both', 'submit'],
      ['secrecy', 'approve'],
      ['branch', 'approve'],
      ['county', 'approve'],
      ['publisher', 'publish'],
    ] as const) {
      await desk.go.must(account, id, action)
    }
    expect(codesOf(await desk.review('both', id, {}))).toEqual(['FOUR_EYES'])
    expect((await desk.review('head', id, {})).status).toBe(200)
    await desk.go.must('publisher', id, 'takeDown')
  })

  it('that decides to disclose starts the 20 working days, which end with the disclosure', async () => {
    const { id } = await desk.on('2026-03-03', () =>
      desk.publish({ title: '座谈会记录', ...restricted('16-2') }),
    )
    await desk.on('2026-11-23', async () => {
      expect((await desk.review('head', id, { outcome: 'disclose' })).status).toBe(200)
      expect(codesOf(await desk.review('head', id, {}))).toEqual(['REVIEW_DECIDED'])
    })
    expect(await desk.rowOf(id)).toMatchObject({
      disclose_on: '2026-11-23',
      disclose_by: '2026-12-21',
      due_on: '2026-11-23',
    })
    await desk.on('2026-11-25', async () => {
      expect(await desk.dueFor('clerk')).toContain('座谈会记录 overdue')
      expect(await desk.correctAsProactive(id)).toBe('2026-12-21')
      const { body } = await desk.county.as('clerk')<Inbox>('GET', '/api/documents/inbox')
      const draft = body.returned.items.find((item) => item.id === id)
      expect(draft?.disclosureDue).toMatchObject({ on: '2026-12-21', isOverdue: false })
      await desk.go.bring(id, 'published')
    })
    expect(await desk.rowOf(id)).toBeNull()
    expect(await desk.panelOf('head', id)).toMatchObject({ clock: null })
  })

  it('invents no date where the calendar does not reach', async () => {
    const { id } = await desk.on('2026-03-03', () => desk.publish(restricted('15')))
    await desk.on('2026-12-30', () => desk.review('head', id, { outcome: 'disclose' }))
    expect(await desk.rowOf(id)).toMatchObject({ disclose_on: '2026-12-30', disclose_by: null })
    await desk.go.must('publisher', id, 'takeDown')
  })
})

describe('the date of disclosure (Art. 26)', () => {
  it('runs for what is disclosed to all, and for nothing else', async () => {
    const { id } = await desk.go.create(restricted('15', { formedOn: '2026-11-09' }))
    const due = async () =>
      (
        await desk.county.as('clerk')<{ disclosureDueOn: string | null }>(
          'GET',
          `/api/documents/${id}`,
        )
      ).body.disclosureDueOn
    expect(await due()).toBeNull()
    await desk.county.as('clerk')('PATCH', `/api/documents/${id}`, { mode: 'proactive' })
    expect(await due()).toBe('2026-12-07')
  })

  it('runs, for what was not disclosed until now, from the day of the correction', async () => {
    const { id } = await desk.on('2026-03-03', () => desk.publish(restricted('16-1')))
    expect(await desk.on('2026-11-25', () => desk.correctAsProactive(id))).toBe('2026-12-23')
  })
})

describe('reviews that are due', () => {
  it('are shown to the head and the clerk of the office from a month before, the oldest first', async () => {
    await desk.on('2026-01-05', () => desk.publish({ title: '会商记录', ...restricted('16-2') }))
    const list = (day: string, account: string) => desk.on(day, () => desk.dueFor(account))
    expect(await list('2026-06-04', 'head')).toEqual([])
    expect(await list('2026-06-05', 'head')).toEqual(['会商记录 dueSoon'])
    expect(await list('2026-07-05', 'clerk')).toEqual(['会商记录 due'])
    expect(await list('2027-05-01', 'head')).toEqual([
      '会商记录 overdue',
      '云泽县农村生活污水治理三年行动方案 overdue',
      '灌区专题会议纪要 dueSoon',
    ])
    for (const account of ['clerk.finance', 'secrecy', 'publisher', 'auditor', 'admin']) {
      expect(await list('2027-05-01', account)).toEqual([])
    }
  })

  it('are told of once a week, in one message for each person and without a title', async () => {
    const tell = (day: string) =>
      desk.on(day, async () => {
        await desk.deliver()
        desk.smtp.received.length = 0
        const req = await createLocalReq({}, desk.county.payload)
        const told = await Promise.all(
          [1, 2].map(() => giveReviewDigests(req, gongkaiOf(req.payload))),
        )
        await desk.deliver()
        return told.flat().length
      })
    expect(await tell('2026-07-05')).toBe(0) // Sunday
    expect(await tell('2026-07-06')).toBe(1)
    expect(desk.mails()).toEqual(
      ['both', 'clerk', 'head', 'writer'].map((who) => `${who}: 不公开事项复核：1 件到期`),
    )
    for (const { raw, text } of desk.smtp.received) {
      expect(`${raw}${text}`).not.toMatch(/会商|纪要/)
      expect(text).toContain('应当复核：1 件')
    }
    expect(await tell('2026-07-07')).toBe(0)
    expect(await tell('2026-07-13')).toBe(1)
  })

  it('leave a ledger that holds', async () => {
    expect((await verifyLedger(desk.county.payload)).breaks).toEqual([])
  })
})
