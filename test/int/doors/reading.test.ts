import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { bringAbout, type Standing, type Subject, situations } from './stages.ts'
import { accountOf, askers, tableOf } from './table.ts'

/**
 * Who reads what: `w` what is being worked on, `l` only what is (or was) live, `-` nothing at all.
 * All subjects belong to the county government office.
 */
const readable = tableOf(`
                      nobody clerk finance secrecy branch county publisher requests head auditor admin
  draft                 -      w      -       -      -      -       -         -      -     w      -
  returned              -      w      -       w      w      w       w         -      w     w      -
  secrecyReview         -      w      -       w      w      w       w         -      w     w      -
  branchApproval        -      w      -       w      w      w       w         -      w     w      -
  countyApproval        -      w      -       w      w      w       w         -      w     w      -
  referred              -      w      -       w      w      w       w         -      w     w      -
  approved              -      w      -       w      w      w       w         -      w     w      -
  scheduled             -      w      -       w      w      w       w         -      w     w      -
  published             l      w      l       w      w      w       w         l      w     w      l
  correcting            l      w      l       w      w      w       w         l      w     w      l
  correctionTakenDown   -      w      -       w      w      w       w         l      w     w      -
  repealed              l      w      l       w      w      w       w         l      w     w      l
  takenDown             -      w      -       w      w      w       w         l      w     w      -
  onRequest             -      w      -       w      w      w       w         l      w     w      -
  withheld              -      w      -       w      w      w       w         l      w     w      -
`)

/** Who may fetch the attachment (y). */
const fetchable = tableOf(`
                      nobody clerk finance secrecy branch county publisher requests head auditor admin
  draft                 -      y      -       -      -      -       -         -      -     y      -
  returned              -      y      -       y      y      y       y         -      y     y      -
  secrecyReview         -      y      -       y      y      y       y         -      y     y      -
  branchApproval        -      y      -       y      y      y       y         -      y     y      -
  countyApproval        -      y      -       y      y      y       y         -      y     y      -
  referred              -      y      -       y      y      y       y         -      y     y      -
  approved              -      y      -       y      y      y       y         -      y     y      -
  scheduled             -      y      -       y      y      y       y         -      y     y      -
  published             y      y      y       y      y      y       y         y      y     y      y
  correcting            y      y      y       y      y      y       y         y      y     y      y
  correctionTakenDown   -      y      -       y      y      y       y         -      y     y      -
  repealed              y      y      y       y      y      y       y         y      y     y      y
  takenDown             -      y      -       y      y      y       y         -      y     y      -
  onRequest             -      y      -       y      y      y       y         -      y     y      -
  withheld              -      y      -       y      y      y       y         -      y     y      -
`)

let county: TestCounty
let subjects: Record<Standing, Subject>

beforeAll(async () => {
  county = await openCounty()
  subjects = await bringAbout(county)
})
afterAll(() => county?.close())

type Page = { docs: { title: string }[] }

/** Title that somebody entitled to this much sees, or null. */
function titleFor(standing: Standing, cell: string): string | null {
  if (cell === '-') return null
  const { secret, liveTitle } = subjects[standing]
  return cell === 'l' && liveTitle ? liveTitle : `${secret}${liveTitle ? '更正后' : ''}标题`
}

const isCorrected = (standing: Standing) => subjects[standing].liveTitle !== null

