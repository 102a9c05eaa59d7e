import { _internal_jobSystemGlobals, _internal_resetJobSystemGlobals } from 'payload'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { atTime, clock } from '../../../src/lib/clock.ts'
import { queueName, tasks } from '../../../src/plugin/documents/jobs/queue.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { races } from '../../support/races.ts'
import { codesOf, readerOf } from './reader.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
let see: ReturnType<typeof readerOf>

/** The queue goes by the test's clock: what is scheduled for later is tried without waiting for it. */
beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  see = readerOf(county)
  _internal_jobSystemGlobals.getCurrentDate = clock
})
afterEach(() => races(county).holds())
afterAll(async () => {
  _internal_resetJobSystemGlobals()
  await county?.close()
})

const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
const inAnHour = () => soon(3_600_000)
const runJobs = () => county.payload.jobs.run({ queue: queueName, limit: 100 })
const runJobsAfter = (moment: string) => atTime(new Date(Date.parse(moment) + 200), runJobs)

describe('a scheduled publication', () => {
  it('stays approved until its time, then is published once by the job, in the name of who scheduled it', async () => {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const publishAt = inAnHour()
    const scheduled = await go.must('publisher', id, 'publish', { publishAt })
    expect(scheduled).toMatchObject({ stage: 'approved', scheduledFor: publishAt })
    await runJobs()
    expect(await see.statusFor(id)).toBe(404)
    await runJobsAfter(publishAt)
    await runJobsAfter(publishAt)
    const now = await see.read(id, null)
    expect(now.stage).toBe('published')
    expect(now).not.toHaveProperty('scheduledFor')
    expect(await see.read(id)).toMatchObject({
      stage: 'published',
      scheduledFor: null,
      revision: scheduled.revision + 1,
    })
    const last = (await see.ledgerOf(id)).at(-1) as unknown as { actor: unknown; action: string }
    expect(last.action).toBe('publish')
    expect(JSON.stringify(last)).toContain(county.people.publisher)
    expect((await see.acts(id)).filter((action) => action === 'publish')).toHaveLength(2)
  })

  it.each([
    ['recall', 'clerk', 'draft'],
    ['return', 'publisher', 'draft'],
  ])('is cancelled by %s, whatever the job does later', async (action, account, stage) => {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const publishAt = inAnHour()
    await go.must('publisher', id, 'publish', { publishAt })
    const moved = await go.must(account, id, action)
    expect(moved).toMatchObject({ stage, scheduledFor: null })
    await runJobsAfter(publishAt)
    expect(await see.statusFor(id)).toBe(404)
    expect((await see.read(id)).revision).toBe(moved.revision)
  })

  it('may be set again or done at once, and happens once', async () => {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const first = inAnHour()
    await go.must('publisher', id, 'publish', { publishAt: first })
    const later = soon(86_400_000)
    const again = await go.must('publisher', id, 'publish', { publishAt: later })
    expect(again.scheduledFor).toBe(later)
    await runJobsAfter(first)
    expect(await see.statusFor(id)).toBe(404)
    await go.must('publisher', id, 'publish')
    expect(await see.statusFor(id)).toBe(200)
    const { revision } = await see.read(id)
    await runJobsAfter(later)
    expect((await see.read(id)).revision).toBe(revision)
  })

  it('of a correction is void once what is live was taken down', async () => {
    const { id } = await go.create()
    await go.bring(id, 'published')
    await go.must('clerk', id, 'correct')
    await go.bring(id, 'approved')
    const publishAt = inAnHour()
    await go.must('publisher', id, 'publish', { publishAt })
    expect(await see.statusFor(id)).toBe(200)
    const down = await go.must('publisher', id, 'takeDown')
    expect(down).toMatchObject({ stage: 'approved', scheduledFor: null })
    await runJobsAfter(publishAt)
    expect(await see.statusFor(id)).toBe(404)
  })

  it('is not set for the past', async () => {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const refused = await go.act('publisher', id, 'publish', { publishAt: soon(-1000) })
    expect(codesOf(refused)).toEqual([422, 'PUBLISH_AT_PAST'])
  })
})

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

describe('a scheduled publication that the database fails', () => {
  let id: string

  beforeEach(async () => {
    ;({ id } = await go.create())
    await go.bring(id, 'approved')
    await go.must('publisher', id, 'publish', { publishAt: inAnHour() })
    await breakDatabase()
  })
  afterEach(async () => {
    await mendDatabase()
    await sql('delete from payload_jobs')
  })
  const stageOf = async () => (await see.read(id, 'clerk')).stage

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
