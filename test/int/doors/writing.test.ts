import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { fingerprint, publicFace } from './fingerprint.ts'
import { bringAbout, type Standing, type Subject, situations } from './stages.ts'
import { type Asker, accountOf, askers, tableOf } from './table.ts'

/** What an attempt to edit is answered with: the contract's order of refusals. */
const editing = tableOf(`
                      nobody clerk finance secrecy branch county publisher requests head auditor admin
  draft                401    200   404     404    404    404    404       404      404   403    404
  returned             401    200   404     403    403    403    403       404      403   403    404
  secrecyReview        401    422   404     403    403    403    403       404      403   403    404
  branchApproval       401    422   404     403    403    403    403       404      403   403    404
  countyApproval       401    422   404     403    403    403    403       404      403   403    404
  referred             401    422   404     403    403    403    403       404      403   403    404
  approved             401    422   404     403    403    403    403       404      403   403    404
  scheduled            401    422   404     403    403    403    403       404      403   403    404
  published            401    422   403     403    403    403    403       403      403   403    403
  correcting           401    200   403     403    403    403    403       403      403   403    403
  correctionTakenDown  401    200   404     403    403    403    403       403      403   403    404
  repealed             401    422   403     403    403    403    403       403      403   403    403
  takenDown            401    422   404     403    403    403    403       403      403   403    404
  onRequest            401    422   404     403    403    403    403       403      403   403    404
  withheld             401    422   404     403    403    403    403       403      403   403    404
`)

/** What the public sees of each: on what page it is listed, who may fetch its file, which row is live. */
const publicly: Record<
  Standing,
  { _status: string; stage: string; listed: number; audience: string }
> = {
  draft: { _status: 'draft', stage: 'draft', listed: 0, audience: 'clerks' },
  returned: { _status: 'draft', stage: 'draft', listed: 0, audience: 'reviewers' },
  secrecyReview: { _status: 'draft', stage: 'secrecyReview', listed: 0, audience: 'reviewers' },
  branchApproval: { _status: 'draft', stage: 'branchApproval', listed: 0, audience: 'reviewers' },
  countyApproval: { _status: 'draft', stage: 'countyApproval', listed: 0, audience: 'reviewers' },
  referred: { _status: 'draft', stage: 'referred', listed: 0, audience: 'reviewers' },
  approved: { _status: 'draft', stage: 'approved', listed: 0, audience: 'reviewers' },
  scheduled: { _status: 'draft', stage: 'approved', listed: 0, audience: 'reviewers' },
  published: { _status: 'published', stage: 'published', listed: 1, audience: 'public' },
  correcting: { _status: 'published', stage: 'published', listed: 1, audience: 'public' },
  correctionTakenDown: { _status: 'draft', stage: 'takenDown', listed: 0, audience: 'reviewers' },
  repealed: { _status: 'published', stage: 'repealed', listed: 1, audience: 'public' },
  takenDown: { _status: 'draft', stage: 'takenDown', listed: 0, audience: 'reviewers' },
  onRequest: { _status: 'published', stage: 'published', listed: 0, audience: 'reviewers' },
  withheld: { _status: 'published', stage: 'published', listed: 0, audience: 'reviewers' },
}

const approvals = ['secrecyReview', 'branchApproval', 'countyApproval'].map((step, at) => ({
  step,
  actor: `somebody ${at}`,
  onBehalfOf: null,
  at: '2026-11-20T00:00:00.000Z',
}))

/** Bodies of an update that reach for what only the one writer may change. */
const forgeries: Record<string, Record<string, unknown>> = {
  stage: { stage: 'published' },
  live: { live: { revision: 1, stage: 'published' } },
  approvals: { approvals },
  round: { round: 9 },
  roundHash: { roundHash: 'f'.repeat(64) },
  route: { route: { name: 'mine', steps: [], allowsBatch: true } },
  publishedAt: { publishedAt: '2020-01-01T00:00:00.000Z' },
  indexNumber: { indexNumber: '000014349/2018-00222' },
  scheduledFor: { scheduledFor: '2026-01-01T00:00:00.000Z' },
  repealedOn: { repealedOn: '2026-01-01' },
  takenDown: { takenDown: { reason: 'secrecy', at: '2026-01-01T00:00:00.000Z' } },
  stageEnteredAt: { stageEnteredAt: '2020-01-01T00:00:00.000Z' },
  createdBy: { createdBy: '00000000-0000-0000-0000-000000000000' },
  stepDueOn: { stepDueOn: '2099-01-01' },
}

/** Ways to ask for publication in an update: whatever is said beside it, the answer is the same. */
const publications = [
  '',
  '?draft=false',
  '?draft=true',
  '?autosave=true',
  '?publishAllLocales=true',
  '?publishSpecificLocale=zh',
  '?unpublishAllLocales=true',
  '?trash=true',
  '?overrideLock=true&depth=2&locale=all',
]

let county: TestCounty
let subjects: Record<Standing, Subject>

