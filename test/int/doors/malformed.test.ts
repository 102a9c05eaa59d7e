import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { bringAbout, type Standing, type Subject } from './stages.ts'

let county: TestCounty
let subjects: Record<Standing, Subject>

beforeAll(async () => {
  county = await openCounty()
  subjects = await bringAbout(county, ['draft', 'published'])
})
afterAll(() => county?.close())

const nothing = '00000000-0000-0000-0000-000000000000'
const collections = [
  ...['documents', 'files', 'offices', 'users', 'ledger', 'categories', 'routes', 'delegations'],
  ...['role-grants', 'payload-jobs', 'payload-locked-documents', 'payload-preferences'],
  'payload-kv',
]
const ids = ['x', '0', '-1', '9'.repeat(20), 'null', '%00', '%E0%A4%A', '..%2f', 'a'.repeat(3000)]
const queries = [
  ...['equals]=x', 'in]=x,y', 'in][]=x', 'nosuch]=x', 'like]=x', 'equals]=%00', 'near]=1,2'].map(
    (rest) => `where[id][${rest}`,
  ),
  ...['where=x', 'where={', 'where[and]=x', 'where[or][0]=x', 'where[id]=x', 'where[]=x'],
  ...['where[nosuch][equals]=1', 'where[createdAt][greater_than]=zzz'],
  ...['where[createdAt][equals][]=a', 'where[updatedAt][less_than]=999999999-01-01'],
  ...['limit=abc', 'limit=-1', 'limit=1e400', `limit=${'9'.repeat(20)}`, 'limit=1.5'],
  ...['page=abc', 'page=-1', 'page=0', 'page=1.5', `page=${'9'.repeat(20)}`],
  ...['depth=-1', 'depth=999', 'depth=abc', 'sort=nosuch', 'sort[]=a', 'sort[a][b]=c', 'sort=-'],
  ...['select=x', 'select[nosuch]=true', 'select[id][x]=true', 'populate=x', 'joins=x'],
  ...['joins[x][limit]=-1', 'locale=xx', 'locale[]=xx', 'trash=true', 'draft=maybe', 'nosuch=1'],
]
const paths = [
  ...['/count?where[id][equals]=x', '/versions?where[parent][equals]=x', '/versions/x'],
  ...[`/versions/${nothing}`, '/distinct', '/distinct?field=nosuch', '/access/x'],
  '/distinct?field=id&where[id][equals]=x',
]
const filters = [
  ...['title][equals]=%00', 'title][near]=1,2,3', 'title][within]=1', 'title][exists]=maybe'],
  ...['title][not_in]=', 'title][like][a]=b', 'revision][equals]=99999999999999999999'],
  ...['revision][equals]=abc', 'revision][in]=a,b', 'office][equals]=x', 'body][like]=x'],
  ...['office.parent.parent.parent.slug][equals]=x', 'body.root.children][equals]=x'],
  ...['stage][equals]=nosuch', '_status][equals]=nosuch', 'attachments][in][]=x'],
  ...['categories][in]=x', 'live.revision][equals]=x', 'mode][contains]=%25'],
  ...['validity][equals]=inForce', 'relations.document][equals]=x'],
].map((rest) => `/api/documents?where[${rest}`)
const others = [
  ...['/api', '/api/', '/api/nosuch', '/api/globals/x', '/api/access', '/api/graphql'],
  ...['/api/files/file/x', '/api/files/file/..%2f..%2fetc%2fpasswd', '/api/files/file/%00'],
  ...['/api/files/file/%E0%A4%A', '/api/files/file/', '/api/files/paste-url?src=http://127.0.0.1'],
  ...['/api/payload-jobs/run', '/api/payload-jobs/handle-schedules', '/api/users/me'],
  ...['/api/documents/transitions', '/api/documents/x/transitions'],
  `/api/documents?where${'[or][0]'.repeat(40)}[title][equals]=x`,
  `/api/documents?${Array.from({ length: 3000 }, (_, at) => `where[or][${at}][title][equals]=x`).join('&')}`,
]

