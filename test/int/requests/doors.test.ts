import fc from 'fast-check'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { requestDesk, type Submitted } from '../../support/requestDesk.ts'
import { type Asker, accountOf, askers } from '../doors/table.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
let one: Submitted

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  one = await desk.submitted()
  await desk.must('requests', one.id, { type: 'confirmReceipt' })
  await desk.must('requests', one.id, {
    type: 'consultThirdParty',
    name: '乐正清歌',
    contact: '13900001111',
    opinion: '是否同意公开',
  })
  await county.as('requests')('POST', `/api/requests/${one.id}/applicant`, {})
})
afterAll(() => county?.close())

const collections = [
  ['requests', 'requests'],
  ['request-events', 'request_events'],
  ['request-parties', 'request_parties'],
  ['request-files', 'request_files'],
  ['request-reviews', 'request_reviews'],
  ['identity-views', 'identity_views'],
] as const

/** One hash for everything that is kept of requests. */
async function fingerprint(): Promise<string> {
  const prints: unknown[] = []
  for (const [, table] of collections) {
    prints.push(
      await query(
        { payload: county.payload },
        sql`select md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.identifier(table)} t`,
      ),
    )
  }
  return JSON.stringify(prints)
}

const idIn = async (table: string): Promise<string> => {
  const [row] = await query<{ id: string }>(
    { payload: county.payload },
    sql`select id::text as id from ${sql.identifier(table)} limit 1`,
  )
  return row?.id ?? one.id
}

const refused = [400, 401, 403, 404, 405, 501]
const forged = {
  receiptNumber: '2026-77777',
  state: 'archived',
  officer: null,
  sealed: 'x',
  codeHash: 'x',
}

describe.each(collections)('the collection %s', (slug, table) => {
  it.each(askers)(
    'is written, changed, copied and deleted by no door of Payload: %s',
    async (asker) => {
      const as = county.as(accountOf(asker))
      const id = await idIn(table)
      const before = await fingerprint()
      for (const [method, path] of [
        ['POST', `/api/${slug}`],
        ['POST', `/api/${slug}?draft=true`],
        ['PATCH', `/api/${slug}/${id}`],
        ['PATCH', `/api/${slug}?where[id][exists]=true`],
        ['PUT', `/api/${slug}/${id}`],
        ['DELETE', `/api/${slug}/${id}`],
        ['DELETE', `/api/${slug}?where[id][exists]=true`],
        ['POST', `/api/${slug}/${id}/duplicate`],
        ['POST', `/api/${slug}/versions/${id}`],
        ['POST', `/api/${slug}/unlock`],
      ] as const) {
        const { status } = await as(method, path, method === 'DELETE' ? undefined : forged)
        expect(refused, `${asker} ${method} ${path}: ${status}`).toContain(status)
      }
      expect(await fingerprint()).toBe(before)
    },
  )

  it.each(askers)(
    'is written by the Local API for nobody who is asked who they are: %s',
    async (asker) => {
      const account = accountOf(asker)
      const user = account
        ? {
            ...(await county.payload.findByID({
              collection: 'users',
              id: county.people[account] as string,
            })),
            collection: 'users' as const,
          }
        : null
      const id = await idIn(table)
      const before = await fingerprint()
      const collection = slug as CollectionSlug
      const options = { collection, overrideAccess: false, ...(user ? { user } : {}) } as const
      for (const work of [
        () => county.payload.create({ ...options, data: forged } as never),
        () => county.payload.update({ ...options, id, data: forged } as never),
        () => county.payload.update({ ...options, where: {}, data: forged } as never),
        () => county.payload.delete({ ...options, id } as never),
        () => county.payload.delete({ ...options, where: {} } as never),
        () => county.payload.duplicate({ ...options, id } as never),
      ]) {
        await expect(work()).rejects.toThrow()
      }
      expect(await fingerprint()).toBe(before)
    },
  )
})

/** What each asker is answered, in the order of `askers`. */
const matrix = (text: string): Record<Asker, number> =>
  Object.fromEntries(text.split(/\s+/).map((status, at) => [askers[at], Number(status)])) as Record<
    Asker,
    number
  >

const none = '00000000-0000-4000-8000-000000000000'
//                nobody clerk finance secrecy branch county publisher requests head auditor admin
const endpoints: [string, string, unknown, string][] = [
  ['GET', '/desk', undefined, '401 200 200 200 200 200 200 200 200 200 200'],
  ['GET', '/:id/events', undefined, '401 404 404 404 404 404 404 200 200 200 404'],
  ['POST', '/:id/events', { type: 'nothing' }, '401 404 404 404 404 404 404 400 400 403 404'],
  ['POST', '/:id/events', { type: 'archive' }, '401 404 404 404 404 404 404 422 422 403 404'],
  ['GET', '/:id/case', undefined, '401 404 404 404 404 404 404 200 200 403 404'],
  ['POST', '/:id/applicant', {}, '401 404 404 404 404 404 404 200 200 403 404'],
  [
    'POST',
    '/:id/code',
    { howIdentified: '当面核对证件' },
    '401 404 404 404 404 404 404 200 200 403 404',
  ],
  ['POST', '/:id/hold', { hold: true, reason: '' }, '401 404 404 404 404 404 404 403 422 403 404'],
  ['GET', '/:id/reviews', undefined, '401 404 404 404 404 404 404 200 200 200 404'],
  ['POST', '/:id/reviews', {}, '401 400 400 400 400 400 400 400 400 400 400'],
  ['GET', `/:id/files/${none}`, undefined, '401 404 404 404 404 404 404 404 404 403 404'],
  [
    'POST',
    '/entries',
    { office: 'gov-office', channel: 'counter' },
    '401 403 403 403 403 403 403 422 422 403 403',
  ],
  [
    'POST',
    '/lookup',
    { receiptNumber: '2026-99999', accessCode: 'x' },
    '404 404 404 404 404 404 404 404 404 404 404',
  ],
]

