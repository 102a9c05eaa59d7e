import type { DayKind } from './calendar.ts'
import type { CalendarNotPublished } from './workingDays.ts'

type Message = Record<'zh' | 'zh-TW' | 'en', string>

/** What people read when there is no date (CAL-3). */
export const calendarMessages: Readonly<Record<CalendarNotPublished['code'], Message>> = {
  CALENDAR_NOT_PUBLISHED: {
    zh: '待节假日安排公布：工作日历尚未覆盖这段时间，暂不计算日期。',
    'zh-TW': '待節假日安排公佈：工作日曆尚未覆蓋這段時間，暫不計算日期。',
    en: 'Awaiting the holiday arrangement: the working-day calendar does not cover this period, so no date is computed.',
  },
}

/** The kinds of day, for people. */
export const dayKindLabels: Readonly<Record<DayKind, Message>> = {
  work: { zh: '工作日', 'zh-TW': '工作日', en: 'working day' },
  rest: { zh: '休息日', 'zh-TW': '休息日', en: 'weekend' },
  makeUpWork: { zh: '调休上班', 'zh-TW': '調休上班', en: 'make-up working day' },
  holiday: { zh: '放假', 'zh-TW': '放假', en: 'public holiday' },
}

/**
 * A holiday's name in a language. A name that only a local override carries is shown as entered.
 * Two feasts that fall together (`国庆节、中秋节`) are named one after the other.
 */
export const holidayName = ({ name, locale }: { name: string; locale: keyof Message }): string =>
  name
    .split('、')
    .map((part) => HOLIDAYS[part]?.[locale] ?? part)
    .join(locale === 'en' ? ' and ' : '、')

const HOLIDAYS: Readonly<Record<string, Message>> = {
  元旦: { zh: '元旦', 'zh-TW': '元旦', en: 'New Year’s Day' },
  春节: { zh: '春节', 'zh-TW': '春節', en: 'Spring Festival' },
  清明节: { zh: '清明节', 'zh-TW': '清明節', en: 'Qingming Festival' },
  劳动节: { zh: '劳动节', 'zh-TW': '勞動節', en: 'Labour Day' },
  端午节: { zh: '端午节', 'zh-TW': '端午節', en: 'Dragon Boat Festival' },
  中秋节: { zh: '中秋节', 'zh-TW': '中秋節', en: 'Mid-Autumn Festival' },
  国庆节: { zh: '国庆节', 'zh-TW': '國慶節', en: 'National Day' },
  抗日战争暨世界反法西斯战争胜利70周年纪念日: {
    zh: '抗日战争暨世界反法西斯战争胜利70周年纪念日',
    'zh-TW': '抗日戰爭暨世界反法西斯戰爭勝利70週年紀念日',
    en: 'Victory Day, 70th anniversary',
  },
}
