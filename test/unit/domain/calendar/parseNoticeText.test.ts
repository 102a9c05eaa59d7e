import { describe, expect, it } from 'vitest'
import {
  createCalendar,
  parseNoticeText,
  stateCouncilNotices,
} from '../../../../src/domain/calendar/index.ts'
import { recordedCalendar } from '../../../../src/domain/calendar/recorded/index.ts'

const notice2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置。
国务院办公厅
2025年11月4日`

/** The sentences of other years, and what they say of days. */
const others: Record<number, string> = {
  2014: `一、元旦：1月1日放假1天。
二、春节：1月31日至2月6日放假调休，共7天。1月26日（星期日）、2月8日（星期六）上班。
三、清明节：4月5日放假，4月7日（星期一）补休。
四、劳动节：5月1日至3日放假调休，共3天。5月4日（星期日）上班。
五、端午节：6月2日放假，与周末连休。
六、中秋节：9月8日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月28日（星期日）、10月11日（星期六）上班。`,
  2018: `一、元旦：1月1日放假，与周末连休。
二、春节：2月15日至21日放假调休，共7天。2月11日（星期日）、2月24日（星期六）上班。
三、清明节：4月5日至7日放假调休，共3天。4月8日（星期日）上班。
四、劳动节：4月29日至5月1日放假调休，共3天。4月28日（星期六）上班。
五、端午节：6月18日放假，与周末连休。
六、中秋节：9月24日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期六）、9月30日（星期日）上班。`,
  2023: `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
}

/** The calendar when the notice of a year is what was read from its text. */
const readAs = (text: string, year: number) => {
  const { days } = parseNoticeText({ text, year })
  return recordedCalendar({
    rows: [
      {
        id: 'a',
        seq: 1,
        kind: 'notice',
        year,
        office: null,
        days,
        sources: [],
        replaces: null,
        isWithdrawal: false,
      },
    ],
  })
}

const kindsOf = (year: number, calendar: ReturnType<typeof createCalendar>) =>
  Array.from({ length: 365 }, (_, day) => {
    const date = new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)
    return `${date} ${calendar.isWorkday(date)}`
  })

describe('the text of a notice', () => {
  it('of 2026 is read whole, with its number and its date', () => {
    const parsed = parseNoticeText({ text: notice2026 })
    expect(parsed).toMatchObject({
      year: 2026,
      documentNumber: '国办发明电〔2025〕7号',
      noticeOn: '2025-11-04',
      notUnderstood: [],
      disagreements: [],
    })
    expect(parsed.days.slice(0, 3)).toEqual([
      { from: '2026-01-01', to: '2026-01-03', name: '元旦', workday: false },
      { from: '2026-01-04', to: '2026-01-04', name: null, workday: true },
      { from: '2026-02-14', to: '2026-02-14', name: null, workday: true },
    ])
    expect(kindsOf(2026, readAs(notice2026, 2026))).toEqual(kindsOf(2026, createCalendar()))
  })

  it.each(Object.keys(others).map(Number))(
    'of %i gives the days of the data that came with the program',
    (year) => {
      const text = others[year] ?? ''
      const parsed = parseNoticeText({ text, year })
      expect([parsed.notUnderstood, parsed.disagreements]).toEqual([[], []])
      expect(kindsOf(year, readAs(text, year))).toEqual(kindsOf(year, createCalendar()))
      expect(stateCouncilNotices.some((notice) => notice.year === year)).toBe(true)
    },
  )

  it('of 2019 knows the days that lie in the year before', () => {
    const { days } = parseNoticeText({
      text: '一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。',
      year: 2019,
    })
    expect(days).toEqual([
      { from: '2018-12-29', to: '2018-12-29', name: null, workday: true },
      { from: '2018-12-30', to: '2019-01-01', name: '元旦', workday: false },
    ])
  })

  it('is read in full-width figures, without numbers, with other marks and wrapped by a mail program', () => {
    const { days, notUnderstood } = parseNoticeText({
      text: '关于２０２７年部分节假日安排的通知\n元旦：１月１日（周五）—３日\n（周日）放假，共３天。\n  劳动节: 5月1日(周六)至5日(周三) 放假调休,共5天. ',
    })
    expect(days).toEqual([{ from: '2027-01-01', to: '2027-01-03', name: '元旦', workday: false }])
    expect(notUnderstood).toEqual(['劳动节: 5月1日(周六)至5日(周三) 放假调休,共5天.'])
  })

  it('hands back what it does not understand, and guesses nothing', () => {
    const parsed = parseNoticeText({
      text: `春节：2月10日至17日放假调休，共8天。2月4日（周日）、2月18日（周日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
清明节：四月四日放假。
元旦：2023年12月30日至次年1月1日放假。
1月2日放假。
妇女节：3月8日放半天假。`,
      year: 2024,
    })
    expect(parsed.days).toHaveLength(3)
    expect(parsed.notUnderstood).toEqual([
      '鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息',
      '清明节：四月四日放假',
      '元旦：2023年12月30日至次年1月1日放假',
      '1月2日放假',
      '妇女节：3月8日放半天假',
    ])
  })

  it.each([
    ['元旦：1月1日（周四）放假。', 'weekday'],
    ['元旦：1月1日至3日放假，共4天。', 'count'],
    ['春节：2月27日至30日放假。', 'date'],
    ['国庆节：10月7日至1日放假。', 'order'],
    ['2026年12月26日、1月9日上班。', 'year'],
  ])('does not take a sentence that contradicts itself: %s', (text, code) => {
    const parsed = parseNoticeText({ text, year: 2027 })
    expect(parsed.days).toEqual([])
    expect(parsed.disagreements).toEqual([{ sentence: text.slice(0, -1), code }])
  })

  it('asks for the year where nobody says it', () => {
    const parsed = parseNoticeText({ text: '元旦：1月1日放假。' })
    expect(parsed).toMatchObject({ year: null, days: [], notUnderstood: ['元旦：1月1日放假'] })
  })

  it('takes any text without failing', () => {
    for (const text of [
      '',
      '。。\n',
      '日'.repeat(5000),
      '1月'.repeat(3000),
      '（'.repeat(3000),
      '元旦：0月0日放假',
    ]) {
      expect(() => parseNoticeText({ text, year: 2027 })).not.toThrow()
    }
  })
})
