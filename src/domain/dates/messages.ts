import type { DateFault } from './parseDate.ts'

/** What people read when a date is refused. */
export const dateMessages: Readonly<Record<DateFault, Record<'zh' | 'zh-TW' | 'en', string>>> = {
  missingDate: {
    zh: '没有填写日期。',
    'zh-TW': '沒有填寫日期。',
    en: 'The date is missing.',
  },
  impossibleDate: {
    zh: '日历上没有这一天。',
    'zh-TW': '日曆上沒有這一天。',
    en: 'There is no such day.',
  },
  unknownDateForm: {
    zh: '看不懂这个日期，请写成 2026-11-09 或 2026年11月9日。',
    'zh-TW': '看不懂這個日期，請寫成 2026-11-09 或 2026年11月9日。',
    en: 'This date cannot be read; write it as 2026-11-09 or 2026年11月9日.',
  },
}
