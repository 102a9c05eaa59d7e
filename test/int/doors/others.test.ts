import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { fingerprint } from './fingerprint.ts'
import { bringAbout, type Standing, type Subject } from './stages.ts'
import { type Asker, accountOf, askers } from './table.ts'

let county: TestCounty
let subjects: Record<Standing, Subject>

beforeAll(async () => {
  county = await openCounty()
  subjects = await bringAbout(county, [
    'draft',
    'secrecyReview',
    'approved',
    'published',
    'correcting',
  ])
})
afterAll(() => county?.close())

type Doc = Record<string, unknown> & { id: string }
type Answer = { doc?: Doc; errors?: { code?: string }[] }

const sound = {
  title: '新建',
  bodyText: '正文',
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
}
const forged = {
  stage: 'published',
  revision: 7,
  round: 3,
  indexNumber: undefined,
  publishedAt: '2020-01-01T00:00:00.000Z',
  live: { revision: 7, stage: 'published' },
  takenDown: { reason: 'other', at: '2020-01-01T00:00:00.000Z' },
  approvals: [{ step: 'secrecyReview' }],
  route: { name: 'mine', steps: [], allowsBatch: true },
  roundHash: 'f'.repeat(64),
  scheduledFor: '2020-01-01T00:00:00.000Z',
  repealedOn: '2020-01-01',
  stepDueOn: '2099-01-01',
  stageEnteredAt: '2020-01-01T00:00:00.000Z',
  disclosureDueOn: '2099-01-01',
  createdBy: '00000000-0000-0000-0000-000000000000',
  lastEditedBy: '00000000-0000-0000-0000-000000000000',
  createdAt: '2020-01-01T00:00:00.000Z',
  deletedAt: '2020-01-01T00:00:00.000Z',
}

describe('creating', () => {
  const expected: Record<Asker, number> = {
    nobody: 401,
    clerk: 201,
    finance: 403,
    secrecy: 403,
    branch: 403,
    county: 403,
    publisher: 403,
    requests: 403,
    head: 403,
    auditor: 403,
    admin: 403,
  }

  it.each(askers)('as %s makes a draft at most', async (asker) => {
    const as = county.as(accountOf(asker))
    for (const query of ['', '?draft=false', '?draft=true', '?autosave=true']) {
      const asked = await as<Answer>('POST', `/api/documents${query}`, {
        ...sound,
        _status: 'published',
      })
      expect([query, asked.status]).toEqual([query, asker === 'nobody' ? 401 : 403])
      const made = await as<Answer>('POST', `/api/documents${query}`, sound)
      expect([query, made.status]).toEqual([query, expected[asker]])
      if (!made.body.doc) continue
      expect(made.body.doc).toMatchObject({ _status: 'draft', stage: 'draft', revision: 1 })
      const shown = await county.as(null)('GET', `/api/documents/${made.body.doc.id}`)
      expect(shown.status).toBe(404)
    }
  })

  it('ignores every state that a body claims', async () => {
    const made = await county.as('clerk')<Answer>('POST', '/api/documents', { ...sound, ...forged })
    expect(made.status).toBe(201)
    const { body: doc } = await county.as('clerk')<Doc>(
      'GET',
      `/api/documents/${made.body.doc?.id}`,
    )
    expect(doc).toMatchObject({
      stage: 'draft',
      revision: 1,
      round: 0,
      indexNumber: null,
      publishedAt: null,
      live: { revision: null, stage: null },
      takenDown: { reason: null, at: null },
      roundHash: null,
      route: null,
      scheduledFor: null,
      repealedOn: null,
      stepDueOn: null,
      disclosureDueOn: '2026-12-07',
      createdBy: county.people.clerk,
      lastEditedBy: county.people.clerk,
    })
    expect(doc.approvals ?? []).toEqual([])
    expect(Date.now() - Date.parse(String(doc.createdAt))).toBeLessThan(60_000)
    expect(doc).not.toHaveProperty('deletedAt')
  })

  it('copies nothing, whatever the request names as its source', async () => {
    const { id } = subjects.published
    for (const url of [`/api/documents?duplicateFromID=${id}`, '/api/documents']) {
      const made = await county.as('clerk')<Answer>('POST', url, { ...sound, duplicateFromID: id })
      expect(made.status).toBe(201)
      expect(made.body.doc).toMatchObject({ title: '新建', stage: 'draft', indexNumber: null })
    }
  })
})

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
  const standings = ['draft', 'secrecyReview', 'approved', 'published', 'correcting'] as const

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

