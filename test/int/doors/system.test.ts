import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { fingerprint } from './fingerprint.ts'
import { bringAbout, type Standing, type Subject } from './stages.ts'
import { accountOf, askers } from './table.ts'

let county: TestCounty
let subjects: Record<Standing, Subject>

const standings = ['draft', 'secrecyReview', 'approved', 'published', 'correcting'] as const

beforeAll(async () => {
  county = await openCounty()
  subjects = await bringAbout(county, standings)
})
afterAll(() => county?.close())

/** Calls that a hook, a script or another plugin could make, past access. */
const localCalls: [name: string, call: (req: PayloadRequest, id: string) => Promise<unknown>][] = [
  [
    'an update to published',
    (req, id) =>
      req.payload.update({ collection: 'documents', id, data: { _status: 'published' }, req }),
  ],
  [
    'an update of the stage',
    (req, id) =>
      req.payload.update({ collection: 'documents', id, data: { stage: 'published' }, req }),
  ],
  [
    'an update that calls itself a transition',
    (req, id) =>
      req.payload.update({
        collection: 'documents',
        id,
        data: { _status: 'published', stage: 'published' },
        context: {
          isTransition: true,
          [Symbol('gongkai.pass')]: { id, stage: 'published' },
        } as never,
        req,
      }),
  ],
  [
    'a bulk update',
    async (req, id) => {
      const { docs, errors } = await req.payload.update({
        collection: 'documents',
        where: { id: { equals: id } },
        data: { _status: 'published' },
        req,
      })
      if (docs.length === 0 && errors.length > 0) throw new Error(errors[0]?.message)
    },
  ],
  [
    'a new published document',
    (req) =>
      req.payload.create({
        collection: 'documents',
        data: {
          title: '新建',
          office: county.offices['gov-office'],
          mode: 'proactive',
          _status: 'published',
        } as never,
        req,
      }),
  ],
  ['a copy', (req, id) => req.payload.duplicate({ collection: 'documents', id, req })],
  [
    'an old version',
    async (req, id) => {
      const { docs } = await req.payload.findVersions({
        collection: 'documents',
        where: { parent: { equals: id } },
        limit: 1,
      })
      return req.payload.restoreVersion({ collection: 'documents', id: docs[0]?.id as string, req })
    },
  ],
]

describe('the Local API, with access overridden as it is by default', () => {
  it.each(localCalls)('refuses %s', async (_, call) => {
    const before = await fingerprint(county)
    const user = await county.payload.findByID({
      collection: 'users',
      id: county.people.clerk ?? '',
    })
    for (const standing of standings) {
      for (const who of [undefined, { ...user, collection: 'users' as const }]) {
        const req = await createLocalReq({ user: who }, county.payload)
        await expect(call(req, subjects[standing].id), standing).rejects.toThrow()
      }
    }
    expect(await fingerprint(county)).toEqual(before)
  })

  it('refuses to delete what has been submitted', async () => {
    const before = await fingerprint(county)
    for (const standing of ['secrecyReview', 'approved', 'published', 'correcting'] as const) {
      const { id } = subjects[standing]
      await expect(county.payload.delete({ collection: 'documents', id })).rejects.toThrow()
    }
    expect(await fingerprint(county)).toEqual(before)
  })

  it('refuses to delete, replace or give away a file in use', async () => {
    const { fileId } = subjects.published
    await expect(county.payload.delete({ collection: 'files', id: fileId })).rejects.toThrow()
    const file = { data: Buffer.from('别的'), name: 'a.txt', mimetype: 'text/plain', size: 6 }
    await expect(
      county.payload.update({ collection: 'files', id: fileId, data: {}, file }),
    ).rejects.toThrow()
  })
})

describe('jobs', () => {
  it('publish nothing that a publisher has not scheduled', async () => {
    const before = await fingerprint(county)
    for (const standing of ['draft', 'secrecyReview', 'approved', 'correcting'] as const) {
      const { id } = subjects[standing]
      for (let revision = 1; revision < 12; revision += 1) {
        await county.payload.jobs.queue({
          task: 'gongkaiPublishScheduled',
          input: { document: id, revision },
          queue: 'gongkai',
        })
      }
    }
    await county.payload.jobs.run({ queue: 'gongkai', limit: 100 })
    expect(await fingerprint(county)).toEqual(before)
  })

  it("know nothing of Payload's own scheduled publication", async () => {
    await expect(
      county.payload.jobs.queue({
        task: 'schedulePublish' as never,
        input: {
          type: 'publish',
          doc: { relationTo: 'documents', value: subjects.approved.id },
        } as never,
      }),
    ).rejects.toThrow()
  })

  it.each(askers)(
    'are neither run nor made by %s, and read by administrators only',
    async (asker) => {
      const as = county.as(accountOf(asker))
      for (const [method, url] of [
        ['GET', '/api/payload-jobs/run'],
        ['GET', '/api/payload-jobs/run?allQueues=true&limit=100'],
        ['GET', '/api/payload-jobs/handle-schedules'],
        ['POST', '/api/payload-jobs'],
        ['DELETE', '/api/payload-jobs?where[id][exists]=true'],
        ['PATCH', '/api/payload-jobs?where[id][exists]=true'],
      ] as const) {
        const { status } = await as(method, url, method === 'GET' ? undefined : {})
        expect([method, url, status >= 400 && status < 500]).toEqual([method, url, true])
      }
      const listed = await as('GET', '/api/payload-jobs?limit=0&depth=2')
      expect(listed.status).toBe(asker === 'admin' ? 200 : 403)
      expect(JSON.stringify(listed.body)).not.toContain('暗语')
    },
  )
})
