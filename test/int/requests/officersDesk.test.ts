import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '../../../src/lib/clock.ts'
import type { Desk } from '../../../src/plugin/requests/desk.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { applicant, codesOf, requestDesk } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>

/** A Wednesday without a holiday near. */
const noon = new Date('2026-07-15T04:00:00Z')
const then = <Value>(run: () => Promise<Value>) => atTime(noon, run)

/** Entered at the counter, and so received on the day itself (RQ-1). */
const enter = async (submittedOn: string, description: string, changes: object = {}) => {
  const { status, body } = await then(() =>
    county.as('requests')<{ id: string; receiptNumber: string; accessCode: string }>(
      'POST',
      '/api/requests/entries',
      {
        office: 'gov-office',
        ...applicant,
        description,
        channel: 'counter',
        submittedOn,
        ...changes,
      },
    ),
  )
  expect([status, body]).toEqual([201, expect.anything()])
  return body
}
const deskOf = async (account: string | null, search = '') =>
  then(() => county.as(account)<Desk>('GET', `/api/requests/desk${search}`))

const made: Record<string, { id: string; receiptNumber: string; accessCode: string }> = {}

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  made.later = await enter('2026-07-14', '县道大修计划')
  // 20 working days: due on 8 July, the day itself, 17 July.
  made.overdue = await enter('2026-06-09', '乡镇敬老院名单')
  made.today = await enter('2026-06-16', '供水管网改造清单')
  made.soon = await enter('2026-06-18', '校车线路安排')
  made.standing = await enter('2026-07-13', '一些材料')
  await then(() =>
    desk.must('requests', made.standing?.id ?? '', { type: 'askCorrection', items: '哪些材料' }),
  )
  made.unconfirmed = await then(() => desk.submitted())
})
afterAll(async () => county?.close())

const idsOf = ({ items }: Desk) => items.map(({ id }) => id)
const ids = (...names: string[]) => names.map((name) => made[name]?.id)

describe('the desk', () => {
  it('has the least time left first, and what has no due date last', async () => {
    const { body } = await deskOf('requests')
    expect(idsOf(body).slice(0, 4)).toEqual(ids('overdue', 'today', 'soon', 'later'))
    expect(body.items.map(({ urgency, daysLeft }) => [urgency, daysLeft])).toEqual([
      ['overdue', expect.any(Number)],
      ['today', 0],
      ['soon', expect.any(Number)],
      ['later', expect.any(Number)],
      ['standing', null],
      ['unconfirmed', null],
    ])
    expect(body.items[0]?.daysLeft).toBeLessThan(0)
    // Sent by a program in no time at all, and so to be looked at first.
    expect(body.counts).toEqual({ open: 6, overdue: 1, soon: 2, toApprove: 0, moderate: 1 })
    expect(idsOf((await deskOf('requests', '?view=moderate')).body)).toEqual(ids('unconfirmed'))
  })

  it('has lists of what is mine, to approve and closed, with counts that follow', async () => {
    const id = made.overdue?.id ?? ''
    await then(() =>
      desk.must('head', id, { type: 'assign', officer: county.people.requests ?? '' }),
    )
    expect(idsOf((await deskOf('requests', '?view=mine')).body)).toEqual([id])
    await then(() =>
      desk.must('requests', id, { type: 'proposeReply', replyType: 'disclose', content: '附后。' }),
    )
    const waiting = (await deskOf('head', '?view=toApprove')).body
    expect([idsOf(waiting), waiting.counts.toApprove]).toEqual([[id], 1])
    await then(() => desk.must('head', id, { type: 'approveReply' }))
    await then(() => desk.must('requests', id, { type: 'dispatch', means: 'counter' }))
    const closed = (await deskOf('requests', '?view=closed')).body
    expect(closed.items).toMatchObject([{ id, outcome: 'disclose', closedOn: '2026-07-15' }])
    expect(closed.counts.open).toBe(5)
  })

  it('shows nobody else anything: nobody, a clerk', async () => {
    expect((await deskOf(null)).status).toBe(401)
    const { status, body } = await deskOf('clerk')
    expect([status, body.items, body.counts.open]).toEqual([200, [], 0])
  })

  it('refuses a page and a list that do not exist, in words', async () => {
    for (const search of ['?view=all', '?page=0', '?page=x']) {
      expect((await deskOf('requests', search)).status).toBe(400)
    }
  })
})