describe("Payload's own collections", () => {
  it.each(['payload-kv', 'payload-migrations', 'payload-query-presets', 'payload-folders'])(
    'show nothing of %s to anybody',
    async (slug) => {
      for (const asker of askers) {
        const as = county.as(accountOf(asker))
        expect((await as('GET', `/api/${slug}`)).status, asker).toBeGreaterThanOrEqual(400)
        expect((await as('POST', `/api/${slug}`, {})).status, asker).toBeGreaterThanOrEqual(400)
      }
    },
  )

  it('keep preferences to their owner', async () => {
    await county.as('clerk')('POST', '/api/payload-preferences/columns', { value: ['标题'] })
    const mine = await county.as('clerk')('GET', '/api/payload-preferences/columns')
    expect(mine.body).toMatchObject({ value: ['标题'] })
    for (const account of ['admin', 'auditor', 'clerk.finance']) {
      const { body } = await county.as(account)('GET', '/api/payload-preferences/columns')
      expect(JSON.stringify(body)).not.toContain('标题')
      const list = await county.as(account)<{ docs: unknown[] }>('GET', '/api/payload-preferences')
      expect(JSON.stringify(list.body)).not.toContain('标题')
    }
    expect((await county.as(null)('GET', '/api/payload-preferences')).status).toBe(403)
    expect((await county.as(null)('POST', '/api/payload-preferences/x', { value: 1 })).status).toBe(
      401,
    )
  })

  it('let nobody lock what they do not edit, nor take a lock away', async () => {
    const lock = await county.payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'documents', value: subjects.draft.id },
        user: { relationTo: 'users', value: county.people.clerk ?? '' },
      },
    })
    const body = {
      document: { relationTo: 'documents', value: subjects.draft.id },
      user: { relationTo: 'users', value: county.people.auditor },
    }
    for (const account of [null, 'auditor', 'secrecy', 'publisher', 'requests']) {
      const as = county.as(account)
      expect((await as('POST', '/api/payload-locked-documents', body)).status).toBe(403)
      expect((await as('PATCH', `/api/payload-locked-documents/${lock.id}`, body)).status).toBe(403)
      expect((await as('DELETE', `/api/payload-locked-documents/${lock.id}`)).status).toBe(403)
    }
    expect((await county.as(null)('GET', '/api/payload-locked-documents')).status).toBe(403)
    // The editor takes over, and unlocks.
    const released = await county.as('clerk')('DELETE', `/api/payload-locked-documents/${lock.id}`)
    expect(released.status).toBe(200)
  })
})

describe('the doors of sign-in', () => {
  it('make no first user where there are users', async () => {
    const asked = await county.as(null)('POST', '/api/users/first-register', {
      email: 'x@yunze.example',
      password: 'long enough for anybody',
      name: '某',
      duties: [{ office: county.offices.yunze, roles: ['publisher'] }],
    })
    expect(asked.status).toBe(403)
  })

  it('refresh, tell and unlock nothing for nobody', async () => {
    expect(
      (await county.as(null)('POST', '/api/users/refresh-token')).status,
    ).toBeGreaterThanOrEqual(400)
    expect((await county.as(null)<{ user: unknown }>('GET', '/api/users/me')).body.user).toBeNull()
    for (const account of [null, 'clerk', 'publisher', 'auditor']) {
      const asked = await county.as(account)('POST', '/api/users/unlock', {
        email: 'branch@yunze.example',
      })
      expect([account, asked.status]).toEqual([account, account ? 403 : 401])
    }
  })

  it('answer the same for a known and an unknown address', async () => {
    const ask = (email: string) => county.as(null)('POST', '/api/users/forgot-password', { email })
    const [known, unknown] = [await ask('clerk@yunze.example'), await ask('nobody@yunze.example')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    const signIn = (email: string) =>
      county.as(null)('POST', '/api/users/login', { email, password: 'not the password' })
    const [mine, others] = [await signIn('clerk@yunze.example'), await signIn('no@yunze.example')]
    expect([mine.status, mine.body]).toEqual([others.status, others.body])
  })

  it('let nobody but an administrator make or change people', async () => {
    const body = { email: 'x@yunze.example', password: 'long enough', name: '某', duties: [] }
    for (const asker of askers.filter((each) => each !== 'admin')) {
      const as = county.as(accountOf(asker))
      expect((await as('POST', '/api/users', body)).status, asker).toBe(
        accountOf(asker) ? 403 : 401,
      )
      const mine = county.people[accountOf(asker) ?? 'clerk']
      const duties = [{ office: county.offices.yunze, roles: ['publisher'] }]
      const { status } = await as('PATCH', `/api/users/${mine}`, { duties })
      expect(status, asker).toBeGreaterThanOrEqual(400)
    }
  })

  it('let an administrator give no role past the second administrator', async () => {
    const duties = [{ office: county.offices['gov-office'], roles: ['publisher', 'countyLeader'] }]
    for (const account of ['clerk', 'admin']) {
      const url = `/api/users/${county.people[account]}`
      const before = await county.payload.findByID({
        collection: 'users',
        id: county.people[account] ?? '',
        depth: 0,
      })
      await county.as('admin')('PATCH', url, { duties })
      const after = await county.payload.findByID({
        collection: 'users',
        id: county.people[account] ?? '',
        depth: 0,
      })
      expect(after.duties).toEqual(before.duties)
    }
  })
})
