import { describe, it } from 'vitest'
import { dueAgreesWithOracle, workingAgreesWithOracle } from '../support/clocks.ts'

describe('the clock of a request', () => {
  it('agrees with a day-by-day oracle on 20,000 random requests', () => dueAgreesWithOracle(20_000))
  it('counts the very days of the oracle in 20,000 random requests', () =>
    workingAgreesWithOracle(20_000))
})
