import { describe, expect, it } from 'vitest'
import {
  createCalendar,
  nthWorkdayAfter,
  parseNotice,
  stateCouncilNotices,
  workingDaysAfter,
} from '../../../src/domain/calendar/index.ts'
import { addDays } from '../../../src/domain/dates/index.ts'
import {
  type ClockEvent,
  compareClocks,
  reclock,
  requestDue,
} from '../../../src/domain/deadlines/index.ts'

const calendar = createCalendar()
/** The arrangement of 2019 as first announced: Labour Day one day, nothing worked in exchange. */
const first = createCalendar({
  notices: [
    ...stateCouncilNotices,
    parseNotice({
      year: 2019,
      off: '元旦 2018-12-30~01-01; 春节 02-04~02-10; 清明节 04-05; 劳动节 05-01; 端午节 06-07; 中秋节 09-13; 国庆节 10-01~10-07',
      work: '2018-12-29, 02-02, 02-03, 09-29, 10-12',
      sources: [],
    }),
  ],
})
/** Invented for this test: nothing is announced for 2027 yet. */
const extended = createCalendar({
  notices: [
    ...stateCouncilNotices,
    parseNotice({ year: 2027, off: '元旦 01-01~01-03', work: '2026-12-27', sources: [] }),
  ],
})
const clocked = (receivedOn: string, events: ClockEvent[] = [], by = first) => {
  const { dueOn } = requestDue({ receivedOn, events, calendar: by })
  return { receivedOn, events, dueOn, calendarVersion: by.version }
}

describe('CAL-4 a request under an amended calendar', () => {
  it('gets a new date, and the reason for it', () => {
    const change = reclock(clocked('2019-04-11'), calendar)
    expect(change).toMatchObject({
      from: '2019-05-03',
      to: '2019-05-05',
      isMoved: true,
      calendarVersion: calendar.version,
    })
    expect(change?.reason.zh).toBe(
      `节假日安排变更，依工作日历 ${calendar.version} 重新计算，答复期限由2019年5月3日改为2019年5月5日。`,
    )
    expect(change?.reason.en).toContain('5 May 2019 instead of 3 May 2019')
  })

  it('keeps its date where the amendment lies elsewhere, under the new version', () => {
    const change = reclock(clocked('2019-08-01'), calendar)
    expect(change).toMatchObject({ isMoved: false, calendarVersion: calendar.version })
    expect(change?.reason['zh-TW']).toContain('答覆期限不變')
  })

  it('is left alone when it is closed, or was computed with this calendar', () => {
    const closed = clocked('2019-04-11', [{ type: 'dispatch', on: '2019-04-20' }])
    expect(reclock(closed, calendar)).toBeNull()
    expect(reclock(clocked('2019-04-11', [], calendar), calendar)).toBeNull()
  })

  it('CAL-3: gets its first date when the holidays are announced', () => {
    const waiting = clocked('2026-12-04', [], calendar)
    expect(waiting.dueOn).toBeNull()
    expect(reclock(waiting, extended)).toMatchObject({ from: null, to: '2026-12-31' })
    const later = reclock(clocked('2026-12-10', [], calendar), extended)
    expect(later).toMatchObject({ to: '2027-01-07', isMoved: true })
    expect(later?.reason.zh).toContain('节假日安排已公布')
  })

  it('loses its date when the calendar no longer reaches, and says so', () => {
    const short = createCalendar({
      notices: stateCouncilNotices.filter(({ year }) => year < 2026),
    })
    const change = reclock(clocked('2025-12-15', [], calendar), short)
    expect(change).toMatchObject({
      from: '2026-01-13',
      to: null,
      code: 'CALENDAR_NOT_PUBLISHED',
      isMoved: true,
    })
    expect(change?.reason.en).toContain('13 January 2026 no longer stands')
  })

  it('recomputes ten thousand open cases well within two seconds', () => {
    const requests = Array.from({ length: 10_000 }, (_, index) => {
      const receivedOn = addDays('2019-03-01', index % 90)
      return clocked(receivedOn, [
        { type: 'consultThirdParty', on: addDays(receivedOn, 4), party: 'p1' },
        { type: 'thirdPartyAnswer', on: addDays(receivedOn, 9), party: 'p1' },
        { type: 'extend', on: addDays(receivedOn, 12), days: 10 },
      ])
    })
    const started = performance.now()
    const { looked, moved } = compareClocks(requests, calendar)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(looked).toBe(10_000)
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.every(({ request, change }) => request.dueOn !== change.to)).toBe(true)
  })
})

describe('the day without its working', () => {
  it('is the day with it, from days all over the calendar', () => {
    const starts = Array.from({ length: 1469 }, (_, index) => addDays('2006-12-25', 5 * index))
    const differing = starts.filter((from) => {
      const slow = workingDaysAfter({ from, days: 20, calendar })
      return nthWorkdayAfter({ from, days: 20, calendar }) !== (slow.ok ? slow.date : null)
    })
    expect(differing).toEqual([])
  })

  it.each([0, -1, 1.5])('refuses to count %d days', (days) => {
    expect(() => nthWorkdayAfter({ from: '2026-03-02', days, calendar })).toThrow(RangeError)
  })
})
