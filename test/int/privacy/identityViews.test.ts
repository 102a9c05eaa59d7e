import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { viewIdentity } from '../../../src/plugin/privacy/viewIdentity.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { accountOf, askers } from '../doors/table.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await look()
})
afterAll(() => county?.close())

const view = { request: 'request-1', purpose: 'handling', parts: ['identity'] } as const

/** The officer of the county government looks at an applicant, as the case page does. */
async function look(open: () => unknown = () => '王小明') {
  const user = await county.payload.findByID({
    collection: 'users',
    id: county.people.requests as string,
  })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, county.payload)
  return viewIdentity(req, { ...view, office: office() }, open)
}

const office = () => String(county.offices['gov-office'])
const rows = () => query({ payload: county.payload }, sql`select * from identity_views`)

describe('the access log of identities', () => {
  it('says who looked at which request, what for and when, and nothing of what they saw', async () => {
    expect(await look()).toBe('王小明')
    const [row] = await rows()
    expect(row).toMatchObject({
      person: String(county.people.requests),
      request: 'request-1',
      office: office(),
      purpose: 'handling',
      parts: ['identity'],
    })
    expect(Date.parse(String(row?.at))).toBeGreaterThan(Date.now() - 60_000)
    expect(JSON.stringify(await rows())).not.toContain('王小明')
  })

  it('is written before anything is opened, also when it does not open', async () => {
    const before = (await rows()).length
    await expect(look(() => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged')
    expect((await rows()).length).toBe(before + 1)
  })

  it('shows nothing to somebody who is nobody', async () => {
    const req = await createLocalReq({}, county.payload)
    let hasOpened = false
    const shown = viewIdentity(req, { ...view, office: office() }, () => {
      hasOpened = true
    })
    await expect(shown).rejects.toMatchObject({ status: 401 })
    expect(hasOpened).toBe(false)
  })

  it.each(askers)('is read by those who watch over the office alone: %s', async (asker) => {
    const ask = county.as(accountOf(asker))
    const { status, body } = await ask<{ docs?: unknown[] }>('GET', '/api/identity-views')
    const mayRead = asker === 'auditor' || asker === 'head'
    expect(status).toBe(mayRead ? 200 : asker === 'nobody' ? 401 : 403)
    expect((body.docs?.length ?? 0) > 0).toBe(mayRead)
  })

  it.each(askers)('is written, changed and deleted through no door: %s', async (asker) => {
    const ask = county.as(accountOf(asker))
    const before = await rows()
    const id = String(before[0]?.id)
    for (const [method, path] of [
      ['POST', '/api/identity-views'],
      ['PATCH', `/api/identity-views/${id}`],
      ['PATCH', '/api/identity-views?where[purpose][equals]=handling'],
      ['DELETE', `/api/identity-views/${id}`],
      ['DELETE', '/api/identity-views?where[purpose][equals]=handling'],
      ['POST', `/api/identity-views/${id}/duplicate`],
    ] as const) {
      const { status } = await ask(method, path, method === 'DELETE' ? undefined : { request: 'x' })
      expect([401, 403, 404, 405, 501], `${method} ${path}: ${status}`).toContain(status)
    }
    expect(await rows()).toEqual(before)
  })

  it.each([
    ['an update', sql`update identity_views set person = 'nobody'`],
    ['a deletion', sql`delete from identity_views`],
    ['emptying it', sql`truncate identity_views`],
  ])('refuses %s in the database itself', async (_, statement) => {
    const failed = await query({ payload: county.payload }, statement).catch((error) => error)
    expect(String(failed.cause ?? failed)).toContain('append only')
  })
})
