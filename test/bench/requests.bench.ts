import { afterAll, beforeAll, expect, it } from 'vitest'
import { requestDue } from '../../src/domain/deadlines/index.ts'
import { calendarOf } from '../../src/plugin/holidays/calendarOf.ts'
import { query, sql } from '../../src/plugin/postgres/connection.ts'
import { ownRequest } from '../../src/plugin/request.ts'
import { requestDeadlines } from '../../src/plugin/requests/recompute.ts'
import { openCounty, type TestCounty } from '../support/county.ts'
import { requestDesk } from '../support/requestDesk.ts'
import { percentile, record, spread, timeOf, timesOf } from './support/figures.ts'

const count = Number(process.env.GONGKAI_BENCH_REQUESTS ?? 100_000)
/** One in ten is not answered yet. */
const data = `${count.toLocaleString('en')} requests, a tenth of them open`
const atOnce = 20
const sent = 400

let county: TestCounty
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
})
afterAll(() => county?.close())

it('submissions per second', async () => {
  const captchas: unknown[] = []
  for (let at = 0; at < sent; at += 1) captchas.push(await desk.captcha())
  const times: number[] = []
  const whole = await timeOf(() =>
    Promise.all(
      Array.from({ length: atOnce }, async (_, lane) => {
        for (let at = lane; at < sent; at += atOnce) {
          const apply = () =>
            desk.apply({ captcha: captchas[at], description: `第${at}号公路的养护记录` })
          times.push(
            await timeOf(async () => {
              const { status } = await apply()
              expect(status).toBe(201)
            }),
          )
        }
      }),
    ),
  )
  const perSecond = Math.round((sent / whole) * 1000)
  await record({
    name: `submission of a request, ${atOnce} at once`,
    data: `${sent} submissions`,
    ...spread(times),
    unit: 'ms',
    note: `${perSecond} a second`,
  })
  expect(perSecond).toBeGreaterThan(0)
})

it('the desk', async () => {
  await fill()
  const views = ['open', 'mine', 'toApprove', 'moderate', 'closed']
  for (const account of ['requests', 'head']) {
    for (const view of [...views, 'open&page=40']) {
      const times = await timesOf(async () => {
        const { status, body } = await county.as(account)<{ items: unknown[] }>(
          'GET',
          `/api/requests/desk?view=${view}`,
        )
        expect(status).toBe(200)
        if (view === 'open') expect(body.items).toHaveLength(25)
      })
      await record({ name: `desk of ${account}, ${view}`, data, ...spread(times), unit: 'ms' })
      expect(percentile(times, 0.5)).toBeGreaterThan(0)
    }
  }
})

it('a recomputation after the calendar has changed', async () => {
  const { payload } = county
  const req = await ownRequest({ payload, context: {} } as never)
  const calendar = await calendarOf(req)
  await query(req, sql`update requests set channel = 'counter' where is_open`)
  const days = await query<{ day: string }>(
    req,
    sql`select distinct submitted_on as day from requests where is_open`,
  )
  for (const { day } of days) {
    const { dueOn } = requestDue({ receivedOn: day, events: [], calendar })
    await query(
      req,
      sql`update requests set due_on = ${dueOn} where is_open and submitted_on = ${day}`,
    )
  }
  const [open] = await query<{ count: number }>(
    req,
    sql`select count(*)::int as count from requests where is_open`,
  )
  const changed = Object.assign(Object.create(calendar), { version: 'bench' })
  const times = await timesOf(
    async () =>
      requestDeadlines.recompute(req, {
        calendarFor: async () => changed,
        changed: { holiday: null },
      }),
    { count: 5, warmUp: 1 },
  )
  await record({
    name: 'recomputation of open requests, none moves',
    data: `${open?.count.toLocaleString('en')} open requests`,
    ...spread(times),
    unit: 'ms',
  })
  expect(open?.count).toBeGreaterThanOrEqual(count / 10)
})

/** Many like one that came through the door, spread over offices, days and people, with its sealed texts. */
async function fill(): Promise<void> {
  const { id } = await desk.submitted()
  await desk.must('requests', id, { type: 'confirmReceipt' })
  const offices = ['gov-office', 'finance'].map((slug) => String(county.offices[slug]))
  await query(
    { payload: county.payload },
    sql`insert into requests select (jsonb_populate_record(r, jsonb_build_object(
          'id', gen_random_uuid(),
          'receipt_number', '2025-' || lpad(n::text, 6, '0'),
          'office_id', case when n % 3 = 0 then ${offices[1]} else ${offices[0]} end,
          'state', case when n % 10 = 0 then 'inProgress' else 'replied' end,
          'is_open', n % 10 = 0,
          'outcome', case when n % 10 = 0 then null else 'disclose' end,
          'submitted_on', (date '2026-11-27' - (n % 700))::text,
          'due_on', (date '2026-11-27' + (n / 10 % 40) - 10)::text,
          'closed_on', case when n % 10 = 0 then null else (date '2026-11-27' - (n % 700))::text end,
          'officer_id', case when n % 20 = 0 then ${String(county.people.requests)} end,
          'awaits_approval', n % 70 = 0,
          'moderation', case when n % 500 = 0 then 'rush' end,
          -- Every wish has some three requests, every person some ten.
          'target_index', md5('wish' || n / 3),
          'identity_index', md5('person' || n % (${sql.raw(String(count))} / 10)),
          'idempotency_key', null))).*
        from requests r, generate_series(1, ${sql.raw(String(count))}) n where r.id::text = ${id}`,
  )
  await query({ payload: county.payload }, sql`analyze requests`)
}