const sound = { title: '标题', office: 'gov-office', mode: 'proactive' }
const child = (children: unknown) => ({ root: { type: 'root', children } })
const bodies: unknown[] = [
  ...['{', 'null', '[]', '1', '"x"', '{}', ''],
  ...[1, null, 'a\u0000b', ['a'], { a: 1 }, '\ud800', 'x'.repeat(600)].map((title) => ({
    ...sound,
    title,
  })),
  ...['nosuch', {}, [], 1e20, true].map((office) => ({ ...sound, office })),
  ...['nosuch', ['proactive'], {}, 5].map((mode) => ({ ...sound, mode })),
  ...[5, ['2026'], '2026-02-30', {}].map((formedOn) => ({ ...sound, formedOn })),
  ...['x', [], { root: 1 }, child('x'), child([{ type: 'nosuch' }]), child([1])].map((body) => ({
    ...sound,
    body,
  })),
  ...[5, {}, ['x']].map((bodyText) => ({ ...sound, bodyText })),
  ...['x', ['x'], [nothing], [null], [{ a: 1 }], [[]]].flatMap((value) => [
    { ...sound, attachments: value },
    { ...sound, categories: value },
    { ...sound, jointOffices: value },
    { ...sound, relations: value },
  ]),
  ...[nothing, 'x', 5].flatMap((document) => [
    { ...sound, relations: [{ relationType: 'relates', document }] },
    { ...sound, forwardedFrom: document },
  ]),
  { ...sound, relations: [{ relationType: 'x', document: 'x' }] },
  { ...sound, documentNumber: 5, keywords: {}, summary: '\ud800' },
  ...[5, ['x'], 'x'].map((indexNumber) => ({ ...sound, indexNumber })),
  { ...sound, live: 'x', takenDown: [], approvals: 'x', route: 5, revision: 1e30 },
  ...[5, { a: 1 }, ['published']].map((_status) => ({ ...sound, _status })),
  { ...sound, id: nothing, createdAt: 'zzz', updatedAt: 5 },
  { ...sound, kind: 'x', genre: 'x', statutoryItem: 'x' },
  { ...sound, createdBy: 'x', lastEditedBy: 5 },
]

/** Everything that was answered as a fault of the server, told so that it can be tried again. */
async function faultsOf(
  account: string | null,
  tries: [method: string, url: string, body?: unknown][],
): Promise<string[]> {
  const faults: string[] = []
  for (const [method, url, body] of tries) {
    const { status } = await county.as(account)(method, url, body)
    if (status < 500) continue
    faults.push(`${method} ${url.slice(0, 100)} ${JSON.stringify(body) ?? ''} -> ${status}`)
  }
  return faults
}

