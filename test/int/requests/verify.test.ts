import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorOf } from '../../../src/plugin/ledger/anchor.ts'
import { sentenceOf } from '../../../src/plugin/ledger/verify/breaks.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let db: pg.Client
let one: Submitted
let other: Submitted

beforeAll(async () => {
  county = await openCounty()
  const desk = requestDesk(county)
  one = await desk.submitted()
  other = await desk.submitted({ description: '另一件事' })
  for (const { id } of [one, other]) {
    await desk.must('requests', id, { type: 'confirmReceipt' })
    await desk.must('requests', id, { type: 'askCorrection', items: '文件名称', days: 10 })
  }
  await county.as('requests')('POST', `/api/requests/${one.id}/code`, { howIdentified: '本人到场' })
  await anchorOf(county.payload).flush()
  db = new pg.Client({ connectionString: county.databaseUrl })
  await db.connect()
  await db.query('set session_replication_role = replica')
})
afterAll(async () => {
  await db?.end()
  await county?.close()
})

const broken = async () => (await verifyLedger(county.payload)).breaks

/** Does something to the database, looks, and puts it back. */
async function afterTampering(statement: string, values: unknown[] = []) {
  const tables = ['requests', 'request_events', 'request_parties'] as const
  for (const table of tables) {
    await db.query(`create temp table kept_${table} as select * from ${table}`)
  }
  await db.query(statement, values)
  const breaks = await broken()
  for (const table of tables) {
    await db.query(`delete from ${table}`)
    await db.query(`insert into ${table} select * from kept_${table}`)
    await db.query(`drop table kept_${table}`)
  }
  return breaks.map((found) => {
    expect(sentenceOf(found)).toMatch(/[。].+\.$/)
    return [found.where, found.what]
  })
}

const columns: [string, string, string][] = [
  ['receipt_number', "'2026-70000'", 'REQUEST_CHANGED'],
  ['kind', "'recordCorrection'", 'REQUEST_CHANGED'],
  ['channel', "'fax'", 'REQUEST_CHANGED'],
  ['applicant_type', "'other'", 'REQUEST_CHANGED'],
  ['submitted_on', "'2026-01-01'", 'REQUEST_CHANGED'],
  ['signed_on', "'2026-01-01'", 'REQUEST_CHANGED'],
  ['split_from', "'2026-00001'", 'REQUEST_CHANGED'],
  ['anew_of', "'2026-00001'", 'REQUEST_CHANGED'],
  ['office_id', "(select id from offices where slug = 'finance')", 'REQUEST_STATE'],
  ['state', "'archived'", 'REQUEST_STATE'],
  ['is_open', 'false', 'REQUEST_STATE'],
  ['outcome', "'disclose'", 'REQUEST_STATE'],
  ['table_row', "'3.1'", 'REQUEST_STATE'],
  ['received_on', "'2026-01-01'", 'REQUEST_STATE'],
  ['due_on', "'2027-12-31'", 'REQUEST_STATE'],
  ['due_code', "'X'", 'REQUEST_STATE'],
  ['standing', 'null', 'REQUEST_STATE'],
  ['calendar_version', "'x'", 'REQUEST_STATE'],
  ['closed_on', "'2026-01-01'", 'REQUEST_STATE'],
  ['officer_id', '(select id from users limit 1)', 'REQUEST_STATE'],
  ['awaits_approval', 'true', 'REQUEST_STATE'],
  ['revision', 'revision + 1', 'REQUEST_STATE'],
  ['erased_on', "'2026-01-01'", 'REQUEST_ERASED'],
  ['sealed_applicant', 'null', 'REQUEST_TEXT'],
  [
    'sealed_description',
    `(select sealed_description from requests where id <> r.id limit 1)`,
    'REQUEST_TEXT',
  ],
]

const eventColumns: [string, string, string][] = [
  ['type', "'extend'", 'EVENT_CHANGED'],
  ['"on"', "'2026-01-01'", 'EVENT_CHANGED'],
  ['at', "'2026-01-01T00:00:00.000Z'", 'EVENT_CHANGED'],
  ['actor', "'system'", 'EVENT_CHANGED'],
  ['actor_name', "'某人'", 'EVENT_CHANGED'],
  ['on_behalf_of', "'x'", 'EVENT_CHANGED'],
  ['params', `'{"days": 1}'`, 'EVENT_CHANGED'],
  ['seal_key', "'x'", 'EVENT_CHANGED'],
  ['fingerprint', 'null', 'EVENT_CHANGED'],
  ['sealed', 'null', 'EVENT_TEXT'],
  ['sealed', "'v1.x.y'", 'EVENT_TEXT'],
]

describe('verify, of requests', () => {
  it('finds nothing where nothing was changed', async () => {
    const report = await verifyLedger(county.payload)
    expect(report.breaks).toEqual([])
    expect(report.requests).toBe(2)
  })

  it.each(columns)('names a request with another %s', async (column, value, what) => {
    const breaks = await afterTampering(
      `update requests r set ${column} = ${value} where id = $1`,
      [one.id],
    )
    expect(breaks).toContainEqual([`requests/${one.id}`, what])
    expect(breaks.every(([where]) => where?.startsWith(`requests/${one.id}`))).toBe(true)
  })

  it.each(eventColumns)('names an event with another %s: %s', async (column, value, what) => {
    const breaks = await afterTampering(
      `update request_events set ${column} = ${value} where request = $1 and seq = 2`,
      [one.id],
    )
    expect(breaks).toEqual([[`requests/${one.id}/events/2`, what]])
  })

  it.each([
    [
      'an event that is gone',
      'delete from request_events where request = $1 and seq = 2',
      'EVENT_MISSING',
    ],
    [
      'an event too many',
      `insert into request_events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'seq', 3))).*
       from request_events e where request = $1 and seq = 2`,
      'EVENT_EXTRA',
    ],
    ['a request that is gone', 'delete from requests where id = $1', 'REQUEST_MISSING'],
    [
      'a request that was never registered',
      `insert into requests select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'receipt_number', 'x'))).*
       from requests r where id = $1`,
      'REQUEST_UNRECORDED',
    ],
    [
      'an event moved to another request',
      'update request_events set request = $1, seq = 3 where seq = 2 and request <> $1',
      'EVENT_EXTRA',
    ],
  ])('names %s', async (_, statement, what) => {
    const breaks = await afterTampering(statement, [one.id])
    expect(breaks.map(([, code]) => code)).toContain(what)
  })

  it.each([
    ['request_events', 'gongkai_request_events_grow'],
    ['request_events', 'gongkai_request_events_no_truncate'],
    ['request_reviews', 'gongkai_request_reviews_stay'],
    ['request_reviews', 'gongkai_request_reviews_no_truncate'],
    ['identity_views', 'gongkai_no_change'],
  ])('names a guard that is off: %s %s', async (table, trigger) => {
    await db.query(`alter table ${table} disable trigger ${trigger}`)
    const breaks = await broken()
    await db.query(`alter table ${table} enable trigger ${trigger}`)
    expect(breaks).toMatchObject([{ where: `${table}/${trigger}`, what: 'GUARD_MISSING' }])
  })

  it('finds nothing when all is put back', async () => {
    expect(await broken()).toEqual([])
  })
})