describe.each(askers)('what %s reads', (asker) => {
  const get = async <Body>(url: string) => county.as(accountOf(asker))<Body>('GET', url)
  const titleAt = async (url: string) => {
    const { status, body } = await get<{ title?: string }>(url)
    return { status, title: body.title ?? null }
  }
  const answerFor = (title: string | null) => ({ status: title ? 200 : 404, title })

  it.each(situations)('of a document that is %s, by its id', async (standing) => {
    const { id } = subjects[standing]
    const cell = readable[standing][asker]
    const expected = answerFor(titleFor(standing, cell))
    expect(await titleAt(`/api/documents/${id}`)).toEqual(expected)
    expect(await titleAt(`/api/documents/${id}?draft=true&depth=2`)).toEqual(expected)
    expect(await titleAt(`/api/documents/${id}?trash=true&locale=all`)).toEqual(expected)
    const onlyLive = answerFor(titleFor(standing, cell === 'w' ? 'l' : cell))
    expect(await titleAt(`/api/documents/${id}?draft=false`)).toEqual(onlyLive)
  })

  it.each(situations)('of a document that is %s, in lists', async (standing) => {
    const { id } = subjects[standing]
    const cell = readable[standing][asker]
    const filter = `where[id][equals]=${id}`
    const titles = async (query: string) =>
      (await get<Page>(`/api/documents?${filter}&${query}`)).body.docs.map(({ title }) => title)
    const listed = (title: string | null) => (title ? [title] : [])
    const working = listed(titleFor(standing, cell))
    const live = listed(titleFor(standing, cell === 'w' ? 'l' : cell))

    expect(await titles('draft=false&limit=0')).toEqual(live)
    expect(await titles('draft=false&pagination=false&trash=true')).toEqual(live)
    // A list of working versions leaves out a correction that somebody may not read.
    const inDrafts = cell === 'l' && isCorrected(standing) ? [] : working
    expect(await titles('draft=true')).toEqual(inDrafts)
    expect(await titles('')).toEqual(asker === 'nobody' ? live : inDrafts)
    const { body } = await get<{ totalDocs: number }>(`/api/documents/count?${filter}`)
    expect(body.totalDocs).toBe(live.length)
  })

  it.each(situations)('of how one that is %s is decided', async (standing) => {
    const { id } = subjects[standing]
    const cell = readable[standing][asker]
    const doors = ['transitions', 'comparison', 'approval-sheet', 'precedents', 'mosaic']
    const all = (status: number) => doors.map(() => status)
    const answers = await Promise.all(
      doors.map(async (door) => {
        const response = await county.ask(accountOf(asker), `/api/documents/${id}/${door}`)
        return { door, status: response.status, text: await response.text() }
      }),
    )
    const statuses = answers.map(({ status }) => status)
    if (asker === 'nobody') return expect(statuses).toEqual(all(401))
    if (cell === '-') return expect(statuses).toEqual(all(404))
    if (cell === 'w') return expect(statuses).toEqual(all(200))
    // What is live is open to all staff; a correction of it, and who said what of it, is not.
    expect(statuses[0]).toBe(200)
    if (isCorrected(standing)) expect(statuses.slice(1)).toEqual(all(404).slice(1))
    for (const { door, text } of answers) expect(text, door).not.toContain('更正后')
    const { body } = await get<{ ledger: { action: string }[] }>(`/api/documents/${id}/transitions`)
    const inside = body.ledger.filter(({ action }) => ['approve', 'correct'].includes(action))
    if (isCorrected(standing)) expect(inside).toEqual([])
  })

  it.each(situations)('of the attachment of one that is %s', async (standing) => {
    const { fileId, fileName, secret } = subjects[standing]
    const isOpen = fetchable[standing][asker] === 'y'
    const file = await get<string>(`/api/files/file/${fileName}`)
    expect(file.status).toBe(isOpen ? 200 : 404)
    expect(String(file.body).includes(secret)).toBe(isOpen)
    expect((await get(`/api/files/${fileId}`)).status).toBe(isOpen ? 200 : 404)
    const listed = await get<Page>(`/api/files?where[id][equals]=${fileId}&limit=0`)
    expect(listed.body.docs).toHaveLength(isOpen ? 1 : 0)
  })

  it.each(situations)('of the approval of one that is %s', async (standing) => {
    const { status } = await get(`/api/documents/${subjects[standing].id}/transitions`)
    const isReadable = readable[standing][asker] !== '-'
    expect(status).toBe(asker === 'nobody' ? 401 : isReadable ? 200 : 404)
  })

  it('holds no word of what is not for their eyes, whatever they ask for', async () => {
    const parts = ['暗语', '更正后']
    const urls = [
      '/api/documents?limit=0&depth=2',
      '/api/documents?limit=0&draft=true&depth=2',
      '/api/documents?pagination=false&draft=false&trash=true',
      ...parts.map((part) => `/api/documents?where[title][like]=${part}&limit=100`),
      ...parts.map((part) => `/api/documents?where[body][contains]=${part}&limit=100`),
      ...parts.map((part) => `/api/documents/count?where[title][like]=${part}`),
      ...['title', 'summary', 'responsiblePerson', 'changeNote', 'indexNumber', 'office'].map(
        (field) => `/api/documents/distinct?field=${field}&limit=0`,
      ),
      ...['title', 'summary', 'stage', 'createdBy', 'round', 'stepDueOn'].map(
        (field) => `/api/documents?sort=${field}&limit=0&select[title]=true`,
      ),
      '/api/documents/versions?limit=0&depth=2',
      '/api/documents/versions?where[version.title][like]=暗语&limit=0',
      '/api/files?limit=0&depth=2',
      '/api/files?where[originalName][like]=暗语&limit=0',
      '/api/files?where[document.title][like]=暗语&limit=0',
      '/api/files/distinct?field=originalName&limit=0',
      '/api/offices?limit=0&depth=2&joins[documents][limit]=100',
      '/api/categories?limit=0&depth=2',
      '/api/ledger?limit=0',
      '/api/users?limit=0&depth=2',
      '/api/payload-locked-documents?limit=0&depth=2',
      '/api/payload-jobs?limit=0&depth=2',
      '/api/payload-preferences?limit=0&depth=2',
      '/api/payload-kv?limit=0',
      '/api/payload-query-presets?limit=0',
      '/api/payload-folders?limit=0',
    ]
    const seen = (await Promise.all(urls.map((url) => get(url))))
      .map(({ body }) => JSON.stringify(body))
      .join('\n')
    for (const standing of situations) {
      const { secret } = subjects[standing]
      const mayRead = readable[standing][asker] !== '-'
      if (!mayRead) expect(seen, standing).not.toContain(secret)
      const mayReadWork = readable[standing][asker] === 'w'
      if (!mayReadWork) expect(seen, standing).not.toContain(`${secret}更正后`)
    }
  })
})

