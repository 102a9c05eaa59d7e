import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../../../src/plugin/documents/jobs/queue.ts'
import type { HolidayStanding } from '../../../src/plugin/holidays/standing.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { recordOf, runJobs } from '../people/staff.ts'
import { closed, notice2027, openCalendarDesk } from './calendarDesk.ts'

let desk: Awaited<ReturnType<typeof openCalendarDesk>>
beforeAll(async () => {
  desk = await openCalendarDesk()
})
afterAll(() => desk?.close())

const december = '2026-12-10'
const late = { formedOn: '2026-12-10' }

const made = (more: Record<string, unknown> = {}) =>
  desk.on(december, async () => (await desk.go.create({ ...late, ...more })).id)

const recomputes = async (id: string) =>
  (await recordOf(desk.county, 'documents', id)).filter(({ action }) => action === 'recompute')

const breaks = async () => (await verifyLedger(desk.county.payload)).breaks

/** Runs the job that was queued by recording something, not that of every day. */
const runQueued = (holiday: string) =>
  desk.on(december, () =>
    runJobs(desk.county, {
      and: [
        { taskSlug: { equals: tasks.recomputeDeadlines } },
        { 'input.holiday': { equals: holiday } },
      ],
    }),
  )

describe('a notice that is recorded', () => {
  let draft: string
  let waiting: string
  let published: string
  let holiday: string

  beforeAll(async () => {
    draft = await made()
    waiting = await desk.on('2026-12-30', async () => {
      const { id } = await desk.go.create(late)
      await desk.go.must('clerk', id, 'submit')
      return id
    })
    published = await desk.on(december, async () => {
      const { id } = await desk.go.create(late)
      return (await desk.go.bring(id, 'published')).id
    })
    const none = { disclosureDueOn: null, disclosureDueCode: 'CALENDAR_NOT_PUBLISHED' }
    expect(await desk.dues(draft)).toMatchObject(none)
    expect(await desk.dues(waiting)).toMatchObject({ ...none, stepDueOn: null })
    await desk.deliver()
    desk.smtp.received.length = 0
    holiday = (await desk.on(december, () => desk.recorded('admin', notice2027))).id
    await runQueued(holiday)
    await desk.on(december, desk.deliver)
  })

  it('gives open documents their dates, with the version they were computed with (CAL-3, CAL-4)', async () => {
    const { version } = await desk.calendar()
    expect(await desk.dues(draft)).toEqual({
      stepDueOn: null,
      disclosureDueOn: '2027-01-08',
      disclosureDueCode: null,
      disclosureDueCalendar: version,
    })
    expect(await desk.dues(waiting)).toMatchObject({
      stepDueOn: '2027-01-05',
      disclosureDueOn: '2027-01-08',
    })
    const { body } = await desk.county.as('secrecy')<{ stepDueOn: string }>(
      'GET',
      `/api/documents/${waiting}/transitions`,
    )
    expect(body.stepDueOn).toBe('2027-01-05')
  })

  it('leaves what is published as it was', async () => {
    expect(await recomputes(published)).toEqual([])
    expect(await desk.dues(published)).toMatchObject({
      disclosureDueOn: null,
      disclosureDueCode: 'CALENDAR_NOT_PUBLISHED',
    })
  })

  it('writes into each what moved and why, and lists it for the head of disclosure and the auditor', async () => {
    expect(await recomputes(waiting)).toMatchObject([
      {
        actor: 'system',
        from: 'secrecyReview',
        to: 'secrecyReview',
        details: {
          holiday,
          from: { stepDueOn: null, disclosureDueOn: null },
          to: { stepDueOn: '2027-01-05', disclosureDueOn: '2027-01-08' },
          moved: [
            { field: 'stepDueOn', from: null, to: '2027-01-05' },
            { field: 'disclosureDueOn', from: null, to: '2027-01-08' },
          ],
        },
      },
    ])
    const list = async (account: string) =>
      (await desk.county.as(account)<HolidayStanding>('GET', `/api/holidays/${holiday}/standing`))
        .body
    const { moved, isInForce } = await list('head')
    expect(isInForce).toBe(true)
    expect(moved?.count).toBe(2)
    expect(moved?.items.map(({ id, field, to }) => [id, field, to])).toEqual(
      expect.arrayContaining([
        [draft, 'disclosureDueOn', '2027-01-08'],
        [waiting, 'stepDueOn', '2027-01-05'],
        [waiting, 'disclosureDueOn', '2027-01-08'],
      ]),
    )
    expect((await list('auditor')).moved?.count).toBe(2)
    expect((await list('clerk')).moved).toBeNull()
  })

  it('is told of to the heads of disclosure, without a title', () => {
    expect(desk.mails()).toEqual([
      'head.county: 节假日安排有变：3 个办理期限移动',
      'head: 节假日安排有变：3 个办理期限移动',
    ])
    for (const { raw, text } of desk.smtp.received) {
      expect(`${raw}${text}`).not.toContain('污水治理')
    }
  })

  it('moves nothing a second time, and leaves a ledger that holds', async () => {
    const again = await Promise.all([desk.recompute(holiday), desk.recompute(null)])
    expect(again).toEqual([[], []])
    expect(await recomputes(draft)).toHaveLength(1)
    expect(await breaks()).toEqual([])
  })

  it('lets the document go on as always', async () => {
    await desk.on('2026-12-31', async () => {
      await desk.county.as('clerk')('PATCH', `/api/documents/${draft}`, { title: '云泽县渡口办法' })
      await desk.go.bring(draft, 'published')
      await desk.go.must('secrecy', waiting, 'return')
    })
    expect(await breaks()).toEqual([])
  })
})

