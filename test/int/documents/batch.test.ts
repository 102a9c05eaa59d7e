import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  const { status } = await county.as('admin')('POST', '/api/routes', {
    name: '规范性文件',
    kinds: ['normative'],
    priority: 5,
    allowsBatch: false,
    steps: ['secrecyReview', 'branchApproval', 'countyApproval'].map((step) => ({
      step,
      quorum: 1,
      limitWorkingDays: 3,
    })),
  })
  expect(status).toBe(201)
})
afterAll(() => county?.close())

type Result = { id: string; status: number; errors?: { code: string; message: string }[] }
type Item = { id: string; expectedRevision: number }

async function at(stage: string, kind: 'routine' | 'normative'): Promise<Item> {
  const { id } = await go.create({ kind })
  const { revision } = await go.bring(id, stage)
  return { id, expectedRevision: revision }
}

async function approve(account: string, items: Item[]): Promise<Result[]> {
  const { status, body } = await county.as(account)<{ results: Result[] }>(
    'POST',
    '/api/documents/transitions',
    { action: 'approve', items },
  )
  expect(status).toBe(200)
  expect(body.results.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  return body.results
}

const outcomes = (results: Result[]) =>
  results.map(({ status, errors }) => [status, ...(errors ?? []).map(({ code }) => code)])

describe('one act for several documents', () => {
  it('tells of each what became of it, though the system fails at one', async () => {
    const items = [
      await at('secrecyReview', 'routine'),
      await at('secrecyReview', 'routine'),
      await at('secrecyReview', 'routine'),
    ]
    const { pool } = county.payload.db as unknown as { pool: Pool }
    await pool.query(`create function broken() returns trigger language plpgsql as $$
      begin raise exception 'no room' using errcode = 'disk_full'; end $$;
      create trigger broken before update on documents for each row
      when (old.id = '${items[1]?.id}') execute function broken()`)
    const results = await approve('secrecy', items)
    expect(outcomes(results)).toEqual([[200], [500, 'FAILED'], [200]])
    // What the database said is for the log.
    expect(JSON.stringify(results)).not.toContain('no room')
    await pool.query('drop function broken() cascade')
    expect(outcomes(await approve('secrecy', items.slice(1, 2)))).toEqual([[200]])
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })

  it('says of what is not routine first what would be said of it alone', async () => {
    const here = await at('secrecyReview', 'normative')
    const there = await at('branchApproval', 'normative')
    const stranger = { id: crypto.randomUUID(), expectedRevision: 1 }
    const stale = { ...here, expectedRevision: here.expectedRevision - 1 }
    expect(outcomes(await approve('secrecy', [stranger, there, stale, here]))).toEqual([
      [404, 'NOT_FOUND'],
      [403, 'NOT_ENTITLED'],
      [409, 'STALE_REVISION'],
      [422, 'NOT_BATCHABLE'],
    ])
    expect((await go.act('secrecy', here.id, 'approve')).status).toBe(200)
  })
})
