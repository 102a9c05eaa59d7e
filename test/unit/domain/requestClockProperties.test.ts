import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, compare } from '../../../src/domain/dates/index.ts'
import {
  type ClockEvent,
  requestClock,
  requestDue,
  timeFaults,
} from '../../../src/domain/deadlines/index.ts'
import {
  calendar,
  dueAgreesWithOracle,
  received,
  request,
  workingAgreesWithOracle,
} from '../../support/clocks.ts'

describe('the clock of a request, for any sequence of events', () => {
  it('agrees with somebody who turns over the days one by one', { timeout: 60_000 }, () =>
    dueAgreesWithOracle(400),
  )

  it('shows in its working the very days that were counted', { timeout: 60_000 }, () =>
    workingAgreesWithOracle(400),
  )

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
