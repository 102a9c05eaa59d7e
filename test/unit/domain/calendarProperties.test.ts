import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countWorkingDays,
  createCalendar,
  workingDaysAfter,
} from '../../../src/domain/calendar/index.ts'
import { addDays, compare } from '../../../src/domain/dates/index.ts'

const calendar = createCalendar()
const nthAfter = (from: string, days: number) => {
  const result = workingDaysAfter({ from, days, calendar })
  expect(result.ok).toBe(true)
  return result.ok ? result.date : ''
}
/** Any day from 2007 on from which eighty working days are covered. */
const start = fc.integer({ min: 0, max: 7100 }).map((days) => addDays('2007-01-01', days))
const days = fc.integer({ min: 1, max: 40 })

describe('working-day arithmetic, for any start and any number of days', () => {
  it('always ends on a working day after the start', () => {
    fc.assert(
      fc.property(start, days, (from, n) => {
        const date = nthAfter(from, n)
        expect(calendar.isWorkday(date)).toBe(true)
        expect(compare(date, from)).toBeGreaterThanOrEqual(n)
      }),
    )
  })

  it('is additive: n days and then m days are n + m days', () => {
    fc.assert(
      fc.property(start, days, days, (from, n, m) => {
        expect(nthAfter(nthAfter(from, n), m)).toBe(nthAfter(from, n + m))
      }),
    )
  })

  it('grows with the number of days and never shrinks with a later start', () => {
    fc.assert(
      fc.property(start, days, fc.integer({ min: 0, max: 30 }), (from, n, later) => {
        expect(compare(nthAfter(from, n + 1), nthAfter(from, n))).toBeGreaterThan(0)
        expect(
          compare(nthAfter(addDays(from, later), n), nthAfter(from, n)),
        ).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is undone by counting', () => {
    fc.assert(
      fc.property(start, days, (from, n) => {
        expect(countWorkingDays({ from, to: nthAfter(from, n), calendar })).toEqual({
          ok: true,
          count: n,
        })
      }),
    )
  })

  it('shows every calendar day once, in order, and counts exactly the working ones', () => {
    fc.assert(
      fc.property(start, days, (from, n) => {
        const result = workingDaysAfter({ from, days: n, calendar })
        const lines = result.ok ? result.working : []
        expect(lines.map(({ date }) => date)).toEqual(
          lines.map((_, index) => addDays(from, index + 1)),
        )
        expect(lines.flatMap(({ count }) => count ?? [])).toEqual(
          Array.from({ length: n }, (_, index) => index + 1),
        )
        expect(
          lines.every(({ date, count }) => (count !== null) === calendar.isWorkday(date)),
        ).toBe(true)
      }),
    )
  })
})
