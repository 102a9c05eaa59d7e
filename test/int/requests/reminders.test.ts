import { createLocalReq } from 'payload'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '../../../src/lib/clock.ts'
import { type Actor, actorOf } from '../../../src/plugin/access/actor.ts'
import { tasks } from '../../../src/plugin/documents/jobs/queue.ts'
import { anchorOf } from '../../../src/plugin/ledger/anchor.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { gongkaiOf } from '../../../src/plugin/options.ts'
import { type Notices, noticesOf } from '../../../src/plugin/requests/notices.ts'
import { remindOfRequests } from '../../../src/plugin/requests/reminders/job.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { applicant, requestDesk, type Submitted } from '../../support/requestDesk.ts'
import { enlist } from '../people/staff.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
let pool: Pool

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  ;({ pool } = county.payload.db as unknown as { pool: Pool })
})
afterAll(() => county?.close())

const on = <Value>(day: string, run: () => Promise<Value>, time = '09:00') =>
  atTime(new Date(`${day}T${time}:00+08:00`), run)

/** Entered at the counter, and so received on the day itself: due after 20 working days. */
const entered = (day: string, description: string, officer?: string) =>
  on(day, async () => {
    const { body } = await county.as('requests')<Submitted>('POST', '/api/requests/entries', {
      office: 'gov-office',
      ...applicant,
      description,
      channel: 'counter',
      submittedOn: day,
    })
    if (officer) await desk.must('head', body.id, { type: 'assign', officer })
    return body
  })

type Sent = { to: string; subject: string; text: string }

/** What the look of a day puts into the queue of mails, by account. */
const looked = (day: string, time?: string): Promise<Record<string, Sent>> =>
  on(
    day,
    async () => {
      await pool.query('delete from payload_jobs')
      await remindOfRequests(await createLocalReq({}, county.payload), gongkaiOf(county.payload))
      const { docs } = await county.payload.find({
        collection: 'payload-jobs',
        where: { taskSlug: { equals: tasks.sendMail } },
        pagination: false,
      })
      const mails = docs.map(({ input }) => input as Sent)
      expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length)
      return Object.fromEntries(mails.map((mail) => [mail.to.split('@')[0] ?? '', mail]))
    },
    time,
  )
const heard = async (day: string, time?: string) => Object.keys(await looked(day, time)).sort()

const reminders = async (id: string) => {
  const { rows } = await pool.query<{ on: string; params: Record<string, unknown> }>(
    `select "on", params from request_events where request = $1 and type = 'remind' order by seq`,
    [id],
  )
  return rows.map(({ on: day, params }) => [day, params.kind, params.daysLeft])
}

const withdrawn = (day: string, ...cases: Submitted[]) =>
  on(day, async () => {
    for (const { id } of cases) await desk.must('requests', id, { type: 'withdraw' })
  })

