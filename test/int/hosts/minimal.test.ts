import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createClientConfig, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { close, hostFolder, makeStaff, signIn, talkTo } from './host.ts'

let payload: Payload
let config: SanitizedConfig
let clerk: string
let member: string
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ remove } = await hostFolder())
  config = await (await import('../../hosts/minimal/payload.config.ts')).default
  payload = await getPayload({ config })
  clerk = (await makeStaff(payload, config)).clerk
  const credentials = { email: 'reader@example.org', password: 'a reader of the blog' }
  await talkTo(config)('POST', '/api/members', credentials)
  member = await signIn(config, { collection: 'members', ...credentials })
})
afterAll(async () => {
  await close(payload)
  await remove?.()
})

const sound = {
  title: '标题',
  bodyText: '正文',
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
}

type Created = { doc: { id: number; revision: number; stage: string } }

describe("a stranger's blog on SQLite, with the plugin", () => {
  it('still is the blog it was', async () => {
    const ask = talkTo(config)
    expect((await ask('GET', '/api/hello')).body).toEqual({ hello: 'host' })
    const { body } = await ask<{ docs: { title: string; shout: string }[] }>('GET', '/api/posts')
    expect(body.docs).toMatchObject([{ title: 'first', shout: 'FIRST' }])
    const written = await talkTo(config, member)('POST', '/api/posts', {
      title: 'second',
      _status: 'published',
    })
    expect(written.status).toBe(201)
    expect(written.body.doc).toMatchObject({ shout: 'SECOND', _status: 'published' })
    expect(config.admin.user).toBe('members')
    expect(config.i18n.translations).toMatchObject({ en: { host: { greeting: 'Good day' } } })
  })

  it('runs its own jobs', async () => {
    await payload.jobs.queue({ task: 'greet' as never, input: { name: 'host' } as never })
    await payload.jobs.run()
    const { totalDocs } = await payload.count({
      collection: 'posts' as never,
      where: { title: { equals: 'hello host' } },
    })
    expect(totalDocs).toBe(1)
  })

  it('builds its admin, in which every part of the plugin is found', async () => {
    const client = createClientConfig({
      config,
      i18n: { language: 'en', t: (key: string) => key } as never,
      importMap: {},
      user: true,
    })
    const found = client.collections.map(({ slug }) => slug)
    expect(found).toEqual(expect.arrayContaining(['posts', 'members', 'documents', 'ledger']))
    const named = new Set(JSON.stringify(config.collections).match(/gongkai\/(client|rsc)#\w+/g))
    expect(named.size).toBeGreaterThan(0)
    for (const path of named) {
      const [entry = '', name = ''] = path.replace('gongkai/', '').split('#')
      const file = join(checkout, 'src/plugin/exports', `${entry}.ts`)
      expect(await readFile(file, 'utf8'), path).toMatch(new RegExp(`\\b${name}\\b`))
    }
  })

  it('saves drafts, and refuses to publish them', async () => {
    const as = talkTo(config, clerk)
    const created = await as<Created>('POST', '/api/documents', sound)
    expect(created.status, JSON.stringify(created.body)).toBe(201)
    expect(created.body.doc).toMatchObject({ stage: 'draft', revision: 1 })
    const url = `/api/documents/${created.body.doc.id}`
    const saved = await as<Created>('PATCH', url, { title: '改' })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect(saved.body.doc.revision).toBe(2)
    expect((await as('PATCH', url, { _status: 'published' })).status).toBe(403)
    expect((await as('PATCH', url, { stage: 'published' })).status).toBe(403)
    expect((await as('POST', '/api/documents', { ...sound, _status: 'published' })).status).toBe(
      403,
    )
    await expect(
      payload.update({
        collection: 'documents',
        id: created.body.doc.id as never,
        data: { _status: 'published' },
      }),
    ).rejects.toThrow()
    expect((await talkTo(config)('GET', url)).status).toBe(404)
  })

  it('says that approval needs PostgreSQL', async () => {
    const as = talkTo(config, clerk)
    const { body } = await as<Created>('POST', '/api/documents', sound)
    const asked = await as('POST', `/api/documents/${body.doc.id}/transitions`, {
      action: 'submit',
      expectedRevision: 1,
    })
    expect(asked.status).toBe(501)
    expect(asked.body).toMatchObject({ errors: [{ code: 'NEEDS_POSTGRES' }] })
  })

  it('gives its own members no part in the office', async () => {
    const as = talkTo(config, member)
    const { body } = await talkTo(config, clerk)<Created>('POST', '/api/documents', sound)
    const { id } = body.doc
    const lock = await payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'documents', value: id as never },
        user: { relationTo: 'users', value: 1 as never },
      },
    })
    for (const [method, path, expected, sent] of [
      ['GET', `/api/documents/${id}`, 404],
      ['GET', `/api/documents/${id}?draft=true`, 404],
      ['GET', `/api/documents/${id}/transitions`, 401],
      ['POST', `/api/documents/${id}/transitions`, 401, { action: 'submit', expectedRevision: 1 }],
      ['POST', '/api/documents', 401, sound],
      ['PATCH', `/api/documents/${id}`, 401, { title: '改' }],
      ['DELETE', `/api/documents/${id}`, 401],
      ['GET', '/api/documents/versions', 401],
      ['GET', '/api/users', 401],
      ['POST', '/api/users', 401, { email: 'x@example.org', password: 'x', name: 'x' }],
      ['GET', '/api/ledger', 401],
      ['GET', '/api/routes', 401],
      ['POST', '/api/offices', 401, { name: 'x', slug: 'x' }],
      ['GET', '/api/payload-jobs', 403],
      ['GET', '/api/payload-jobs/run', 401],
      ['PATCH', `/api/payload-locked-documents/${lock.id}`, 403, {}],
      ['DELETE', `/api/payload-locked-documents/${lock.id}`, 403],
    ] as const) {
      const { status } = await as(method, path, sent)
      expect([method, path, status]).toEqual([method, path, expected])
    }
    const listed = await as<{ totalDocs: number }>('GET', '/api/documents?limit=0')
    expect(listed.body.totalDocs).toBe(0)
    const locks = await as<{ docs: unknown[] }>('GET', '/api/payload-locked-documents')
    expect(locks.body.docs ?? []).toEqual([])
  })
})
