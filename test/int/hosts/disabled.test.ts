import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queueName, tasks } from '../../../src/plugin/documents/jobs/queue.ts'
import { close, hostFolder, makeStaff, type Staff, talkTo } from './host.ts'

let payload: Payload
let config: SanitizedConfig
let staff: Staff
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ remove } = await hostFolder())
  process.env.GONGKAI_DISABLED = '1'
  config = await (await import('../../hosts/minimal/payload.config.ts')).default
  payload = await getPayload({ config })
  staff = await makeStaff(payload, config)
})
afterAll(async () => {
  await close(payload)
  await remove?.()
})

const entries = async () => (await payload.count({ collection: 'ledger' as never })).totalDocs

describe('a host that has disabled the plugin', () => {
  it('keeps its tables, also the one of the schedule', () => {
    expect(config.collections.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['documents', 'files', 'users', 'ledger', 'routes', 'payload-jobs']),
    )
    expect(config.globals.map(({ slug }) => slug)).toContain('payload-jobs-stats')
  })

  it('reminds nobody, and runs none of its jobs; those queued before stay listed', async () => {
    const before = await entries()
    const { queued, skipped } = await payload.jobs.handleSchedules({ queue: queueName })
    expect([queued.length, skipped.length]).toEqual([0, 5])
    for (const [task, input] of [
      [tasks.sendMail, { to: 'a@example.org', subject: 's', text: 't' }],
      [tasks.publishScheduled, { document: '1', revision: 1 }],
      [tasks.notifyStep, { document: '1', revision: 1 }],
      [tasks.remind, {}],
      [tasks.keepPrecedents, {}],
      [tasks.recomputeDeadlines, {}],
      [tasks.eraseRequests, {}],
      [tasks.remindRequests, {}],
      [tasks.requestEffects, { request: '1', seq: 0 }],
    ] as const) {
      await payload.jobs.queue({ task: task as never, input: input as never, queue: queueName })
    }
    for (let look = 0; look < 2; look++) await payload.jobs.run({ queue: queueName })
    const { docs } = await payload.find({ collection: 'payload-jobs', pagination: false })
    expect(docs.map(({ hasError, totalTried }) => [hasError, totalTried])).toEqual(
      docs.map(() => [true, 1]),
    )
    expect(docs).toHaveLength(9)
    expect(await entries()).toBe(before)
  })

  it('has none of its endpoints, and runs its own jobs as before', async () => {
    const as = talkTo(config, staff.clerk)
    for (const path of [
      'documents/1/transitions',
      'users/1/grants',
      'delegations/make',
      'requests/lookup',
    ]) {
      expect((await as('POST', `/api/${path}`, {})).status).toBe(404)
    }
    await payload.jobs.queue({ task: 'greet' as never, input: { name: 'host' } as never })
    await payload.jobs.run()
    const { totalDocs } = await payload.count({
      collection: 'posts' as never,
      where: { title: { equals: 'hello host' } },
    })
    expect(totalDocs).toBe(1)
  })
})
