import { describe, expect, it } from 'vitest'
import { surviveCrashes } from '../../support/crash/crashes.ts'

describe('a server and a database that are killed outright', () => {
  it('lose nothing that was acknowledged, leave nothing half done, and do every job once', async () => {
    const { scheduled } = await surviveCrashes({ kills: 3, transitions: 60 })
    expect(scheduled).toBeGreaterThan(0)
  }, 600_000)
})
