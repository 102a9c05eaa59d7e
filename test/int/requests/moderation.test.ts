import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkApplication } from '../../../src/domain/requests/index.ts'
import { atTime } from '../../../src/lib/clock.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { type Gongkai, gongkaiOf } from '../../../src/plugin/options.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { ownRequest } from '../../../src/plugin/request.ts'
import type { Desk } from '../../../src/plugin/requests/desk.ts'
import { runErasure } from '../../../src/plugin/requests/erase/job.ts'
import { register } from '../../../src/plugin/requests/register.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { applicant, codesOf, requestDesk, type Submitted } from '../../support/requestDesk.ts'
import { type Asker, accountOf, askers } from '../doors/table.ts'
import { runJobs } from '../people/staff.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
/** Flagged: sent by a program in no time at all. */
let taken: Submitted
let refused: Submitted

const sent = '2026-07-15'
const on = <Value>(day: string, run: () => Promise<Value>) =>
  atTime(new Date(`${day}T12:00:00+08:00`), run)
const reason = '内容是商业广告，没有提出公开任何政府信息'
const advert = '低价代办各类证照，欢迎来电咨询洽谈'

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  taken = await on(sent, () => desk.submitted({ description: '县道养护台账' }))
  refused = await on(sent, () =>
    desk.submitted({ description: advert, contact: 'advert@mail.example' }),
  )
})
afterAll(() => county?.close())

const system = () => ownRequest({ payload: county.payload, context: {} } as never)
/** What is written in a mail. */
const bodyOf = (mail: string): string =>
  Buffer.from(mail.split(/\r?\n\r?\n/)[1] ?? '', 'base64').toString('utf8')
const queue = (day: string, account = 'requests') =>
  on(day, async () => {
    const { body } = await county.as(account)<Desk>('GET', '/api/requests/desk?view=moderate')
    return body.items.map(({ id, waitingDays }) => [id, waitingDays])
  })
const happen = (account: string | null, id: string, event: Record<string, unknown>) =>
  on('2026-08-15', () => desk.happen(account, id, event))

describe('a submission that was flagged', () => {
  it('stays in the queue with its age, whoever does not look', async () => {
    expect(await queue(sent)).toEqual([
      [taken.id, 0],
      [refused.id, 0],
    ])
    expect(await queue('2026-08-15', 'head')).toEqual([
      [taken.id, 31],
      [refused.id, 31],
    ])
  })

  it('is a request once its receipt is confirmed; the day it was sent stays (RQ-1)', async () => {
    await on('2026-07-16', () => desk.must('requests', taken.id, { type: 'confirmReceipt' }))
    const { body } = await on('2026-07-16', () => desk.look(taken))
    expect(body).toMatchObject({
      status: 'underReview',
      submittedOn: sent,
      receivedOn: '2026-07-16',
      dueOn: '2026-08-13',
    })
    expect(await queue('2026-07-16')).toEqual([[refused.id, 1]])
  })

  it('is refused with a reason by the head of the disclosure office alone', async () => {
    const expected: Partial<Record<Asker, number>> = { nobody: 401, requests: 403, auditor: 403 }
    for (const asker of askers.filter((name) => name !== 'head')) {
      const { status } = await happen(accountOf(asker), refused.id, { type: 'refuse', reason })
      expect([asker, status]).toEqual([asker, expected[asker] ?? 404])
    }
    expect(codesOf(await happen('head', refused.id, { type: 'refuse' }))).toEqual([
      'REASON_REQUIRED',
    ])
    const { status, body } = await happen('head', refused.id, { type: 'refuse', reason })
    expect(status).toBe(200)
    expect(body.request).toMatchObject({ state: 'replied', outcome: 'refused', tableRow: null })
    expect(await queue('2026-08-15')).toEqual([])
  })

  it('tells the applicant so, with the reason and what can be done against it', async () => {
    const { body } = await on('2026-08-15', () => desk.look(refused))
    expect(body).toMatchObject({ status: 'replied', outcome: 'refused', next: [] })
    expect(body.timeline).toMatchObject([{ type: 'refuse', details: { reason } }])
    expect(body.remedies).toMatchObject({ isReviewFirst: false, reviewDays: 60 })
  })

  it('sends them word without the reason', async () => {
    await on('2026-08-15', () => runJobs(county, { taskSlug: { equals: 'gongkaiRequestEffects' } }))
    const folder = path.join(county.dataDir, 'mail')
    const mails = await Promise.all(
      (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')),
    )
    const own = mails.filter((text) => text.includes('To: advert@mail.example')).map(bodyOf)
    expect(own.some((text) => text.includes('不作为申请处理'))).toBe(true)
    expect(own.join()).not.toContain(reason)
  })
})

describe('what cannot be refused so', () => {
  it('is a request that was taken, or came on paper', async () => {
    expect(codesOf(await happen('head', taken.id, { type: 'refuse', reason }))).toEqual([
      'WRONG_STATE',
    ])
  })

  it('is a submission that nothing was flagged in', async () => {
    const checked = checkApplication(applicant)
    if (!checked.ok) throw new Error('The sample is incomplete')
    const { id } = await on(sent, async () =>
      register(await system(), gongkaiOf(county.payload), {
        application: checked.application,
        office: county.offices['gov-office'] ?? '',
        channel: 'online',
        submittedOn: sent,
        by: 'applicant',
      }),
    )
    expect(codesOf(await happen('head', id, { type: 'refuse', reason }))).toEqual(['NOT_MODERATED'])
  })
})

describe('what was refused', () => {
  const eraseOn = async (day: string) => {
    const gongkai: Gongkai = {
      ...gongkaiOf(county.payload),
      now: () => new Date(`${day}T12:00:00+08:00`),
    }
    return runErasure(await system(), gongkai)
  }

  it('is kept for half a year, and then it is gone: who, what and why', async () => {
    expect(await eraseOn('2027-02-14')).toBe(0)
    expect(await eraseOn('2027-02-15')).toBe(1)
    expect(await eraseOn('2027-02-16')).toBe(0)
    const [row] = await query(
      county,
      sql`select sealed_applicant, sealed_description, identity_index, target_index, code_hash,
            idempotency_key from requests where id = ${refused.id}`,
    )
    expect(Object.values(row ?? {})).toEqual([null, null, null, null, null, null])
    const shown = await county.as('head')('GET', `/api/requests/${refused.id}/case`)
    const events = await county.as('head')('GET', `/api/requests/${refused.id}/events`)
    expect([shown.status, events.status]).toEqual([200, 200])
    expect(JSON.stringify([shown.body, events.body])).not.toMatch(/广告|代办/)
    expect(events.body).toMatchObject({ request: { outcome: 'refused', closedOn: '2026-08-15' } })
    expect((await desk.look(refused)).status).toBe(404)
  })

  it('leaves a ledger that holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
