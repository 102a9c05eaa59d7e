import { type DateOnly, isDateOnly } from './dateOnly.ts'

/**
 * A date as an official document writes it since 2012: Arabic figures without leading zeros
 * (党政机关公文格式 GB/T 9704-2012, "月、日不编虚位"): `2026-11-09` becomes `2026年11月9日`.
 * @throws RangeError when the text is not a date
 */
export const formatChineseDate = (date: DateOnly): string => {
  if (!isDateOnly(date)) throw new RangeError(`Not a date (YYYY-MM-DD): ${JSON.stringify(date)}`)
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
