import { describe, expect, it } from 'vitest'
import {
  CalendarNotPublishedError,
  countWorkingDays,
  createCalendar,
  parseNotice,
  stateCouncilNotices,
  workingDaysAfter,
} from '../../../src/domain/calendar/index.ts'

const calendar = createCalendar()
const nthAfter = (from: string, days: number, within = calendar) => {
  const result = workingDaysAfter({ from, days, calendar: within })
  return result.ok ? result.date : result.code
}

describe('CAL-1 working days', () => {
  it.each([
    ['2026-02-14', true],
    ['2026-02-28', true],
    ['2026-02-23', false],
    ['2024-02-09', true],
    ['2014-01-30', true],
    ['2013-04-07', true],
    ['2013-10-12', true],
    ['2015-09-03', false],
    ['2015-09-04', false],
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2018-12-29', true],
    ['2018-12-31', false],
    ['2007-12-29', true],
    ['2011-12-31', true],
    ['2022-12-31', false],
    ['2026-03-08', false],
    ['2026-05-04', false],
    ['2026-11-23', true],
  ])('%s: %s', (date, expected) => {
    expect(calendar.isWorkday(date)).toBe(expected)
  })

  it('says what kind of day it is and why', () => {
    expect(['2026-02-13', '2026-02-14', '2026-02-15', '2026-03-08'].map(calendar.dayKind)).toEqual([
      { date: '2026-02-13', kind: 'work', name: null, source: 'week' },
      { date: '2026-02-14', kind: 'makeUpWork', name: null, source: 'notice' },
      { date: '2026-02-15', kind: 'holiday', name: '春节', source: 'notice' },
      { date: '2026-03-08', kind: 'rest', name: null, source: 'week' },
    ])
  })

  it('lets a local holiday win over the notice, and a correction win over a holiday', () => {
    const local = createCalendar({
      overrides: [
        { from: '2026-05-08', to: '2026-05-09', workday: false, name: '建县纪念日' },
        { from: '2026-05-05', to: '2026-05-05', workday: true, name: '抗洪值守' },
      ],
    })
    expect(local.isWorkday('2026-05-08')).toBe(false)
    expect(local.isWorkday('2026-05-09')).toBe(false)
    expect(local.isWorkday('2026-05-05')).toBe(true)
    expect(local.dayKind('2026-05-09')).toMatchObject({ name: '建县纪念日', source: 'override' })
    expect(local.isWorkday('2026-05-07')).toBe(true)
  })
})

describe('CAL-2 the n-th working day after a date', () => {
  it.each([
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-05-10', 20, '2026-06-05'],
    ['2025-09-26', 20, '2025-10-30'],
    ['2024-02-05', 20, '2024-03-08'],
    ['2020-01-20', 20, '2020-02-25'],
    ['2019-05-15', 20, '2019-06-13'],
    ['2008-05-01', 15, '2008-05-22'],
  ])('%s + %i is %s', (from, days, expected) => {
    expect(nthAfter(from, days)).toBe(expected)
  })

  it('shows its working day by day, the start day left out', () => {
    const result = workingDaysAfter({ from: '2026-02-12', days: 3, calendar })
    expect(result).toMatchObject({ ok: true, date: '2026-02-24' })
    const lines = result.ok ? result.working : []
    expect(lines.map(({ date, count }) => [date, count])).toEqual([
      ['2026-02-13', 1],
      ['2026-02-14', 2],
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => [`2026-02-${day}`, null]),
      ['2026-02-24', 3],
    ])
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses to count %d days', (days) => {
    expect(() => nthAfter('2026-03-02', days)).toThrow(RangeError)
  })

  it('refuses to count from something that is not a date', () => {
    expect(() => nthAfter('2026-02-30', 1)).toThrow(RangeError)
  })

  it('counts the working days between two dates of the real catalogue', () => {
    const between = (from: string, to: string) => countWorkingDays({ from, to, calendar })
    expect(between('2018-12-05', '2019-01-03')).toEqual({ ok: true, count: 20 })
    expect(between('2018-12-07', '2018-12-27')).toEqual({ ok: true, count: 14 })
    expect(between('2018-12-21', '2018-12-29')).toEqual({ ok: true, count: 6 })
    expect(between('2018-12-18', '2018-12-22')).toEqual({ ok: true, count: 3 })
    expect(between('2019-01-17', '2019-01-23')).toEqual({ ok: true, count: 4 })
    expect(between('2019-01-23', '2019-01-17')).toEqual({ ok: true, count: 0 })
  })
})

