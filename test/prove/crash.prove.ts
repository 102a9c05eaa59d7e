import { describe, expect, it } from 'vitest'
import { surviveCrashes } from '../support/crash/crashes.ts'

describe('ten kills of the server and of PostgreSQL during 500 transitions', () => {
  it('lose nothing that was acknowledged, leave nothing half done, and do every job once', async () => {
    const { acknowledged, scheduled } = await surviveCrashes({ kills: 10, transitions: 500 })
    process.stdout.write(`${acknowledged} transitions, ${scheduled} scheduled publications\n`)
    expect(scheduled).toBeGreaterThan(10)
  })
})
