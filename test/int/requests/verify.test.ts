import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorOf } from '../../../src/plugin/ledger/anchor.ts'
import { sentenceOf } from '../../../src/plugin/ledger/verify/breaks.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { populateRequests } from '../../support/populateRequests.ts'
import type { Submitted } from '../../support/requestDesk.ts'
import { type Column, uncovered } from '../../support/tampering/columns.ts'
import { randomFrom } from '../../support/tampering/random.ts'
import { otherValue } from '../../support/tampering/values.ts'

let county: TestCounty
let db: pg.Client
let one: Submitted

beforeAll(async () => {
  county = await openCounty()
  ;[one] = await populateRequests(county)
  await anchorOf(county.payload).flush()
  db = new pg.Client({ connectionString: county.databaseUrl })
  await db.connect()
  await db.query('set session_replication_role = replica')
})
afterAll(async () => {
  await db?.end()
  await county?.close()
})

const isNotNull = async (table: string, column: string): Promise<boolean> => {
  const { rows } = await db.query(
    `select 1 from pg_attribute where attrelid = $1::regclass and attname = $2 and attnotnull`,
    [`public.${table}`, column],
  )
  return rows.length > 0
}

/** An index stood in the way: there is nothing to be noticed. */
function refusedByDatabase(error: unknown): string[] {
  if (error instanceof pg.DatabaseError) return ['refused']
  throw error
}

const broken = async () => (await verifyLedger(county.payload)).breaks

const tables = ['requests', 'request_events', 'request_parties', 'request_files'] as const

