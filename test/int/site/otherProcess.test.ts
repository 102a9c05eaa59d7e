import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Notifications } from '../../../src/lib/notifications.ts'
import { createPublicPages, follow, type PublicPages } from '../../../src/lib/publicPages.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { siteOf } from '../../support/site.ts'

let county: TestCounty
/** The caches of another server over the same database. */
let elsewhere: PublicPages
let listener: Notifications

const until = async (isSo: () => boolean) => {
  for (let turn = 0; !isSo() && turn < 500; turn += 1) await sleep(10)
  expect(isSo()).toBe(true)
}

beforeAll(async () => {
  county = await openCounty()
  elsewhere = createPublicPages()
  listener = follow(elsewhere, { connectionString: county.databaseUrl })
  await until(() => listener.isConnected())
})
afterAll(async () => {
  await listener?.stop()
  await county?.close()
})

describe('another server over the same database', () => {
  it('hears of a take-down and forgets the page', async () => {
    const acts = journeys(county)
    const { id } = await acts.create({ title: '云泽县渡口管理办法' })
    const { indexNumber } = await acts.bring(id, 'published')
    await sleep(100)
    const site = siteOf(county, { pages: elsewhere })
    const page = `/documents/${indexNumber}`
    await site.see(page)
    expect((await site.see(page)).headers.get('x-cache')).toBe('hit')
    await acts.must('publisher', id, 'takeDown')
    await until(() => elsewhere.pages.stats().entries === 0)
    expect((await site.see(page)).status).toBe(410)
  })

  it('hears of a category that is renamed', async () => {
    const acts = journeys(county)
    const { id } = await acts.create({ title: '云泽县救助标准', categories: ['finance'] })
    await acts.bring(id, 'published')
    await sleep(100)
    const site = siteOf(county, { pages: elsewhere })
    const name = '财税与国有资产'
    expect((await site.see('/catalogue')).text).not.toContain(name)
    const renamed = await county.as('head')(
      'PATCH',
      `/api/categories/${county.categories.finance}`,
      { name },
    )
    expect(renamed.status, JSON.stringify(renamed.body)).toBe(200)
    await until(() => elsewhere.lists.stats().entries === 0)
    expect((await site.see('/catalogue')).text).toContain(name)
  })

  it('keeps nothing new while its connection is lost, and forgets all when it is back', async () => {
    const site = siteOf(county, { pages: elsewhere })
    await site.see('/guide')
    const admin = new pg.Client({ connectionString: county.databaseUrl })
    await admin.connect()
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'gongkai-listener' and datname = current_database()`,
    )
    await admin.end()
    await until(() => !listener.isConnected())
    expect((await site.see('/guide')).headers.get('x-cache')).toBe('hit')
    await site.see('/services')
    expect((await site.see('/services')).headers.get('x-cache')).toBe('miss')
    await until(() => listener.isConnected())
    expect((await site.see('/guide')).headers.get('x-cache')).toBe('miss')
  })
})
