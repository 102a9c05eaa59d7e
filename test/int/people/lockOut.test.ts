import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../../src/demo/county.ts'
import { atTime } from '../../../src/lib/clock.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { enlist } from './staff.ts'

let county: TestCounty

beforeAll(async () => {
  process.env.TRUST_PROXY = '1'
  county = await openCounty()
  await enlist(county, { target: { 'gov-office': ['publisher'] }, crowded: {}, hurried: {} })
})
afterAll(() => county?.close())

/** A try to sign in, as the proxy passes it on; answers the status. */
async function tryFrom(address: string, account: string, password = 'a wrong guess') {
  const response = await county.ask(null, '/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ email: `${account}@yunze.example`, password }),
  })
  return response.status
}

const several = async (count: number, once: (index: number) => Promise<number>) => {
  const statuses: number[] = []
  for (let index = 0; index < count; index++) statuses.push(await once(index))
  return [...new Set(statuses)]
}

describe('whoever guesses at the password of an official', () => {
  it('waits, and keeps nobody else from the account', async () => {
    expect(await several(10, () => tryFrom('198.51.100.1', 'target'))).toEqual([401])
    expect(await tryFrom('198.51.100.1', 'target')).toBe(429)
    expect(await tryFrom('198.51.100.1', 'target', demoPassword)).toBe(429)
    // What the client says of itself changes nothing, nor how the account is written.
    expect(await tryFrom('203.0.113.9, 198.51.100.1', ' TARGET', demoPassword)).toBe(429)
    expect(await tryFrom('203.0.113.5', 'target', demoPassword)).toBe(200)
    expect(await tryFrom('198.51.100.1', 'crowded', demoPassword)).toBe(200)
    const later = new Date(Date.now() + 11 * 60_000)
    expect(await atTime(later, () => tryFrom('198.51.100.1', 'target', demoPassword))).toBe(200)
  })

  it('gains nothing by asking many times at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, () => tryFrom('198.51.100.2', 'crowded')),
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(20)
  })

  it('nor by trying one after the other: the address waits for all accounts', async () => {
    const spray = (index: number) => tryFrom('198.51.100.3', `nobody${index}`)
    expect(await several(100, spray)).toEqual([401])
    expect(await tryFrom('198.51.100.3', 'hurried', demoPassword)).toBe(429)
    expect(await tryFrom('198.51.100.4', 'hurried', demoPassword)).toBe(200)
  })

  it('is not whoever signs in often, nor whoever mistypes and then remembers', async () => {
    expect(await several(12, () => tryFrom('203.0.113.6', 'hurried', demoPassword))).toEqual([200])
    for (let round = 0; round < 2; round++) {
      expect(await several(9, () => tryFrom('203.0.113.6', 'hurried'))).toEqual([401])
      expect(await tryFrom('203.0.113.6', 'hurried', demoPassword)).toBe(200)
    }
  })
})
