import { formatChineseDate, isDateOnly } from '../../domain/dates/index.ts'

/** A date as officials write it (2026年11月9日); as it is stored in other languages. */
export function dateText(language: string, date: string): string {
  return isDateOnly(date) && language.startsWith('zh') ? formatChineseDate(date) : date
}

/** An instant as a field for date and time shows it, in the office's time: 2026-11-09T09:12. */
export const localTime = (at: string): string => timeText({ language: 'en', at }).replace(' ', 'T')

/** An instant in the office's time, as officials write it: 2026年11月9日 09:12. */
export function timeText({
  language,
  at,
  timeZone = 'Asia/Shanghai',
}: {
  language: string
  at: string
  timeZone?: string
}): string {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return at
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const date = `${part('year')}-${part('month')}-${part('day')}`
  return `${dateText(language, date)} ${part('hour')}:${part('minute')}`
}