/** Does something to the database, looks, and puts it back. */
async function afterTampering(statement: string, values: unknown[] = []) {
  for (const table of tables) {
    await db.query(`create temp table kept_${table} as select * from ${table}`)
  }
  let breaks: Awaited<ReturnType<typeof broken>>
  try {
    await db.query(statement, values)
    breaks = await broken()
  } finally {
    for (const table of tables) {
      await db.query(`delete from ${table}`)
      await db.query(`insert into ${table} select * from kept_${table}`)
      await db.query(`drop table kept_${table}`)
    }
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
  ['language', "'en'", 'REQUEST_CHANGED'],
  ['moderation', 'null', 'REQUEST_CHANGED'],
  ['code_hash', '(select code_hash from requests where id <> r.id limit 1)', 'REQUEST_ACCESS'],
  ['code_hash', 'null', 'REQUEST_ACCESS'],
  ['idempotency_key', "'x'", 'REQUEST_ACCESS'],
  ['identity_index', 'null', 'REQUEST_INDEX'],
  ['target_index', '(select target_index from requests where id <> r.id limit 1)', 'REQUEST_INDEX'],
  ['legal_hold', 'false', 'REQUEST_HOLD'],
  ['sealed_holds', 'null', 'REQUEST_HOLD'],
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
      `insert into request_events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'seq', 9))).*
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
      'update request_events set request = $1, seq = 9 where seq = 2 and request <> $1',
      'EVENT_EXTRA',
    ],
  ])('names %s', async (_, statement, what) => {
    const breaks = await afterTampering(statement, [one.id])
    expect(breaks.map(([, code]) => code)).toContain(what)
  })

  it.each([
    ['gone', `delete from request_parties where request = $1 and key = 'p1'`, ['PARTY_MISSING']],
    [
      'too many',
      `insert into request_parties select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'key', 'p9'))).*
       from request_parties p where request = $1 and key = 'p1'`,
      ['PARTY_EXTRA'],
    ],
    [
      'swapped',
      `update request_parties set key = case key when 'p1' then 'p2_' else 'p1_' end where request = $1`,
      ['PARTY_EXTRA', 'PARTY_EXTRA', 'PARTY_MISSING', 'PARTY_MISSING'],
    ],
    [
      'of another request',
      `update request_parties p set sealed = o.sealed, seal_key = o.seal_key, code_hash = o.code_hash
       from request_parties o where p.request = $1 and p.key = 'p1' and o.request <> $1 and o.key = 'p1'`,
      ['PARTY_CHANGED'],
    ],
    [
      'given the code of another',
      `update request_parties p set code_hash = o.code_hash from request_parties o
       where p.request = $1 and o.request = $1 and p.key = 'p1' and o.key = 'p2'`,
      ['PARTY_CHANGED'],
    ],
    [
      'lost',
      `update request_parties set request = 'x' where request = $1`,
      ['PARTY_EXTRA', 'PARTY_EXTRA', 'PARTY_MISSING', 'PARTY_MISSING'],
    ],
  ])('names a party that is %s', async (_, statement, expected) => {
    const breaks = await afterTampering(statement, [one.id])
    expect(breaks.map(([, what]) => what).sort()).toEqual(expected)
  })

  it.each([
    [
      'gone',
      `delete from request_files where request = $1 and kind = 'answer'`,
      ['REQUEST_FILE_MISSING'],
    ],
    [
      'too many',
      `insert into request_files select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'stored_as', 'x'))).*
       from request_files f where request = $1 and kind = 'answer'`,
      ['REQUEST_FILE_EXTRA'],
    ],
    [
      'moved to another request',
      `update request_files set request = (select id::text from requests where id::text <> $1 limit 1)
       where request = $1 and kind = 'answer'`,
      ['REQUEST_FILE_EXTRA', 'REQUEST_FILE_MISSING'],
    ],
    [
      'without its bytes for those of another',
      `update request_files f set fingerprint = o.fingerprint from request_files o
       where f.request = $1 and f.kind = 'answer' and o.request = $1 and o.kind = 'evidence'`,
      ['REQUEST_FILE_CHANGED'],
    ],
  ])('names a file that is %s', async (_, statement, expected) => {
    const breaks = await afterTampering(statement, [one.id])
    expect(breaks.map(([, what]) => what).sort()).toEqual(expected)
  })

  it('names a file whose bytes are gone, or others', async () => {
    const folder = path.join(county.dataDir, 'requests')
    const [name = '', another = ''] = await readdir(folder)
    const file = path.join(folder, name)
    const bytes = await readFile(file)
    await rm(file)
    expect(await broken()).toMatchObject([{ what: 'FILE_GONE' }])
    await writeFile(file, await readFile(path.join(folder, another)))
    expect(await broken()).toMatchObject([{ what: 'FILE_BYTES' }])
    await writeFile(file, bytes)
    expect(await broken()).toEqual([])
  })

  it('names a change of any column that means anything', async () => {
    const { rows } = await db.query<Column>(
      `select table_name as table, column_name as column, data_type as type, udt_name as udt
       from information_schema.columns where table_schema = 'public' and table_name = any($1)`,
      [tables],
    )
    const random = randomFrom(20261127)
    const unnoticed: string[] = []
    for (const target of rows) {
      const { table, column, udt } = target
      if (uncovered[table]?.columns.includes(column)) continue
      const key = table === 'requests' ? 'id' : 'request'
      const of = `from ${table} where ${key}::text = $1 order by id limit 1`
      const found = await db.query<{ id: string; value: string | null }>(
        `select id, "${column}"::text as value ${of}`,
        [one.id],
      )
      const { id, value = null } = found.rows[0] ?? {}
      const isRequired = await isNotNull(table, column)
      let next = value
      // Not said and not true are the same.
      while (next === value || (next === null && (isRequired || value === 'false'))) {
        next = await otherValue(db, target, value, random)
      }
      const change = `update ${table} set "${column}" = $2::${udt === 'varchar' ? 'text' : udt} where id = $1`
      const breaks = await afterTampering(change, [id, next]).catch(refusedByDatabase)
      if (breaks.length === 0) unnoticed.push(`${table}.${column}: ${value} -> ${next}`)
    }
    expect(unnoticed).toEqual([])
    expect(rows.length).toBeGreaterThan(60)
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