describe('reminders of requests', () => {
  it('reach more people as the day comes near, each person in one mail with all their cases', async () => {
    const one = await entered('2026-06-16', '县道大修计划') // due on 15 July, a Wednesday
    const two = await entered('2026-06-17', '校车线路安排') // due on 16 July
    expect(await heard('2026-07-07')).toEqual([])
    expect(await heard('2026-07-08')).toEqual(['requests'])
    expect(await heard('2026-07-08', '10:00')).toEqual([])
    const { requests: second } = await looked('2026-07-09')
    expect(second?.subject).toContain('2 件')
    expect(second?.text.indexOf(one.receiptNumber)).toBeLessThan(
      second?.text.indexOf(two.receiptNumber) ?? 0,
    )
    expect(second?.text).toContain('还剩4个工作日（答复期限：2026-07-15）')
    expect(second?.text).toContain(`/admin/collections/requests/${two.id}`)
    expect(await heard('2026-07-10')).toEqual([])
    expect(await heard('2026-07-14')).toEqual(['requests'])
    expect(await heard('2026-07-15')).toEqual(['head', 'requests'])
    const overdue = await looked('2026-07-16')
    expect(Object.keys(overdue).sort()).toEqual(['auditor', 'head', 'requests'])
    // The auditor hears of what is overdue alone.
    expect(overdue.auditor?.text).toContain(one.receiptNumber)
    expect(overdue.auditor?.text).not.toContain(two.receiptNumber)
    expect(overdue.head?.text).toContain('已逾期1个工作日')
    for (const { subject, text } of [...Object.values(overdue), ...(second ? [second] : [])]) {
      for (const secret of [applicant.name, applicant.contact, '县道', '校车', one.accessCode]) {
        expect(subject + text).not.toContain(secret)
      }
    }
    expect(await reminders(one.id)).toEqual([
      ['2026-07-08', 'dueIn5', 5],
      ['2026-07-14', 'dueIn1', 1],
      ['2026-07-15', 'dueToday', 0],
      ['2026-07-16', 'overdue', -1],
    ])
    await withdrawn('2026-07-17', one, two)
    expect(await heard('2026-07-20')).toEqual([])
  })

  it('wait before work begins, on days off, and while the clock stands', async () => {
    const one = await entered('2026-07-15', '县道大修计划')
    const standing = await entered('2026-07-15', '一些材料')
    await on('2026-07-16', () =>
      desk.must('requests', standing.id, { type: 'askCorrection', items: '哪些材料' }),
    )
    const asked = await entered('2026-07-15', '某公司合同')
    await on('2026-07-31', () =>
      desk.must('requests', asked.id, {
        type: 'consultThirdParty',
        name: '云泽某公司',
        contact: 'someone@example.org',
        opinion: '是否同意公开',
      }),
    )
    expect(await heard('2026-08-05', '08:00')).toEqual([])
    expect(await heard('2026-08-08')).toEqual([])
    expect(await heard('2026-08-10')).toEqual(['requests'])
    expect(await reminders(one.id)).toEqual([['2026-08-10', 'dueIn5', 2]])
    expect([await reminders(standing.id), await reminders(asked.id)]).toEqual([[], []])
    await withdrawn('2026-08-11', one, standing, asked)
  })

  it('go on when one fails or a look is cut off, and tell nobody twice', async () => {
    const one = await entered('2026-07-29', '县道大修计划')
    const bad = await entered('2026-07-29', '校车线路安排')
    const breaking = (when: string) =>
      pool.query(`create or replace function broken() returns trigger language plpgsql as $$
        begin raise exception 'no room' using errcode = 'disk_full'; end $$;
        create trigger broken before insert on ledger for each row when (${when})
        execute function broken()`)
    const mended = () => pool.query('drop function broken() cascade')

    // Cut off between the events and the mails.
    await breaking(`new.subject = 'users'`)
    expect(await heard('2026-08-19')).toEqual([])
    await mended()
    expect(await reminders(one.id)).toHaveLength(1)
    expect(await heard('2026-08-19', '09:35')).toEqual(['requests'])
    expect(await heard('2026-08-19', '10:35')).toEqual([])

    await breaking(`new.subject_id = '${bad.id}'`)
    expect(await heard('2026-08-25')).toEqual(['requests'])
    await mended()
    expect(await reminders(bad.id)).toHaveLength(1)
    // Recorded at the next look; told of in the next mail.
    expect(await heard('2026-08-25', '10:35')).toEqual([])
    expect(await reminders(bad.id)).toEqual([
      ['2026-08-19', 'dueIn5', 5],
      ['2026-08-25', 'dueIn1', 1],
    ])
    await withdrawn('2026-08-25', one, bad)
  })

  it('given by two looks at once are given once', async () => {
    const one = await entered('2026-08-05', '县道大修计划')
    const look = async () =>
      remindOfRequests(await createLocalReq({}, county.payload), gongkaiOf(county.payload))
    const both = await on('2026-08-26', () => Promise.all([look(), look()]))
    expect(both.reduce((sum, { given }) => sum + given, 0)).toBe(1)
    expect(both.reduce((sum, { mails }) => sum + mails, 0)).toBe(1)
    expect(await reminders(one.id)).toHaveLength(1)
    await withdrawn('2026-08-27', one)
  })

  it('go to the officer of a case, and until there is one to every officer of the office', async () => {
    Object.assign(
      county.people,
      await enlist(county, { colleague: { 'gov-office': ['requestOfficer'] } }),
    )
    const own = await entered('2026-08-12', '敬老院名单', county.people.requests)
    const free = await entered('2026-08-12', '供水清单')
    const { colleague, requests } = await looked('2026-09-02')
    expect(requests?.text).toContain(own.receiptNumber)
    expect(requests?.text).toContain(free.receiptNumber)
    expect(colleague?.text).not.toContain(own.receiptNumber)
    expect(colleague?.text).toContain(free.receiptNumber)
    await withdrawn('2026-09-03', own, free)
  })

  it('and what others did are noticed by those whose case it is, and nothing written in it', async () => {
    const one = await entered('2026-08-26', '幼儿园名单', county.people.requests) // due on 23 September
    const noticed = (account: string) =>
      on('2026-09-24', async () => {
        const user = await county.payload.findByID({
          collection: 'users',
          id: county.people[account] ?? '',
        })
        const req = await createLocalReq({ user: { ...user, collection: 'users' } }, county.payload)
        const actor = await actorOf(req)
        expect(actor).not.toBeNull()
        return noticesOf(req, gongkaiOf(county.payload), { actor: actor as Actor })
      })
    await looked('2026-09-16')
    await looked('2026-09-24')
    await on('2026-09-24', () =>
      desk.must('requests', one.id, { type: 'askReasons', reason: '为何要全部名单' }),
    )
    await on('2026-09-24', () =>
      desk.must('requests', one.id, { type: 'giveReasons', reason: '为了核对名单' }),
    )
    const happened = ({ news }: Notices) => news.map(({ type, actorName }) => [type, actorName])
    const byOfficer = ['askReasons', 'giveReasons'].map((type) => [type, expect.any(String)])
    expect(happened(await noticed('head'))).toEqual([
      ...byOfficer.toReversed(),
      ['remind', 'system'],
    ])
    // Not what they did themselves, nor what is another's.
    expect(happened(await noticed('requests'))).toEqual([['remind', 'system']])
    expect(happened(await noticed('colleague'))).toEqual([])
    expect(happened(await noticed('auditor'))).toEqual([['remind', 'system']])
    expect(happened(await noticed('clerk'))).toEqual([])
    for (const account of ['head', 'requests', 'auditor']) {
      const { due } = await noticed(account)
      expect(due.map(({ id, urgency }) => [id, urgency])).toEqual([[one.id, 'overdue']])
    }
    expect((await noticed('colleague')).due).toEqual([])
    expect(JSON.stringify(await noticed('head'))).not.toContain('名单')
    await withdrawn('2026-09-24', one)
  })

  it('are recorded by nobody but the site, and the ledger bears them out', async () => {
    const one = await desk.submitted()
    const event = { type: 'remind', kind: 'overdue' }
    expect((await desk.happen(null, one.id, event)).status).toBe(401)
    for (const account of ['requests', 'head', 'admin', 'auditor', 'clerk', 'publisher']) {
      expect([403, 404]).toContain((await desk.happen(account, one.id, event)).status)
    }
    expect((await desk.follow(one, event)).status).toBeGreaterThanOrEqual(400)
    expect(await reminders(one.id)).toEqual([])
    await anchorOf(county.payload).flush()
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
