import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestCounty } from '../support/county.ts'
import { openBigCounty, sizeOfData } from './support/bigCounty.ts'
import { record, spread, timesOf } from './support/figures.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openBigCounty()
})
afterAll(() => county?.close())

/** In the whole county: nobody's lists are longer. */
const inboxes = ['all.clerk', 'all.secrecyReviewer', 'all.branchLeader', 'all.publisher']

const lists: Record<string, [account: string | null, path: string]> = {
  'admin list, newest changes': ['all.auditor', '?limit=10'],
  'admin list of an office': ['clerk', '?limit=10'],
  'admin list, one stage by due date': [
    'all.branchLeader',
    '?where[stage][equals]=branchApproval&sort=stepDueOn&limit=50',
  ],
  'admin list, page 500': ['all.auditor', '?limit=10&page=500'],
  'admin list, title contains': ['all.auditor', '?where[title][like]=电梯检验&limit=10'],
  'admin list, index number': ['all.auditor', '?where[indexNumber][contains]=2026-00017&limit=10'],
  'API, anonymous, newest': [null, '?sort=-formedOn&limit=20'],
  'API, anonymous, page 50': [null, '?sort=-formedOn&limit=20&page=50'],
}

describe('lists of staff, through the API', () => {
  it.each(inboxes)('inbox of %s', async (account) => {
    await measure(`inbox of ${account.replace('all.', '')}`, account, '/inbox')
  })
  it.each(Object.entries(lists))('%s', async (name, [account, path]) => {
    await measure(name, account, path)
  })
})

async function measure(name: string, account: string | null, path: string): Promise<void> {
  const client = county.as(account)
  const times = await timesOf(async () => {
    const { status } = await client('GET', `/api/documents${path}`)
    expect(status).toBe(200)
  })
  await record({ name, data: sizeOfData, ...spread(times), unit: 'ms' })
}