describe('a request that makes no sense', () => {
  it.each([[null], ['clerk'], ['admin']])(
    'is no fault of the server when %s reads',
    async (account) => {
      const urls = [
        ...collections.flatMap((slug) => [
          ...ids.map((id) => `/api/${slug}/${id}`),
          ...queries.map((query) => `/api/${slug}?${query}`),
          ...paths.map((path) => `/api/${slug}${path}`),
        ]),
        ...filters,
        ...others,
        `/api/files/file/${subjects.published.fileName}?prefix=x`,
      ]
      expect(
        await faultsOf(
          account,
          urls.map((url) => ['GET', url]),
        ),
      ).toEqual([])
    },
  )

  it('is no fault of the server when a clerk writes', async () => {
    const { id } = subjects.draft
    const tries = bodies.flatMap((body): [string, string, unknown][] => [
      ['POST', '/api/documents', body],
      ['PATCH', `/api/documents/${id}`, body],
      ['PATCH', `/api/documents?where[id][equals]=${id}`, body],
      ['POST', `/api/documents/${id}/transitions`, body],
      ['POST', '/api/documents/transitions', body],
      ['POST', '/api/files', body],
      ['POST', '/api/payload-preferences/x', body],
      ['POST', '/api/payload-locked-documents', body],
    ])
    expect(await faultsOf('clerk', tries)).toEqual([])
    for (const opinion of ['\ud800', 'a\u0000b', 5, {}, 'x'.repeat(6000)]) {
      const body = { action: 'recall', expectedRevision: 1, opinion }
      const { status } = await county.as('clerk')('POST', `/api/documents/${id}/transitions`, body)
      expect([opinion, status]).toEqual([opinion, 400])
    }
    const byId = ids.flatMap((each): [string, string, unknown?][] => [
      ['PATCH', `/api/documents/${each}`, { title: '标题' }],
      ['DELETE', `/api/documents/${each}`],
      ['POST', `/api/documents/versions/${each}`],
      ['POST', `/api/documents/${each}/duplicate`, {}],
      ['POST', `/api/documents/${each}/transitions`, { action: 'submit', expectedRevision: 1 }],
    ])
    const bulk: [string, string, unknown?][] = [
      ['DELETE', '/api/documents'],
      ['DELETE', '/api/documents?where[id][equals]=x'],
      ['PATCH', '/api/documents', { title: '标题' }],
    ]
    expect(await faultsOf('clerk', [...byId, ...bulk])).toEqual([])
  })

  it('is no fault of the server when an administrator writes', async () => {
    const tries = bodies.flatMap((body): [string, string, unknown][] =>
      ['offices', 'users', 'categories', 'routes'].map((slug) => ['POST', `/api/${slug}`, body]),
    )
    expect(await faultsOf('admin', tries)).toEqual([])
  })

  it('is no fault of the server when somebody signs in', async () => {
    const doors = ['login', 'forgot-password', 'reset-password', 'unlock', 'first-register']
    const credentials: unknown[] = [
      { email: {}, password: [] },
      { email: 'a\u0000', password: 'x' },
      { email: 5, password: 5 },
      { email: 'clerk@yunze.example', password: { length: 5 } },
      { token: {}, password: 'x' },
    ]
    const tries = [...credentials, ...bodies.slice(0, 7)].flatMap((body) =>
      [...doors, 'refresh-token', 'logout', 'verify/x'].map((door): [string, string, unknown] => [
        'POST',
        `/api/users/${door}`,
        body,
      ]),
    )
    expect(await faultsOf(null, tries)).toEqual([])
  })

  it('is no fault of the server when a form is broken', async () => {
    const form = (fields: Record<string, string | Blob>) => {
      const data = new FormData()
      for (const [name, value] of Object.entries(fields)) data.append(name, value)
      return data
    }
    const file = new Blob(['云泽'])
    expect(
      await faultsOf('clerk', [
        ['POST', '/api/documents', form({ _payload: '{' })],
        ['POST', '/api/documents', form({ _payload: '[]' })],
        ['POST', '/api/files', form({ file: 'x' })],
        ['POST', '/api/files', form({ file: '{"filename":"x"}' })],
        ['POST', '/api/files', form({ file, _payload: '{"office":"x"}' })],
        ['POST', '/api/files', form({ file, _payload: 'x' })],
        ['POST', '/api/files', form({ _payload: '{"url":"http://127.0.0.1:1/x","filename":"x"}' })],
      ]),
    ).toEqual([])
  })

  it('is answered with 400 and a code', async () => {
    for (const url of [
      '?where={',
      '?where[stage][equals]=nosuch',
      '?page=-1',
      '?where[id][near]=1',
    ]) {
      const { status, body } = await county.as(null)<{ errors: { code: string }[] }>(
        'GET',
        `/api/documents${url}`,
      )
      expect([url, status, body.errors[0]?.code]).toEqual([url, 400, 'BAD_REQUEST'])
    }
  })
})
