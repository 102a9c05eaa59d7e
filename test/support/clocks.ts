import fc from 'fast-check'
import { expect } from 'vitest'
import { createCalendar } from '../../src/domain/calendar/index.ts'
import { addDays } from '../../src/domain/dates/index.ts'
import { regimeOn, requestClock } from '../../src/domain/deadlines/index.ts'
import { clockOracle, type OracleEvent } from './clockOracle.ts'

export const calendar = createCalendar()
const types = [
  'assign',
  'askCorrection',
  'correct',
  'consultThirdParty',
  'thirdPartyAnswer',
  'consultAgency',
  'agencyAnswer',
  'extend',
  'noticeFee',
  'payFee',
  'suspend',
  'resume',
  'defer',
  'proposeReply',
] as const

/** Days from the first Regulations to the middle of the last covered year. */
export const received = fc.integer({ min: 0, max: 6600 }).map((days) => addDays('2008-05-01', days))
const step = fc.record({
  type: fc.constantFrom(...types),
  gap: fc.integer({ min: 0, max: 12 }),
  days: fc.integer({ min: 1, max: 20 }),
  whom: fc.nat({ max: 5 }),
  reached: fc.integer({ min: 0, max: 4 }),
})

/** A request with events in order of time, allowed or not; answers name somebody who may have been asked. */
export const request = fc
  .tuple(received, fc.array(step, { maxLength: 12 }))
  .map(([receivedOn, steps]): { receivedOn: string; events: OracleEvent[] } => {
    let on = receivedOn
    const events = steps.map(({ type, gap, days, whom, reached }, index) => {
      on = addDays(on, gap)
      const name = type.startsWith('consult') ? `p${index}` : `p${whom}`
      return {
        type,
        on,
        days,
        ...(type.includes('gency') ? { agency: name } : { party: name }),
        ...(type.startsWith('consult') && { receivedOn: addDays(on, reached) }),
        ...(type === 'defer' && { until: addDays(on, 3 * days) }),
      }
    })
    return { receivedOn, events }
  })
const oracleOf = (receivedOn: string, events: OracleEvent[]) =>
  clockOracle({
    receivedOn,
    events,
    isWorkday: calendar.isWorkday,
    lastDay: calendar.coveredUntil,
    regime: regimeOn(receivedOn),
  })

/** The due date is the oracle's, and where the calendar ends too soon for one, neither has any. */
export const dueAgreesWithOracle = (numRuns: number): void =>
  fc.assert(
    fc.property(request, ({ receivedOn, events }) => {
      const oracle = oracleOf(receivedOn, events)
      const clock = requestClock({ receivedOn, events, calendar })
      expect(clock.dueOn).toBe(oracle.dueOn)
      expect(clock.code === 'CALENDAR_NOT_PUBLISHED').toBe(oracle.isBeyond)
    }),
    { numRuns },
  )

/** The working counts the very days that the oracle counted. A deferral fixes a day and counts none. */
export const workingAgreesWithOracle = (numRuns: number): void =>
  fc.assert(
    fc.property(request, ({ receivedOn, events: all }) => {
      const events = all.filter(({ type }) => type !== 'defer')
      const { dueOn, working } = requestClock({ receivedOn, events, calendar })
      fc.pre(dueOn !== null)
      const lastRestart = working.findLastIndex(({ restart }) => restart)
      const counted = working.slice(lastRestart + 1).filter(({ count }) => count !== null)
      expect(counted.map(({ date }) => date)).toEqual(oracleOf(receivedOn, events).countedDays)
      expect(counted.map(({ count }) => count)).toEqual(counted.map((_, index) => index + 1))
    }),
    { numRuns },
  )
