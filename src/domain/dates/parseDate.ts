import { chineseDayOrMonth, chineseYear } from './chineseNumerals.ts'
import { type DateOnly, dateOnlyOf } from './dateOnly.ts'

/** Why a text is no date. Each has a sentence for people in `messages.ts`. */
export type DateFault =
  /** Nothing there. */
  | 'missingDate'
  /** A known form, but no such day: 30 February, month 13. */
  | 'impossibleDate'
  /** Something else: two-digit years, words, a month without a day. */
  | 'unknownDateForm'

export type ParsedDate = { ok: true; date: DateOnly } | { ok: false; code: DateFault }

/**
 * DN-2: reads a date as officials, spreadsheets and old documents write it.
 * `2018年12月7日`, `2018-12-7`, `2018/12/07`, `2018.12.7`, `20181207`, the same in full-width
 * figures, `二○○七年四月五日` with any of the zero glyphs in use, mixtures such as `二〇一九年1月24日`.
 * White space does not matter. A midnight appended by a spreadsheet is dropped; any other time of
 * day is not, because without its zone it does not say which day it is.
 * Never guesses: a two-digit year or day-month-year order is an unknown form.
 */
export const parseDate = (text: string | null | undefined): ParsedDate => {
  if (text && text.length > longestDate) return { ok: false, code: 'unknownDateForm' }
  const clean = tidy(text ?? '')
  if (clean === '') return { ok: false, code: 'missingDate' }
  for (const read of forms) {
    const numbers = read(clean)
    if (numbers === null) continue
    const date = dateOnlyOf(...numbers)
    return date === null ? { ok: false, code: 'impossibleDate' } : { ok: true, date }
  }
  return { ok: false, code: 'unknownDateForm' }
}

/** No date is longer, however it is spaced; the patterns below would take their time over a whole text. */
const longestDate = 200

type YearMonthDay = [year: number, month: number, day: number]

const YEAR = '[12]\\d{3}'

/** The forms, each giving year, month and day, or null when the text is not of that form. */
const forms: readonly ((text: string) => YearMonthDay | null)[] = [
  figures(new RegExp(`^(${YEAR})([-/.])(\\d{1,2})\\2(\\d{1,2})$`), [1, 3, 4]),
  figures(new RegExp(`^(${YEAR})(\\d{2})(\\d{2})$`), [1, 2, 3]),
  withUnits,
]

function figures(form: RegExp, groups: [number, number, number]) {
  return (text: string): YearMonthDay | null => {
    const match = form.exec(text)
    if (match === null) return null
    const [year, month, day] = groups.map((group) => Number(match[group]))
    return [year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN]
  }
}

/** 年, 月, 日 (or 号), each number in figures or in Chinese numerals. */
function withUnits(text: string): YearMonthDay | null {
  const match = /^([^年月日号]+)年([^年月日号]+)月([^年月日号]+)[日号]$/.exec(text)
  if (match === null) return null
  const year = chineseYear(match[1] ?? '')
  const month = match[2] === '元' ? 1 : chineseDayOrMonth(match[2] ?? '')
  const day = chineseDayOrMonth(match[3] ?? '')
  return year === null || month === null || day === null ? null : [year, month, day]
}

/** Full width to half width, white space and a spreadsheet's midnight away, dashes made one. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/(?:T|\s+)0{1,2}:00(?::00)?(?:\.0+)?$/, '')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/號$/, '号')
}
