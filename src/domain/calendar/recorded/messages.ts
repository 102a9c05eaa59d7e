import type { NoticeDisagreement } from '../noticeSentence.ts'

type Message = Readonly<Record<'zh' | 'zh-TW' | 'en', string>>

/** Why something cannot be recorded. */
export const recordFaultMessages = {
  NO_DAYS: {
    zh: '还没有写明哪几天放假或者上班。',
    'zh-TW': '還沒有寫明哪幾天放假或者上班。',
    en: 'No days off or days worked are given.',
  },
  TOO_MANY_DAYS: {
    zh: '行数太多，一次最多60行。',
    'zh-TW': '行數太多，一次最多60行。',
    en: 'Too many rows: at most 60 at a time.',
  },
  NO_DATE: {
    zh: '日期不存在，请写成“2027-01-01”这样。',
    'zh-TW': '日期不存在，請寫成「2027-01-01」這樣。',
    en: 'There is no such date; write it as 2027-01-01.',
  },
  DAYS_REVERSED: {
    zh: '结束日期早于开始日期。',
    'zh-TW': '結束日期早於開始日期。',
    en: 'The last day is before the first.',
  },
  STRETCH_TOO_LONG: {
    zh: '一段放假或者上班超过了31天，请核对年份。',
    'zh-TW': '一段放假或者上班超過了31天，請核對年份。',
    en: 'A stretch of more than 31 days; look at its years again.',
  },
  NAME_REQUIRED: {
    zh: '请写明节日或者放假、上班的原因。',
    'zh-TW': '請寫明節日或者放假、上班的原因。',
    en: 'Say which holiday it is, or why.',
  },
  DAY_TWICE: {
    zh: '同一天写了两次。',
    'zh-TW': '同一天寫了兩次。',
    en: 'The same day is given twice.',
  },
  OUTSIDE_YEAR: {
    zh: '日期不在通知的年度（可含前一年12月、后一年1月）。',
    'zh-TW': '日期不在通知的年度（可含前一年12月、後一年1月）。',
    en: 'Outside the year of the notice (with December before it and January after it).',
  },
  OVERLAPS: {
    zh: '这个机构已经记过同一天。要改就选“更正”那一条。',
    'zh-TW': '這個機構已經記過同一天。要改就選「更正」那一條。',
    en: 'This office has recorded the same day already; correct that record instead.',
  },
  OFFICE_REQUIRED: {
    zh: '请选择机构。',
    'zh-TW': '請選擇機構。',
    en: 'Choose the office.',
  },
  YEAR_REQUIRED: {
    zh: '请写明通知是哪一年的（2007至2099）。',
    'zh-TW': '請寫明通知是哪一年的（2007至2099）。',
    en: 'Say which year the notice is for (2007 to 2099).',
  },
  YEAR_RECORDED: {
    zh: '这一年的通知已经记过。要改就更正那一条。',
    'zh-TW': '這一年的通知已經記過。要改就更正那一條。',
    en: 'The notice of this year is recorded already; correct that record instead.',
  },
  YEAR_SHIPPED: {
    zh: '这一年的安排程序里已有。国务院确有调整的，请写明理由。',
    'zh-TW': '這一年的安排程序裡已有。國務院確有調整的，請寫明理由。',
    en: 'The program has the arrangement of this year. Where the State Council has amended it, give the reason.',
  },
  SOURCE_REQUIRED: {
    zh: '请填写通知的网址。',
    'zh-TW': '請填寫通知的網址。',
    en: 'Give the address at which the notice can be read.',
  },
  NOTICE_DATE_REQUIRED: {
    zh: '请填写通知的日期。',
    'zh-TW': '請填寫通知的日期。',
    en: 'Give the date of the notice.',
  },
  NOTICE_IN_FUTURE: {
    zh: '通知的日期还没有到。',
    'zh-TW': '通知的日期還沒有到。',
    en: 'The date of the notice lies ahead.',
  },
  NOTHING_TO_REPLACE: {
    zh: '没有可以更正或者撤销的记录。',
    'zh-TW': '沒有可以更正或者撤銷的記錄。',
    en: 'There is no such record to correct or withdraw.',
  },
  REPLACED_ALREADY: {
    zh: '这条记录已被更正或者撤销，请改最新的一条。',
    'zh-TW': '這條記錄已被更正或者撤銷，請改最新的一條。',
    en: 'This record was corrected or withdrawn already; take the newest.',
  },
  REPLACES_ANOTHER: {
    zh: '更正不能改换年度或者机构。',
    'zh-TW': '更正不能改換年度或者機構。',
    en: 'A correction is for the same year or the same office.',
  },
  REASON_REQUIRED: {
    zh: '请写明更正或者撤销的理由。',
    'zh-TW': '請寫明更正或者撤銷的理由。',
    en: 'Say why it is corrected or withdrawn.',
  },
} as const satisfies Record<string, Message>

export type RecordFaultCode = keyof typeof recordFaultMessages

/** What is unusual, and may be right. */
export const recordWarningMessages = {
  MAKE_UP_ON_WEEKDAY: {
    zh: '调休上班的日子一般是周六或者周日，请核对。',
    'zh-TW': '調休上班的日子一般是週六或者週日，請核對。',
    en: 'Make-up days are Saturdays or Sundays as a rule; look again.',
  },
  NO_MAKE_UP_DAYS: {
    zh: '没有调休上班的日子，请核对是否漏掉。',
    'zh-TW': '沒有調休上班的日子，請核對是否漏掉。',
    en: 'There is no make-up working day; look whether any is missing.',
  },
  YEAR_GAP: {
    zh: '前一年的通知还没有记，记上以前日历到不了这一年。',
    'zh-TW': '前一年的通知還沒有記，記上以前日曆到不了這一年。',
    en: 'The year before is not recorded yet; until it is, the calendar does not reach this one.',
  },
} as const satisfies Record<string, Message>

export type RecordWarningCode = keyof typeof recordWarningMessages

/** How a sentence of a notice contradicts itself. */
export const disagreementMessages: Readonly<Record<NoticeDisagreement, Message>> = {
  weekday: {
    zh: '日期与所写的星期不符',
    'zh-TW': '日期與所寫的星期不符',
    en: 'the date is another day of the week',
  },
  count: {
    zh: '日期与所写的天数不符',
    'zh-TW': '日期與所寫的天數不符',
    en: 'there are more or fewer days than it says',
  },
  date: { zh: '没有这一天', 'zh-TW': '沒有這一天', en: 'there is no such day' },
  order: {
    zh: '结束日期早于开始日期',
    'zh-TW': '結束日期早於開始日期',
    en: 'the last day is before the first',
  },
  year: { zh: '看不出是哪一年', 'zh-TW': '看不出是哪一年', en: 'it is not clear of which year' },
}
