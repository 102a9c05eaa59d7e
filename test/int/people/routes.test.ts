import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { enlist, idOf, recordOf } from './staff.ts'

let county: TestCounty
let route: { id: string }

beforeAll(async () => {
  county = await openCounty()
  await enlist(county, {
    'admin.finance': { finance: ['admin'] },
    // All but one.
    'admin.most': Object.fromEntries(
      Object.keys(county.offices)
        .filter((slug) => slug !== 'yunze' && slug !== 'heyuan')
        .map((slug) => [slug, ['admin'] as const]),
    ) as never,
  })
  const made = await county.as('admin')<{ doc: { id: string } }>('POST', '/api/routes', full)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  route = made.body.doc
})
afterAll(() => county?.close())

const full = {
  name: '常规流程',
  officeLevels: ['county'],
  priority: 1,
  steps: [
    { step: 'secrecyReview', quorum: 1, limitWorkingDays: 2 },
    { step: 'branchApproval', quorum: 1, limitWorkingDays: 2 },
    { step: 'countyApproval', quorum: 1, limitWorkingDays: 2 },
  ],
}
const short = { steps: full.steps.slice(0, 1), priority: 99 }

const stored = async () =>
  (await county.as('admin')<{ docs: unknown[] }>('GET', '/api/routes')).body.docs

describe('approval routes, which bind the whole county,', () => {
  it.each(['admin.finance', 'admin.most'])(
    'are not written by %s, who administers a part, through any door',
    async (account) => {
      const before = await stored()
      const as = county.as(account)
      const answers = [
        await as('POST', '/api/routes', { ...full, ...short, name: '捷径' }),
        await as('PATCH', `/api/routes/${route.id}`, short),
        await as('PATCH', `/api/routes/${route.id}`, { retiredAt: '2026-01-01' }),
        await as('PATCH', '/api/routes?where[priority][equals]=1', short),
        await as('POST', `/api/routes/${route.id}/duplicate`, {}),
        await as('DELETE', `/api/routes/${route.id}`),
        await as('DELETE', '/api/routes?where[priority][equals]=1'),
      ]
      // There is no door for a copy.
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 404, 403, 403])
      const user = await county.payload.findByID({ collection: 'users', id: idOf(county, account) })
      await expect(
        county.payload.update({
          collection: 'routes',
          id: route.id,
          data: short as never,
          user: { ...user, collection: 'users' },
          overrideAccess: false,
        }),
      ).rejects.toMatchObject({ status: 403 })
      expect(await stored()).toEqual(before)
    },
  )

  it('are written by an administrator of all offices, and every change is in the ledger', async () => {
    const { status } = await county.as('admin')('PATCH', `/api/routes/${route.id}`, { priority: 2 })
    expect(status).toBe(200)
    expect(await recordOf(county, 'routes', route.id)).toMatchObject([
      { action: 'addRecord', actor: idOf(county, 'admin') },
      {
        action: 'editRecord',
        actor: idOf(county, 'admin'),
        details: { changed: ['priority'], values: { priority: 2 } },
      },
    ])
  })
})