describe('a stranger who probes', () => {
  const status = async (url: string) => (await county.as(null)('GET', url)).status

  it.each([
    ...['createdBy', 'lastEditedBy', 'round', 'route', 'approvals', 'roundHash', 'scheduledFor'],
    ...['stepDueOn', 'stageEnteredAt', 'disclosureDueOn', 'responsiblePerson', 'ground'],
    ...['groundReason', 'relations.document', 'forwardedFrom', 'takenDown.reason', 'takenDown.at'],
    ...['createdBy.email', 'attachments.audience', 'attachments.document'],
  ])('may not filter or sort by %s, nor list its values', async (field) => {
    expect(await status(`/api/documents?where[${field}][exists]=true`)).toBe(400)
    expect(await status(`/api/documents?sort=${field}`)).toBe(400)
    expect(await status(`/api/documents/distinct?field=${field}`)).toBeGreaterThanOrEqual(400)
  })

  it('sees nothing internal in what is public', async () => {
    const { body } = await county.as(null)('GET', `/api/documents/${subjects.published.id}?depth=2`)
    const shown = Object.keys(body).sort()
    expect(shown).toEqual(
      [
        ...[
          '_status',
          'attachments',
          'body',
          'categories',
          'createdAt',
          'effectiveOn',
          'expiresOn',
        ],
        ...['formedOn', 'genre', 'id', 'indexNumber', 'jointOffices', 'keywords', 'kind', 'live'],
        ...[
          'mode',
          'office',
          'publishedAt',
          'relations',
          'repealedOn',
          'revision',
          'stage',
          'statutoryItem',
        ],
        ...['summary', 'title', 'updatedAt', 'validity', 'changeNote', 'documentNumber'],
      ].sort(),
    )
    expect(body.relations).toEqual([])
    const [file] = body.attachments as Record<string, unknown>[]
    for (const name of ['office', 'document', 'audience']) expect(file).not.toHaveProperty(name)
  })

  it('reads offices and categories, in their order', async () => {
    for (const slug of ['offices', 'categories']) {
      const { status: answered, body } = await county.as(null)<{ docs: { order: number }[] }>(
        'GET',
        `/api/${slug}?limit=0`,
      )
      const order = body.docs.map((each) => each.order)
      expect([slug, answered]).toEqual([slug, 200])
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })

  it('finds no versions, no approvals, no people', async () => {
    const { id } = subjects.published
    for (const url of [
      '/api/documents/versions',
      `/api/documents/versions?where[parent][equals]=${id}`,
      `/api/documents/${id}/transitions`,
    ]) {
      expect([url, await status(url)]).toEqual([url, 401])
    }
    for (const slug of ['users', 'ledger', 'delegations', 'role-grants', 'routes']) {
      expect([slug, await status(`/api/${slug}`)]).toEqual([slug, 401])
    }
  })

  it('gets no more than a hundred at a time', async () => {
    for (const query of ['limit=0', 'limit=5000', 'pagination=false', 'limit=-1']) {
      const { body } = await county.as(null)<{ limit: number }>('GET', `/api/documents?${query}`)
      expect(body.limit).toBeLessThanOrEqual(100)
      expect(body.limit).toBeGreaterThan(0)
    }
  })

  it('finds no GraphQL', async () => {
    expect(await status('/api/graphql')).toBe(404)
    const asked = await county.as(null)('POST', '/api/graphql', {
      query: '{ Documents { docs { id } } }',
    })
    expect(asked.status).toBe(404)
  })
})
