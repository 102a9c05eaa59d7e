import { type DateOnly, dayOfWeek, formatChineseDate } from '../dates/index.ts'

export type Locale = 'zh' | 'zh-TW' | 'en'

/** A date in a sentence: `2026年3月2日`, `2 March 2026`. */
export const dateIn = (date: DateOnly, locale: Locale): string => {
  if (locale !== 'en') return formatChineseDate(date)
  const [year, month = 1, day] = date.split('-').map(Number)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** The same with its day of the week: `2026年3月2日（星期一）`, `Monday 2 March 2026`. */
export const dayIn = (date: DateOnly, locale: Locale): string => {
  const index = dayOfWeek(date) - 1
  return locale === 'en'
    ? `${WEEKDAYS[index]} ${dateIn(date, locale)}`
    : `${dateIn(date, locale)}（星期${'一二三四五六日'[index]}）`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
