import { isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import {
  CalendarNotPublishedError,
  createCalendar,
  holidayName,
  parseNotice,
  stateCouncilNotices,
} from '../../../src/domain/calendar/index.ts'
import { addDays, compare, dayOfWeek } from '../../../src/domain/dates/index.ts'

const calendar = createCalendar()

describe('the vendored holiday data', () => {
  it('covers 2007 to 2026 without a gap', () => {
    expect([calendar.coveredFrom, calendar.coveredUntil]).toEqual(['2007-01-01', '2026-12-31'])
    expect(stateCouncilNotices.map(({ year }) => year)).toEqual(
      Array.from({ length: 20 }, (_, index) => 2007 + index),
    )
  })

  it('agrees with the independent package chinese-days on every single day', () => {
    const days = everyDay('2007-01-01', '2026-12-31')
    expect(days).toHaveLength(7305)
    expect(days.filter((day) => calendar.isWorkday(day) !== isWorkday(day))).toEqual([])
  })

  it('knows nothing of the years before and after, where that package goes by the week', () => {
    expect(isWorkday('2027-01-01')).toBe(true)
    const uncovered = ['2006-12-31', '2027-01-01', '2027-01-04', '2030-05-01']
    for (const day of uncovered) {
      expect(calendar.covers(day)).toBe(false)
      expect(() => calendar.isWorkday(day)).toThrow(CalendarNotPublishedError)
    }
  })

  it('numbers its working days', () => {
    const days = everyDay('2007-01-01', '2026-12-31').filter(calendar.isWorkday)
    expect(days.map((_, index) => calendar.workdayAt(index + 1))).toEqual(days)
    expect([calendar.workdayAt(0), calendar.workdayAt(days.length + 1)]).toEqual([null, null])
  })

  it.each([
    [2007, 249],
    [2008, 251],
    [2009, 250],
    [2010, 250],
    [2011, 250],
    [2012, 249],
    [2013, 250],
    [2014, 250],
    [2015, 249],
    [2016, 250],
    [2017, 249],
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('CAL-5: %i has %i working days', (year, count) => {
    const days = everyDay(`${year}-01-01`, `${year}-12-31`)
    expect(days.filter(calendar.isWorkday)).toHaveLength(count)
  })

  it('makes up for holidays on Saturdays and Sundays only', () => {
    const weekdays = stateCouncilNotices
      .flatMap(({ makeUpWorkdays }) => makeUpWorkdays)
      .filter((day) => dayOfWeek(day) < 6)
    expect(weekdays).toEqual([])
  })

  it('says in every language which holiday it is', () => {
    const names = stateCouncilNotices.flatMap(({ holidays }) => holidays.map(({ name }) => name))
    expect(
      names.filter((name) => /\p{Script=Han}/u.test(holidayName({ name, locale: 'en' }))),
    ).toEqual([])
    expect(holidayName({ name: '国庆节、中秋节', locale: 'en' })).toBe(
      'National Day and Mid-Autumn Festival',
    )
    expect(holidayName({ name: '国庆节、中秋节', locale: 'zh-TW' })).toBe('國慶節、中秋節')
    expect(holidayName({ name: '三月街民族节', locale: 'en' })).toBe('三月街民族节')
  })

  it.each([
    [{ off: '元旦 01-01~01-3', work: '01-04' }],
    [{ off: '元旦 01-03~01-01', work: '01-04' }],
    [{ off: '01-01~01-03', work: '01-04' }],
    [{ off: '元旦 01-01', work: '02-30' }],
  ])('refuses a row that cannot be understood: %j', (row) => {
    expect(() => parseNotice({ year: 2027, sources: [], ...row })).toThrow(RangeError)
  })
})

function everyDay(from: string, to: string): string[] {
  return Array.from({ length: compare(to, from) + 1 }, (_, index) => addDays(from, index))
}
