import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'

let county: TestCounty
let db: pg.Client
let entryId: string

beforeAll(async () => {
  county = await openCounty()
  const go = journeys(county)
  await go.bring((await go.create()).id, 'published')
  db = new pg.Client({ connectionString: county.databaseUrl })
  await db.connect()
  entryId = (await db.query('select id::text as id from ledger order by seq limit 1')).rows[0].id
})
afterAll(async () => {
  await db?.end()
  await county?.close()
})

const ledger = async () => (await db.query('select * from ledger order by seq')).rows
const refusal = /the ledger is append only/

/** Nothing of the ledger is another than before, however the attempt was answered. */
async function expectUntouched(attempt: () => Promise<unknown>): Promise<void> {
  const before = await ledger()
  await attempt()
  expect(await ledger()).toEqual(before)
}

describe('the database', () => {
  for (const statement of [
    `update ledger set opinion = '改过' where seq = 1`,
    `update ledger set opinion = opinion`,
    'delete from ledger where seq = 1',
    'delete from ledger',
    'truncate ledger',
    'truncate ledger cascade',
    `insert into ledger select * from ledger where seq = 1
       on conflict (id) do update set opinion = '改过'`,
    `merge into ledger using (select 1) on seq = 1 when matched then delete`,
  ]) {
    it(`refuses: ${statement.replace(/\s+/g, ' ')}`, async () => {
      await expectUntouched(() => expect(db.query(statement)).rejects.toThrow(refusal))
    })
  }
})

const failed = () => ({ docs: [] })

describe('Payload', () => {
  const where = { seq: { equals: 1 } }
  const data = { opinion: '改过' }
  const asSystem = { collection: 'ledger', overrideAccess: true } as const

  it('changes nothing through the Local API, not even as the system', async () => {
    const attempts = [
      () => county.payload.update({ ...asSystem, id: entryId, data }),
      () => county.payload.delete({ ...asSystem, id: entryId }),
      () => county.payload.db.updateOne({ collection: 'ledger', id: entryId, data }),
      () => county.payload.db.updateMany({ collection: 'ledger', where, data }),
      () => county.payload.db.deleteOne({ collection: 'ledger', where }),
      () => county.payload.db.deleteMany({ collection: 'ledger', where }),
    ]
    for (const attempt of attempts) await expectUntouched(() => expect(attempt()).rejects.toThrow())
    // Bulk calls say what failed in their answer (trap P23), or fail with the transaction.
    await expectUntouched(async () => {
      const updated = await county.payload.update({ ...asSystem, where, data }).catch(failed)
      const deleted = await county.payload.delete({ ...asSystem, where }).catch(failed)
      expect([updated.docs, deleted.docs]).toEqual([[], []])
    })
  })

  it('writes nothing over HTTP, whoever asks', async () => {
    for (const account of [null, 'clerk', 'publisher', 'head', 'auditor', 'admin']) {
      for (const [method, path, body] of [
        ['POST', '/api/ledger', { seq: 999, at: 'x', action: 'publish' }],
        ['PATCH', `/api/ledger/${entryId}`, data],
        ['PATCH', '/api/ledger?where[seq][equals]=1', data],
        ['DELETE', `/api/ledger/${entryId}`, undefined],
        ['DELETE', '/api/ledger?where[seq][equals]=1', undefined],
        ['POST', `/api/ledger/${entryId}/duplicate`, {}],
      ] as const) {
        await expectUntouched(async () => {
          const { status } = await county.as(account)(method, path, body)
          expect([400, 401, 403, 404], `${account} ${method} ${path}`).toContain(status)
        })
      }
    }
  })
})

describe('verify', () => {
  it('holds after all of this, and says when a guard was left off', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
    await db.query('alter table ledger disable trigger gongkai_ledger_no_truncate')
    expect((await verifyLedger(county.payload)).breaks).toMatchObject([{ what: 'GUARD_MISSING' }])
    await db.query('alter table ledger enable trigger gongkai_ledger_no_truncate')
  })
})
