import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'
import { close, hostFolder, makeStaff, type Staff, signIn, talkTo } from './host.ts'

let payload: Payload
let config: SanitizedConfig
let database: TestDatabase
let staff: Staff
let member: string
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ remove } = await hostFolder())
  database = await createDatabase({ isEmpty: true })
  process.env.HOST_DATABASE_URL = database.url
  config = await (await import('../../hosts/full/payload.config.ts')).default
  payload = await getPayload({ config })
  staff = await makeStaff(payload, config)
  const credentials = { email: 'reader@example.org', password: 'a reader of the news' }
  await talkTo(config)('POST', '/api/members', credentials)
  member = await signIn(config, { collection: 'members', ...credentials })
})
afterAll(async () => {
  await close(payload)
  await database?.drop()
  await remove?.()
})

const sound = {
  title: '农村生活污水治理方案',
  bodyText: '请认真组织实施。',
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
}

type Doc = { id: number; stage: string; revision: number; title: string }

async function draft(): Promise<Doc> {
  const { status, body } = await talkTo(config, staff.clerk)<{ doc: Doc }>(
    'POST',
    '/api/documents',
    sound,
  )
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc
}

async function walk(id: number, steps: [keyof Staff, string, Record<string, unknown>?][]) {
  for (const [who, action, more] of steps) {
    const as = talkTo(config, staff[who])
    const url = `/api/documents/${id}/transitions`
    const { body: seen } = await as<{ revision: number }>('GET', url)
    const { status, body } = await as('POST', url, {
      action,
      expectedRevision: seen.revision,
      ...more,
    })
    if (status !== 200) throw new Error(`${who} ${action}: ${JSON.stringify(body)}`)
  }
}

const toApproved: [keyof Staff, string][] = [
  ['clerk', 'submit'],
  ['secrecy', 'approve'],
  ['branch', 'approve'],
  ['county', 'approve'],
]

describe('a big host with GraphQL, languages, numbers as ids and another plugin', () => {
  it('takes a document from draft to the public, and down again', async () => {
    const { id } = await draft()
    const url = `/api/documents/${id}`
    await walk(id, [...toApproved, ['publisher', 'publish']])
    const shown = await talkTo(config)<Doc>('GET', `${url}?depth=2`)
    expect(shown.body).toMatchObject({
      title: sound.title,
      stage: 'published',
      validity: 'inForce',
    })
    await walk(id, [['clerk', 'correct', { changeNote: '标题有误' }]])
    const saved = await talkTo(config, staff.clerk)('PATCH', url, { title: '更正后' })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect((await talkTo(config)<Doc>('GET', url)).body.title).toBe(sound.title)
    await walk(id, [...toApproved, ['publisher', 'publish']])
    expect((await talkTo(config)<Doc>('GET', url)).body.title).toBe('更正后')
    await walk(id, [['publisher', 'takeDown', { reason: 'error', opinion: '内容有误' }]])
    expect((await talkTo(config)('GET', url)).status).toBe(404)
  })

  it("keeps the host's own parts as they were", async () => {
    const as = talkTo(config, member)
    const post = await as<{ doc: { id: number } }>('POST', '/api/posts?locale=zh', {
      title: '新闻',
      _status: 'published',
    })
    expect(post.status).toBe(201)
    const { id } = post.body.doc
    await as('PATCH', `/api/posts/${id}?locale=en`, { title: 'News', _status: 'published' })
    expect((await as('GET', `/api/posts/${id}?locale=en`)).body.title).toBe('News')
    expect((await as('GET', `/api/posts/${id}?locale=zh`)).body.title).toBe('新闻')
    expect((await as('GET', '/api/posts?where[title][near]=1')).body).toEqual({ host: 'sorry' })
    expect((config.custom.changes as { count: number }).count).toBeGreaterThan(0)
    expect((await as('GET', '/api/payload-jobs/run')).status).toBe(200)
    expect((await as('DELETE', `/api/posts/${id}`)).status).toBe(200)
  })

  it('publishes nothing by a hook of the host, nor by its own schedule', async () => {
    const { id } = await draft()
    const url = `/api/documents/${id}`
    await walk(id, toApproved)
    for (const token of [member, staff.clerk, staff.publisher]) {
      const tried = await talkTo(config, token)('POST', '/api/posts', {
        title: '偷偷',
        publishes: id,
      })
      expect(tried.status).toBe(403)
    }
    await payload.jobs.queue({
      task: 'schedulePublish' as never,
      input: {
        type: 'publish',
        doc: { relationTo: 'documents', value: id },
        user: { relationTo: 'users', value: 1 },
      } as never,
    })
    await payload.jobs.run({ limit: 10 })
    const row = await payload.findByID({ collection: 'documents', id: id as never, draft: false })
    expect(row).toMatchObject({ _status: 'draft', stage: 'approved' })
    expect((await talkTo(config)('GET', url)).status).toBe(404)
  })

  it('shows a member of the host what anybody sees, and lets them do nothing', async () => {
    const as = talkTo(config, member)
    const { id } = await draft()
    const url = `/api/documents/${id}`
    const post = await as<{ doc: { id: number; about: unknown } }>('POST', '/api/posts?depth=2', {
      title: '关于',
      about: id,
    })
    expect(post.body.doc.about).toBe(id)
    expect((await as('GET', url)).status).toBe(404)
    expect((await as('GET', `${url}?draft=true&locale=all`)).status).toBe(404)
    expect((await as('GET', `${url}/transitions`)).status).toBe(401)
    expect((await as('PATCH', url, { title: '改' })).status).toBe(401)
    expect((await as('GET', '/api/documents/versions')).status).toBe(401)
    expect((await as('GET', '/api/ledger')).status).toBe(401)
    expect((await as('GET', '/api/users')).status).toBe(401)
    const filtered = await as<{ totalDocs: number }>(
      'GET',
      '/api/posts?where[about.title][like]=污水',
    )
    expect(filtered.body.totalDocs).toBe(0)
  })
})
