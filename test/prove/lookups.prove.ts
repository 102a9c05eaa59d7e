import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../support/county.ts'
import { proveLookups } from '../support/lookups.ts'
import { requestDesk } from '../support/requestDesk.ts'

let county: TestCounty
beforeAll(async () => {
  process.env.TRUST_PROXY = '1'
  county = await openCounty()
})
afterAll(async () => {
  delete process.env.TRUST_PROXY
  await county?.close()
})

it('of 100,000 wrong codes none opens a request, and no answer tells whether there is one', async () => {
  const known = await requestDesk(county).submitted()
  const { held } = await proveLookups(county, known, { tries: 100_000, timed: 400 })
  expect(held).toBeGreaterThanOrEqual(75_000)
})