beforeAll(async () => {
  county = await openCounty()
  subjects = await bringAbout(county)
})
afterAll(() => county?.close())

type Answer = { errors?: { code?: string; message: string }[] }

const ask = async (asker: Asker, method: string, url: string, body?: unknown) =>
  county.as(accountOf(asker))<Answer>(method, url, body)

/** Whoever may edit may not do this: 403 while it is a draft, and that it is none is said first otherwise. */
const forClerk = (cell: string, whenNoDraft: number): number =>
  cell === '200' ? 403 : cell === '422' ? whenNoDraft : Number(cell)

describe.each(askers)('nothing that %s tries', (asker) => {
  it('publishes by an update', async () => {
    const before = await fingerprint(county)
    for (const standing of situations) {
      const expected = forClerk(editing[standing][asker], 403)
      for (const query of publications) {
        const url = `/api/documents/${subjects[standing].id}${query}`
        const { status } = await ask(asker, 'PATCH', url, { _status: 'published', title: '改' })
        expect([standing, query, status]).toEqual([standing, query, expected])
      }
    }
    expect(await fingerprint(county)).toEqual(before)
  })

  it('changes a state by an update', async () => {
    const before = await fingerprint(county)
    for (const standing of situations) {
      const expected = forClerk(editing[standing][asker], 422)
      for (const [name, body] of Object.entries(forgeries)) {
        const url = `/api/documents/${subjects[standing].id}`
        const { status } = await ask(asker, 'PATCH', url, body)
        expect([standing, name, status]).toEqual([standing, name, expected])
      }
    }
    expect(await fingerprint(county)).toEqual(before)
  })

  it('edits or unpublishes what is no draft', async () => {
    const before = await fingerprint(county)
    for (const standing of situations) {
      const expected = editing[standing][asker]
      if (expected === '200') continue
      const url = `/api/documents/${subjects[standing].id}`
      for (const body of [{ title: '改' }, { _status: 'draft' }, { deletedAt: '2026-01-01' }]) {
        for (const query of ['', '?draft=true', '?unpublishAllLocales=true', '?trash=true']) {
          const { status } = await ask(asker, 'PATCH', `${url}${query}`, body)
          expect([standing, query, String(status)]).toEqual([standing, query, expected])
        }
      }
    }
    expect(await fingerprint(county)).toEqual(before)
  })

  it('deletes what has been submitted, or is not theirs', async () => {
    const before = await fingerprint(county)
    for (const standing of situations) {
      const cell = editing[standing][asker]
      const isDiscardable = cell === '200' && standing === 'draft'
      if (isDiscardable) continue
      // Who may edit may still not delete: it has a number, and approvals.
      const expected = ['200', '422'].includes(cell) ? 403 : Number(cell)
      for (const query of ['', '?trash=true']) {
        const url = `/api/documents/${subjects[standing].id}${query}`
        expect([standing, (await ask(asker, 'DELETE', url)).status]).toEqual([standing, expected])
      }
    }
    expect(await fingerprint(county)).toEqual(before)
  })

  it('works on many at once', async () => {
    const before = await fingerprint(county)
    const all = '/api/documents?where[title][exists]=true'
    for (const body of [{ _status: 'published' }, { title: '改' }, { stage: 'published' }]) {
      expect((await ask(asker, 'PATCH', all, body)).status).toBeGreaterThanOrEqual(400)
    }
    expect((await ask(asker, 'DELETE', all)).status).toBeGreaterThanOrEqual(400)
    expect((await ask(asker, 'DELETE', `${all}&trash=true`)).status).toBeGreaterThanOrEqual(400)
    expect(await fingerprint(county)).toEqual(before)
  })

  it('brings back a version or makes a copy', async () => {
    const before = await fingerprint(county)
    const { body } = await county.as('auditor')<{ docs: { id: string; parent: string }[] }>(
      'GET',
      '/api/documents/versions?limit=0&sort=createdAt',
    )
    expect(body.docs.length).toBeGreaterThan(situations.length)
    for (const { id } of body.docs.slice(0, 40)) {
      const url = `/api/documents/versions/${id}`
      const expected = asker === 'nobody' ? 401 : 403
      expect((await ask(asker, 'POST', url)).status).toBe(expected)
      expect((await ask(asker, 'POST', `${url}?draft=true`)).status).toBe(expected)
    }
    for (const standing of situations) {
      const { id } = subjects[standing]
      for (const url of [
        `/api/documents/${id}/duplicate`,
        `/api/documents/duplicate/${id}`,
        `/api/documents/${id}/duplicate?draft=false`,
      ]) {
        const { status } = await ask(asker, 'POST', url, { _status: 'published' })
        expect([url, status >= 400 && status < 500]).toEqual([url, true])
      }
    }
    expect(await fingerprint(county)).toEqual(before)
  })

  it('has changed what the public sees', async () => {
    for (const standing of situations) {
      const face = await publicFace(county, subjects[standing].id)
      expect(face, standing).toMatchObject(publicly[standing])
    }
  })
})
