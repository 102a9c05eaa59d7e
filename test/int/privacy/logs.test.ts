import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { listenToLog } from '../../support/log.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.close())

/** Every line that Payload's logger writes while something happens. */
async function loggedWhile(happens: () => Promise<void>): Promise<string[]> {
  const { lines, stop } = listenToLog(county.payload)
  await happens().finally(stop)
  return lines
}

describe('the log', () => {
  it('holds nothing of a draft that the database refused', async () => {
    const lines = await loggedWhile(async () => {
      const { status } = await county.as('clerk')('POST', '/api/documents', {
        title: '暗语标题\u0000',
        bodyText: '暗语正文',
        office: 'gov-office',
        mode: 'proactive',
      })
      expect(status).toBe(400)
    })
    expect(lines.join('')).toContain('A query failed')
    expect(lines.join('')).not.toContain('暗语')
  })
})