describe('the endpoints of requests', () => {
  it.each(endpoints)('%s %s %j', async (method, path, body, expected) => {
    const statuses = matrix(expected)
    for (const asker of askers) {
      const url = `/api/requests${path.replace(':id', one.id)}`
      await query({ payload: county.payload }, sql`delete from gongkai_limits`)
      const { status } = await county.as(accountOf(asker))(method, url, body)
      expect([asker, status]).toEqual([asker, statuses[asker]])
    }
  })

  it('refuse in the order of the contract: who, whether there, may, newest, the rest', async () => {
    const act = (account: string | null, id: string, body: object) =>
      desk.happen(account, id, body as Record<string, unknown>).then(({ status }) => status)
    const stale = { type: 'dispatch', means: 'online', expectedRevision: 1 }
    expect(await act(null, none, { type: 7 })).toBe(401)
    expect(await act('requests', none, stale)).toBe(404)
    expect(await act('clerk', one.id, stale)).toBe(404)
    expect(await act('auditor', one.id, stale)).toBe(403)
    expect(await act('head', one.id, stale)).toBe(403)
    expect(await act('requests', one.id, stale)).toBe(409)
    expect(await act('requests', one.id, { ...stale, expectedRevision: undefined })).toBe(422)
  })

  it('call what no event has a bad request, and keep nothing of it', async () => {
    const before = await fingerprint()
    for (const body of [
      { type: 'confirmReceipt', secret: 'x' },
      { type: 'assign', officer: 7 },
      { type: 'assign', officer: { id: 'x' } },
      { type: 'extend', days: '5', reason: '案情复杂' },
      { type: 'noSuch' },
      { type: 'constructor' },
      { type: 'askCorrection', items: [[['x']]] },
    ]) {
      const { status } = await desk.happen('requests', one.id, body)
      expect([body, status]).toEqual([body, 400])
    }
    expect(await fingerprint()).toBe(before)
  })
})

describe('whatever is sent', () => {
  const paths = [
    ['requests', '/:id/events'],
    ['requests', '/:id/applicant'],
    ['requests', '/:id/code'],
    ['head', '/:id/hold'],
    ['requests', '/:id/reviews'],
    ['requests', '/entries'],
    [null, '/submissions'],
    [null, '/lookup'],
    [null, '/lookup/events'],
    [null, `/lookup/files/${none}`],
  ] as const
  const names = fc.constantFrom(
    ...['type', 'on', 'office', 'name', 'contact', 'items', 'days', 'expectedRevision', 'grounds'],
    ...['kind', 'outcome', 'filedOn', 'decidedOn', 'authority', 'review', 'reason'],
    ...['receiptNumber', 'accessCode', 'event', 'captcha', 'channel', 'purpose', '__proto__'],
  )
  const types = fc.constantFrom(
    'suggestPublication',
    'confirmReceipt',
    'extend',
    'proposeReply',
    'merge',
    'split',
    'defer',
  )
  const body = fc.oneof(
    fc.anything(),
    fc.dictionary(names, fc.anything()),
    fc
      .tuple(types, fc.dictionary(names, fc.anything()))
      .map(([type, rest]) => ({ ...rest, type, on: '2026-11-27' })),
  )

  it('no endpoint falls over', async () => {
    const raw = fc.oneof(
      fc.string(),
      body.map((value) => {
        try {
          return JSON.stringify(value) ?? ''
        } catch {
          return '{'
        }
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), raw, async ([account, path], text) => {
        const url = `/api/requests${path.replace(':id', one.id)}`
        const { status } = await county.as(account)('POST', url, text)
        expect(status, `${url} ${text}`).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })

  it('nor by what is in its path', async () => {
    const segments = ['%00', '%F0%28', "'", '..', '1', 'null', '%EF%BF%BD', 'x'.repeat(3000)]
    for (const segment of segments) {
      for (const rest of ['events', 'case', 'reviews', `files/${segment}`]) {
        const { status } = await county.as('requests')('GET', `/api/requests/${segment}/${rest}`)
        expect(status, `${segment}/${rest}`).toBeLessThan(500)
      }
      const own = await county.as('requests')('GET', `/api/requests/${one.id}/files/${segment}`)
      expect(own.status, segment).toBeLessThan(500)
    }
    for (const view of ['', '?view=x', '?page=0', '?page=99999999', '?page[]=1', '?view[a]=1']) {
      const { status } = await county.as('requests')('GET', `/api/requests/desk${view}`)
      expect(status, view).toBeLessThan(500)
    }
  })
})