describe('the auditor', () => {
  it('sees the rows and not what was asked', async () => {
    const { status, body } = await deskOf('auditor')
    expect(status).toBe(200)
    expect(body.items.length).toBe(5)
    expect(body.items.every(({ wanted }) => wanted === null)).toBe(true)
  })

  it('sees how a case moved, and nothing that was written in it', async () => {
    const secret = '附表第三页不能公开的那一句'
    const id = made.soon?.id ?? ''
    await then(() =>
      desk.must('requests', id, { type: 'proposeReply', replyType: 'disclose', content: secret }),
    )
    const see = (account: string) =>
      then(() => county.as(account)<{ isOfficer: boolean }>('GET', `/api/requests/${id}/events`))
    expect(JSON.stringify((await see('requests')).body)).toContain(secret)
    const { status, body } = await see('auditor')
    expect([status, body.isOfficer]).toEqual([200, false])
    expect(JSON.stringify(body)).not.toContain(secret)
    for (const [method, path] of [
      ['GET', `/api/requests/${id}/case`],
      ['POST', `/api/requests/${id}/applicant`],
    ] as const) {
      const refused = await then(() =>
        county.as('auditor')(method, path, method === 'POST' ? {} : undefined),
      )
      expect(codesOf(refused as never)).toEqual(['NOT_ENTITLED'])
    }
  })
})

describe('the calendar of due dates', () => {
  const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '')
  const ask = (account: string | null, path: string) => then(() => county.ask(account, path))
  const feed = (account: string, action: string) =>
    then(() => county.as(account)<{ url: string }>('POST', '/api/requests/desk/feed', { action }))
  const pathOf = (url: string) => new URL(url).pathname

  it('has receipt numbers and days, an alarm the working day before, and nobody’s name', async () => {
    const response = await ask('requests', '/api/requests/desk.ics')
    expect(response.headers.get('content-type')).toContain('text/calendar')
    const text = unfolded(await response.text())
    const event = text
      .split('BEGIN:VEVENT')
      .find((part) => part.includes(made.soon?.receiptNumber ?? '-'))
    expect(event).toContain('DTSTART;VALUE=DATE:20260717')
    // Friday; the working day before is Thursday, nine o'clock.
    expect(event).toContain('TRIGGER:-PT15H')
    expect(text).not.toContain(applicant.name)
    expect(text).not.toContain('校车')
    expect((await ask(null, '/api/requests/desk.ics')).status).toBe(401)
    expect(await (await ask('clerk', '/api/requests/desk.ics')).text()).not.toContain('VEVENT')
  })

  it('is read by its address without an account until that is renewed or revoked', async () => {
    const first = pathOf((await feed('requests', 'make')).body.url)
    const read = await ask(null, first)
    expect([read.status, (await read.text()).includes('VEVENT')]).toEqual([200, true])
    const second = pathOf((await feed('requests', 'make')).body.url)
    expect((await ask(null, first)).status).toBe(404)
    expect((await ask(null, second)).status).toBe(200)
    await feed('requests', 'revoke')
    expect((await ask(null, second)).status).toBe(404)
    expect((await ask(null, '/api/requests/desk/feed/nonsense.ics')).status).toBe(404)
    expect((await feed('clerk', 'make')).status).toBe(403)
  })

  it('keeps no token in the database', async () => {
    const path = pathOf((await feed('head', 'make')).body.url)
    const token = path.split('/').at(-1)?.replace('.ics', '') ?? ''
    const { docs } = await county.payload.db.find({
      collection: 'payload-kv' as never,
      pagination: false,
    })
    expect(docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(docs)).not.toContain(token)
  })
})
