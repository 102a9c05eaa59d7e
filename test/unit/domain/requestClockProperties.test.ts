import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../src/domain/calendar/index.ts'
import { addDays, compare } from '../../../src/domain/dates/index.ts'
import {
  type ClockEvent,
  regimeOn,
  requestClock,
  requestDue,
  timeFaults,
} from '../../../src/domain/deadlines/index.ts'
import { clockOracle, type OracleEvent } from '../../support/clockOracle.ts'

const calendar = createCalendar()
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
const received = fc.integer({ min: 0, max: 6600 }).map((days) => addDays('2008-05-01', days))
const step = fc.record({
  type: fc.constantFrom(...types),
  gap: fc.integer({ min: 0, max: 12 }),
  days: fc.integer({ min: 1, max: 20 }),
  whom: fc.nat({ max: 5 }),
  reached: fc.integer({ min: 0, max: 4 }),
})

/** A request with events in order of time, allowed or not; answers name somebody who may have been asked. */
const request = fc
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
const runs = { numRuns: 400 }

const oracleOf = (receivedOn: string, events: OracleEvent[]) =>
  clockOracle({
    receivedOn,
    events,
    isWorkday: calendar.isWorkday,
    lastDay: calendar.coveredUntil,
    regime: regimeOn(receivedOn),
  })

describe('the clock of a request, for any sequence of events', () => {
  it('agrees with somebody who turns over the days one by one', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(request, ({ receivedOn, events }) => {
        const oracle = oracleOf(receivedOn, events)
        const clock = requestClock({ receivedOn, events, calendar })
        expect(clock.dueOn).toBe(oracle.dueOn)
        expect(clock.code === 'CALENDAR_NOT_PUBLISHED').toBe(oracle.isBeyond)
      }),
      runs,
    )
  })

  it('shows in its working the very days that were counted', { timeout: 60_000 }, () => {
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
      runs,
    )
  })

  it('counts no day on which it stands, and none but working days', () => {
    fc.assert(
      fc.property(request, ({ receivedOn, events }) => {
        const { working } = requestClock({ receivedOn, events, calendar })
        const counted = working.filter(({ count }) => count !== null)
        expect(counted.filter(({ pause }) => pause)).toEqual([])
        expect(counted.every(({ date }) => calendar.isWorkday(date))).toBe(true)
      }),
    )
  })

  it('is due on a working day after receipt, or not at all', () => {
    fc.assert(
      fc.property(request, ({ receivedOn, events }) => {
        const { dueOn } = requestClock({ receivedOn, events, calendar })
        expect(
          dueOn === null || (calendar.isWorkday(dueOn) && compare(dueOn, receivedOn) > 0),
        ).toBe(true)
      }),
    )
  })

  it('has the same date with its working and without', () => {
    fc.assert(
      fc.property(request, ({ receivedOn, events }) => {
        const question = { receivedOn, events, calendar }
        const { dueOn, baseDueOn, code } = requestClock(question)
        expect({ dueOn, baseDueOn, code }).toEqual({ code: undefined, ...requestDue(question) })
      }),
    )
  })

  it('is never due earlier because it was received, or somebody answered, later', () => {
    const gap = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(received, gap, gap, (receivedOn, sent, later) => {
        const due = (from: string, events: ClockEvent[]) =>
          requestDue({ receivedOn: from, events, calendar, regime: 2019 }).dueOn ?? '9999'
        expect(due(addDays(receivedOn, later), []) >= due(receivedOn, [])).toBe(true)
        const on = addDays(receivedOn, sent)
        const answered = (days: number) => [
          { type: 'consultThirdParty', on },
          { type: 'thirdPartyAnswer', on: addDays(on, days) },
        ]
        expect(due(receivedOn, answered(later + 1)) >= due(receivedOn, answered(later))).toBe(true)
        expect(due(receivedOn, answered(later)) >= due(receivedOn, [])).toBe(true)
      }),
    )
  })

  it('takes any sequence that the time checks pass without ever running while it stands', () => {
    fc.assert(
      fc.property(request, ({ receivedOn, events }) => {
        const accepted: ClockEvent[] = []
        for (const event of events) {
          const faults = timeFaults({ event, receivedOn, earlier: accepted, calendar })
          if (faults.length === 0) accepted.push(event)
        }
        const { standing, dueOn } = requestClock({ receivedOn, events: accepted, calendar })
        const holds = ['correction', 'fee'].includes(standing?.why ?? '')
        expect(holds && dueOn !== null).toBe(false)
      }),
    )
  })
})