describe('a local day off', () => {
  it('moves the open documents of its office, and back again when it is withdrawn', async () => {
    const mine = await desk.on(
      '2026-11-27',
      async () => (await desk.go.create({ formedOn: '2026-11-27' })).id,
    )
    const theirs = await desk.on(
      '2026-11-27',
      async () =>
        (await desk.go.create({ formedOn: '2026-11-27', office: 'finance' }, 'clerk.finance')).id,
    )
    const before = await desk.dues(mine)
    expect(before.disclosureDueOn).toBe('2026-12-25')
    const day = await desk.recorded('head', closed('gov-office', '2026-12-14'))
    const moved = await desk.recompute(day.id)
    expect(moved).toContainEqual({
      subject: 'documents',
      id: mine,
      office: desk.county.offices['gov-office'],
      field: 'disclosureDueOn',
      from: '2026-12-25',
      to: '2026-12-28',
    })
    expect(moved.map(({ id }) => id)).not.toContain(theirs)
    expect((await desk.dues(theirs, 'clerk.finance')).disclosureDueOn).toBe('2026-12-25')
    const isWithdrawal = { kind: 'local', replaces: day.id, isWithdrawal: true, reason: '恢复供电' }
    const back = await desk.recorded('head', isWithdrawal)
    await desk.recompute(back.id)
    expect(await desk.dues(mine)).toEqual(before)
    expect(await recomputes(mine)).toHaveLength(2)
    expect(await breaks()).toEqual([])
  })

  it('is never moved twice by two runs at once', async () => {
    const day = await desk.recorded('head', closed('gov-office', '2026-12-15'))
    const runs = await Promise.all([desk.recompute(day.id), desk.recompute(day.id)])
    const ids = runs.flat().map(({ id, field }) => `${id} ${field}`)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(0)
    expect(await breaks()).toEqual([])
  })
})

describe('a due date that was changed past the site', () => {
  it('is found, whether or not it was ever computed again', async () => {
    const id = await made({ title: '云泽县河道管理办法' })
    const day = await desk.recorded('head', closed('gov-office', '2026-12-16'))
    await desk.recompute(day.id)
    expect(await recomputes(id)).toHaveLength(1)
    const set = (date: string) =>
      query(
        desk.county,
        sql`with v as (update _documents_v set version_disclosure_due_on = ${date}
              where parent_id = ${id} and latest)
            update documents set disclosure_due_on = ${date} where id = ${id}`,
      )
    const { disclosureDueOn } = await desk.dues(id)
    await set('2027-03-01')
    expect((await breaks()).map(({ where }) => where)).toEqual([`documents/${id}/revision/1`])
    await set(String(disclosureDueOn))
    expect(await breaks()).toEqual([])
  })
})

describe('a record of holidays that was changed past the site', () => {
  it('is found: another source, a row that nobody recorded, a guard that is off', async () => {
    const { id } = await desk.recorded('head', closed('finance', '2026-12-17'))
    await query(desk.county, sql`alter table holidays disable trigger gongkai_holidays_no_change`)
    await query(
      desk.county,
      sql`update holidays set source = 'https://elsewhere.example' where id = ${id}`,
    )
    const [forged] = await query<{ id: string }>(
      desk.county,
      sql`insert into holidays (id, seq, title, kind, days, calendar_version, recorded_at, recorded_by,
            recorded_by_name) values (gen_random_uuid(), 900, '', 'local', '[]', '', '', '', '')
          returning id::text as id`,
    )
    const found = (await breaks()).map(({ where, what }) => `${where} ${what}`)
    expect(found.sort()).toEqual(
      [
        `holidays/${id} HOLIDAY_CHANGED`,
        `holidays/${forged?.id} HOLIDAY_UNRECORDED`,
        'holidays/gongkai_holidays_no_change GUARD_MISSING',
      ].sort(),
    )
  })
})
