import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, compare } from '../../../../src/domain/dates/index.ts'
import { grounds, metadataFaults } from '../../../../src/domain/disclosure/index.ts'
import {
  nextReview,
  reviewFaults,
  reviewIntervals,
  reviewState,
} from '../../../../src/domain/disclosure/review/index.ts'

const ids = grounds.map(({ id }) => id)
const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2008-05-01', days))

describe('months later', () => {
  it.each([
    ['2026-11-27', 12, '2027-11-27'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it('says so of what is no date', () => {
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError)
  })
})

describe('the next review', () => {
  it.each([
    ['13-2', '2027-11-27'],
    ['14-1', '2027-11-27'],
    ['14-2', '2027-11-27'],
    ['14-3', '2027-11-27'],
    ['15', '2027-11-27'],
    ['16-1', '2027-11-27'],
    ['16-2', '2027-05-27'],
    ['16-3', '2027-11-27'],
    ['of no law', '2027-05-27'],
  ])('of what rests on %s and says nothing of it is on %s', (ground, on) => {
    expect(nextReview({ ground, decidedOn: '2026-11-27' })).toEqual({ on, event: null })
  })

  it('is on the date that was asked for, but no later than the ground allows', () => {
    const asked = (ground: string, reviewOn: string) =>
      nextReview({ ground, decidedOn: '2026-11-27', reviewOn }).on
    expect(asked('15', '2027-03-01')).toBe('2027-03-01')
    expect(asked('15', '2028-11-27')).toBe('2028-11-27')
    expect(asked('15', '2031-01-01')).toBe('2028-11-27')
    // 保密法 Art. 23: every year.
    expect(asked('14-1', '2028-01-01')).toBe('2027-11-27')
  })

  it('is an event with the latest date beside it, so that what never happens is looked at too', () => {
    expect(
      nextReview({ ground: '16-2', decidedOn: '2026-11-27', reviewEvent: ' 规划批准后 ' }),
    ).toEqual({ on: '2027-11-27', event: '规划批准后' })
  })

  it('always has a date: after the decision, and within what the ground allows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        dates,
        fc.option(fc.integer({ min: 1, max: 4000 }), { nil: null }),
        fc.option(fc.string(), { nil: null }),
        (ground, decidedOn, days, reviewEvent) => {
          const reviewOn = days === null ? null : addDays(decidedOn, days)
          const { on } = nextReview({ ground, decidedOn, reviewOn, reviewEvent })
          expect(compare(on, decidedOn)).toBeGreaterThan(0)
          const { atMostMonths } = reviewIntervals[ground]
          expect(compare(on, addMonths(decidedOn, atMostMonths))).toBeLessThanOrEqual(0)
          // Whatever submission lets pass is kept to the day.
          const faults = reviewFaults({ ground, reviewOn, reviewEvent, today: decidedOn })
          if (reviewOn && faults.length === 0) expect(on).toBe(reviewOn)
        },
      ),
    )
  })

  it('has an interval for every ground, with its source, and no default beyond the longest', () => {
    expect(Object.keys(reviewIntervals).sort()).toEqual([...ids].sort())
    for (const { months, atMostMonths, source } of Object.values(reviewIntervals)) {
      expect(months).toBeLessThanOrEqual(atMostMonths)
      expect(source).toMatch(/第.+条|product choice/)
    }
  })
})

describe('a review', () => {
  it.each([
    ['2026-10-27', 'notDue'],
    ['2026-10-28', 'dueSoon'],
    ['2026-11-26', 'dueSoon'],
    ['2026-11-27', 'due'],
    ['2026-11-28', 'overdue'],
  ])('for 2026-11-27 is, on %s, %s', (today, state) => {
    expect(reviewState({ on: '2026-11-27', today })).toBe(state)
  })
})

describe('what a clerk asks of the next review', () => {
  const codes = (more: Record<string, unknown>) =>
    metadataFaults({
      document: {
        title: '关于申请调整灌区规模的请示',
        hasText: true,
        attachmentCount: 0,
        office: 'office',
        mode: 'withheld',
        ground: '16-2',
        groundReason: '尚在研究',
        formedOn: '2026-11-09',
        documentNumber: '云政〔2026〕8号',
        summary: '请示',
        ...more,
      },
      today: '2026-11-27',
    }).map(({ code, field }) => `${field} ${code}`)

  it('may be nothing at all', () => {
    expect(codes({})).toEqual([])
    expect(codes({ reviewOn: '2027-11-27', reviewEvent: '规划批准后' })).toEqual([])
  })

  it.each([
    ['2026-11-27', 'reviewOn reviewOnPast'],
    ['2020-01-01', 'reviewOn reviewOnPast'],
    ['2027-11-28', 'reviewOn reviewOnTooFar'],
    ['不久', 'reviewOn dateInvalid'],
  ])('on %s is refused', (reviewOn, fault) => {
    expect(codes({ reviewOn })).toEqual([fault])
  })

  it('is an event of a line, not of a page', () => {
    expect(codes({ reviewEvent: '批'.repeat(100) })).toEqual([])
    expect(codes({ reviewEvent: '批'.repeat(101) })).toEqual(['reviewEvent reviewEventTooLong'])
  })

  it('is not looked at where everything is disclosed', () => {
    const proactive = { mode: 'proactive', ground: null, groundReason: null }
    expect(codes({ ...proactive, reviewOn: '2020-01-01', registerListing: 'title' })).toEqual([])
  })

  it('lists the title of anything but a state secret', () => {
    expect(codes({ registerListing: 'title' })).toEqual([])
    expect(codes({ ground: '14-1', registerListing: 'title' })).toEqual([
      'registerListing titleNotListable',
    ])
    expect(codes({ ground: '14-1', registerListing: 'none' })).toEqual([])
  })
})
