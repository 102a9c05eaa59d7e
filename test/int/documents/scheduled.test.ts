import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { queueName, tasks } from '../../../src/plugin/documents/jobs/queue.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { races } from '../../support/races.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
let id: string

const sql = (statement: string) =>
  (county.payload.db as unknown as { pool: Pool }).pool.query(statement)

/** What a publication writes is refused by the database: a table out of room, say. */
const breakDatabase = () =>
  sql(`create function broken() returns trigger language plpgsql as $$
       begin raise exception 'no room' using errcode = 'disk_full'; end $$;
       create trigger broken before insert on gongkai_public for each row execute function broken()`)
const mendDatabase = () => sql('drop function if exists broken() cascade')

type Job = {
  taskSlug: string
  waitUntil: string | null
  hasError: boolean
  input: Record<string, unknown>
}

const jobsOf = async (task: string): Promise<Job[]> => {
  const { docs } = await county.payload.find({
    collection: 'payload-jobs',
    where: { taskSlug: { equals: task } },
    limit: 0,
  })
  return docs as unknown as Job[]
}

/** One look at the queue at the time for which the job waits. Mail is left where it is. */
async function tryNow(): Promise<void> {
  await sql(
    `update payload_jobs set wait_until = null where task_slug = '${tasks.publishScheduled}'`,
  )
  await county.payload.jobs.run({
    queue: queueName,
    where: { taskSlug: { equals: tasks.publishScheduled } },
  })
}

const told = async () =>
  (await jobsOf(tasks.sendMail))
    .filter(({ input }) => String(input.subject).startsWith('定时发布没有进行'))
    .map(({ input }) => input.to)

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
})
beforeEach(async () => {
  ;({ id } = await go.create())
  await go.bring(id, 'approved')
  const publishAt = new Date(Date.now() + 3_600_000).toISOString()
  await go.must('publisher', id, 'publish', { publishAt })
  await breakDatabase()
})
afterEach(async () => {
  await mendDatabase()
  await sql('delete from payload_jobs')
  await races(county).holds()
})
afterAll(() => county?.close())

const stageOf = async () =>
  (await county.as('clerk')<{ stage: string }>('GET', `/api/documents/${id}`)).body.stage

describe('a scheduled publication that the database fails', () => {
  it('waits longer each time, and is made when the database is back', async () => {
    const waits: number[] = []
    for (let attempt = 0; attempt < 4; attempt++) {
      await tryNow()
      const [job] = await jobsOf(tasks.publishScheduled)
      waits.push(Math.round((Date.parse(job?.waitUntil ?? '') - Date.now()) / 15_000))
    }
    expect(waits).toEqual([1, 2, 4, 8])
    expect([await stageOf(), await told()]).toEqual(['approved', []])
    await mendDatabase()
    await tryNow()
    expect(await stageOf()).toBe('published')
    expect(await jobsOf(tasks.publishScheduled)).toEqual([])
  })

  it('is given up after half an hour, and the publishers are told, once', async () => {
    for (let attempt = 0; attempt < 9; attempt++) await tryNow()
    const jobs = await jobsOf(tasks.publishScheduled)
    expect(jobs).toMatchObject([{ hasError: true }])
    // What went wrong is kept with the job; what was to be published is not.
    expect(JSON.stringify(jobs)).toContain('A query failed')
    expect(JSON.stringify(jobs)).not.toMatch(/污水|治理|认真/)
    expect(await told()).toEqual(['publisher@yunze.example'])
    expect(await stageOf()).toBe('approved')
  })

  it('tells nobody when it was recalled before', async () => {
    for (let attempt = 0; attempt < 7; attempt++) await tryNow()
    await go.must('clerk', id, 'recall')
    await tryNow()
    expect(await told()).toEqual([])
    expect(await jobsOf(tasks.publishScheduled)).toEqual([])
  })
})
