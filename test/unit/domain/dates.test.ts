import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compare,
  dayOfWeek,
  formatChineseDate,
  isDateOnly,
  parseDate,
  todayIn,
  yearOf,
} from '../../../src/domain/dates/index.ts'

describe('DN-2 parseDate', () => {
  it.each([
    ['2018年12月7日', '2018-12-07'],
    ['2018年12月7号', '2018-12-07'],
    ['2018 年 12 月 7 日', '2018-12-07'],
    ['2018-12-7', '2018-12-07'],
    ['2018–12–7', '2018-12-07'],
    ['2018/12/07', '2018-12-07'],
    ['2018.12.7', '2018-12-07'],
    ['20181207', '2018-12-07'],
    ['２０１８年１２月７日', '2018-12-07'],
    ['２０１８／１２／０７', '2018-12-07'],
    ['\u3000 2018-12-07\u00a0 ', '2018-12-07'],
    ['2018-12-07 00:00:00', '2018-12-07'],
    ['二〇〇七年四月五日', '2007-04-05'],
    ['二○○七年四月五日', '2007-04-05'],
    ['二◯◯七年四月五日', '2007-04-05'],
    ['二OO七年四月五日', '2007-04-05'],
    ['二ＯＯ七年四月五日', '2007-04-05'],
    ['二oo七年四月五日', '2007-04-05'],
    ['二00七年四月五日', '2007-04-05'],
    ['二零零七年四月五日', '2007-04-05'],
    ['二〇一九年一月二十四日', '2019-01-24'],
    ['二〇一九年1月24日', '2019-01-24'],
    ['一九九六年元月十日', '1996-01-10'],
    ['一九九三年十二月三十一日', '1993-12-31'],
    ['一九八六年十一月廿一日', '1986-11-21'],
    ['2020-02-29', '2020-02-29'],
  ])('reads %s', (text, date) => {
    expect(parseDate(text)).toEqual({ ok: true, date })
  })

  it.each([
    ['2019-02-30'],
    ['2019-02-29'],
    ['1900-02-29'],
    ['2008年2月30日'],
    ['20181301'],
    ['2018.0.7'],
    ['2018/12/00'],
    ['二〇一九年十三月一日'],
    ['二〇一九年四月三十一日'],
  ])('knows that there is no %s', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, code: 'impossibleDate' })
  })

  it.each([[''], ['  \u3000'], [null], [undefined]])(
    'says that nothing is written in %j',
    (text) => {
      expect(parseDate(text)).toEqual({ ok: false, code: 'missingDate' })
    },
  )

  it.each([
    ['18.12.7'],
    ['7-12-2018'],
    ['2018年12月'],
    ['2018-12/07'],
    ['2018127'],
    ['2018-12-07 23:30:00'],
    ['2018-12-06T16:00:00.000Z'],
    ['二〇〇七年初五'],
    ['二十〇七年四月五日'],
    ['二〇〇七年十十月五日'],
    ['二〇〇七年二五月五日'],
    ['不详'],
  ])('does not guess at %s', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, code: 'unknownDateForm' })
  })

  it('reads back every day that it writes, in figures and in numerals', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const numerals = formatChineseDate(date).replace(/\d+/g, (n) =>
          n.length === 4 ? [...n].map((d) => '〇一二三四五六七八九'[Number(d)]).join('') : tens(n),
        )
        const written = [date, date.replaceAll('-', ''), formatChineseDate(date), numerals]
        expect(written.map(parseDate)).toEqual(written.map(() => ({ ok: true, date })))
      }),
    )
  })
})

describe('dates without time', () => {
  it('writes 成文日期 without leading zeros', () => {
    expect(formatChineseDate('2026-11-09')).toBe('2026年11月9日')
  })

  it('refuses what is not a date instead of counting from it', () => {
    expect(isDateOnly('2026-02-30')).toBe(false)
    expect(isDateOnly('2026-02-03T00:00:00Z')).toBe(false)
    expect(() => addDays('2026-02-03T00:00:00Z', 1)).toThrow(RangeError)
    expect(() => formatChineseDate('2026-2-3')).toThrow(RangeError)
    expect(() => compare('2026-02-30', '2026-03-01')).toThrow(RangeError)
  })

  it('adds days across months, leap days and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(yearOf(addDays('1969-12-31', 1))).toBe(1970)
  })

  it('knows the day of the week, before 1970 too', () => {
    expect(dayOfWeek('2026-11-23')).toBe(1)
    expect(dayOfWeek('2026-11-29')).toBe(7)
    expect(dayOfWeek('1949-10-01')).toBe(6)
  })

  it('orders and measures', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (date, days) => {
        expect(compare(addDays(date, days), date)).toBe(days)
      }),
    )
    expect(['2026-03-01', '2025-12-31', '2026-02-28'].sort(compare)).toEqual([
      '2025-12-31',
      '2026-02-28',
      '2026-03-01',
    ])
  })

  it('takes the date from the wall in Shanghai, not from the clock in Greenwich', () => {
    expect(todayIn('Asia/Shanghai', new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
    expect(todayIn('Asia/Shanghai', new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
    expect(todayIn('UTC', new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-22')
    expect(() => todayIn('Asia/Yunze', new Date(0))).toThrow(RangeError)
  })
})

const anyDate = fc
  .integer({ min: -25_000, max: 25_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

function tens(figures: string): string {
  const n = Number(figures)
  const ten = Math.floor(n / 10)
  const one = ['', ...'一二三四五六七八九'][n % 10] ?? ''
  return ten === 0 ? one : `${ten === 1 ? '' : ['', '', '二', '三'][ten]}十${one}`
}
