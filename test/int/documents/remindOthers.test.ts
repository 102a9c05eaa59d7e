import { createLocalReq } from 'payload'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '../../../src/lib/clock.ts'
import { giveReminders } from '../../../src/plugin/documents/jobs/remind.ts'
import { gongkaiOf } from '../../../src/plugin/options.ts'
import { waitingDocuments } from '../../../src/plugin/users/waiting.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { queriesOf } from '../../support/queries.ts'

let county: TestCounty
let waiting: string[]

beforeAll(async () => {
  county = await openCounty()
  const go = journeys(county)
  waiting = []
  await atTime(monday, async () => {
    for (let count = 0; count < 3; count++) {
      const { id } = await go.create()
      await go.must('clerk', id, 'submit')
      waiting.push(id)
    }
  })
})
afterAll(() => county?.close())

const monday = new Date('2026-11-23T09:00:00+08:00')
/** When every limit is past. */
const later = new Date('2026-12-31T09:00:00+08:00')

const remindAt = async (time: Date) => {
  const req = await createLocalReq({}, county.payload)
  return atTime(time, () => giveReminders(req, gongkaiOf(county.payload)))
}
const documentsOf = (given: { document: string }[]) =>
  [...new Set(given.map(({ document }) => document))].sort()

describe('reminders of many documents', () => {
  it('read no text of any of them to find who waits', async () => {
    const req = await createLocalReq({}, county.payload)
    const offices = Object.values(county.offices)
    const statements = await queriesOf(async () => {
      expect(await waitingDocuments(req, { offices })).toHaveLength(3)
      expect(await remindAt(monday)).toEqual([])
    })
    const lists = statements.filter((statement) => statement.includes('_documents_v'))
    expect(lists.length).toBeGreaterThanOrEqual(2)
    expect(lists.filter((statement) => statement.includes('version_body'))).toEqual([])
  })

  it('go on when one of them fails, which is tried again at the next look', async () => {
    const [, bad = ''] = waiting
    const { pool } = county.payload.db as unknown as { pool: Pool }
    await pool.query(`create function broken() returns trigger language plpgsql as $$
      begin raise exception 'no room' using errcode = 'disk_full'; end $$;
      create trigger broken before insert on ledger for each row
      when (new.subject_id = '${bad}') execute function broken()`)
    expect(documentsOf(await remindAt(later))).toEqual(waiting.filter((id) => id !== bad).sort())
    await pool.query('drop function broken() cascade')
    expect(documentsOf(await remindAt(later))).toEqual([bad])
    expect(await remindAt(later)).toEqual([])
  })
})