describe('CAL-3 beyond the announced arrangements', () => {
  it('computes up to the last covered day and not one day further', () => {
    expect(nthAfter('2026-12-03', 20)).toBe('2026-12-31')
    expect(nthAfter('2026-12-04', 20)).toBe('CALENDAR_NOT_PUBLISHED')
    expect(nthAfter('2027-03-01', 1)).toBe('CALENDAR_NOT_PUBLISHED')
    expect(countWorkingDays({ from: '2026-12-30', to: '2027-01-04', calendar })).toEqual({
      ok: false,
      code: 'CALENDAR_NOT_PUBLISHED',
    })
  })

  it('says nothing about a day that no arrangement covers', () => {
    expect(() => calendar.isWorkday('2027-01-01')).toThrow(CalendarNotPublishedError)
    expect(() => calendar.dayKind('2006-12-31')).toThrow(CalendarNotPublishedError)
  })

  it('goes on once next year’s arrangement is added, and not across a missing year', () => {
    const made = (year: number) =>
      parseNotice({ year, off: '元旦 01-01~01-03', work: '01-04', sources: [] })
    const extended = createCalendar({ notices: [...stateCouncilNotices, made(2027)] })
    expect(extended.coveredUntil).toBe('2027-12-31')
    expect(nthAfter('2026-12-31', 1, extended)).toBe('2027-01-04')
    const gap = createCalendar({ notices: [...stateCouncilNotices, made(2028)] })
    expect(gap.coveredUntil).toBe('2026-12-31')
    expect(nthAfter('2026-12-31', 1, gap)).toBe('CALENDAR_NOT_PUBLISHED')
  })

  it('is not extended by a local holiday', () => {
    const overrides = [{ from: '2027-01-01', to: '2027-01-01', workday: false, name: '元旦' }]
    expect(createCalendar({ overrides }).covers('2027-01-01')).toBe(false)
  })
})

describe('CAL-4 versions', () => {
  const v1 = createCalendar({
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

  it('gives another date under the amended arrangement of 2019, and another version', () => {
    expect(nthAfter('2019-04-26', 4, v1)).toBe('2019-05-03')
    expect(nthAfter('2019-04-26', 4, calendar)).toBe('2019-05-05')
    expect(v1.version).not.toBe(calendar.version)
  })

  it('gives equal content an equal version, whatever the order of the rows', () => {
    const rows = [
      { from: '2026-05-08', to: '2026-05-08', workday: false, name: '建县纪念日' },
      { from: '2026-08-03', to: '2026-08-04', workday: false, name: '火把节' },
    ]
    const one = createCalendar({ overrides: rows })
    const other = createCalendar({ overrides: [...rows].reverse() })
    expect(one.version).toBe(other.version)
    expect(one.version).not.toBe(calendar.version)
    expect(createCalendar().version).toBe(calendar.version)
  })

  it.each([[{ from: '2026-05-09', to: '2026-05-08' }], [{ from: '2026-02-30', to: '2026-03-01' }]])(
    'refuses an override that is no stretch of days: %j',
    (span) => {
      const overrides = [{ ...span, workday: false, name: '节' }]
      expect(() => createCalendar({ overrides })).toThrow(RangeError)
    },
  )

  it('refuses to exist without any arrangement', () => {
    expect(() => createCalendar({ notices: [] })).toThrow(RangeError)
  })
})
