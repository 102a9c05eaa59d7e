import { compare, type DateOnly, dayNumber, dayOfWeek, isDateOnly } from '../dates/index.ts'
import type { RecordedDays } from './recorded/row.ts'

/** Why a sentence that can be read is not taken: it contradicts itself. */
export type NoticeDisagreement = 'weekday' | 'count' | 'date' | 'order' | 'year'

type Read = { ok: true; days: RecordedDays[] } | { ok: false; code: NoticeDisagreement }

const date = String.raw`(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:\([^()]*\))?`
const span = `${date}(?:(?:至|到|[-~—–―]+)${date})?`
const list = `${span}(?:[、,和及]${span})*`

const heading = /^(?:[一二三四五六七八九十]+、|\d+[.、])?([^:,、\d]{1,24}(?:、[^:,、\d]{1,24})*):/
const clauses = {
  off: new RegExp(`^(${list})(?:放假调休|调休放假|放假|补休|调休)(?:(\\d+)天)?`),
  work: new RegExp(`^(${list})(?:正常|照常)?上班`),
  count: /^共(\d+)天/,
  remark: /^(?:与周末连休|不调休)/,
} as const
const separator = /^[,;、]/

/**
 * Reads one sentence of a notice, without spaces and in half-width marks: `元旦:1月1日(周四)至3日(周六)放假
 * 调休,共3天`. Null when any of it is something else; a code when what it says cannot all be true.
 */
export function readSentence({ sentence, year }: { sentence: string; year: number }): Read | null {
  const name = heading.exec(sentence)?.[1] ?? null
  let rest = sentence.replace(name === null ? /^(?:[一二三四五六七八九十]+、)?/ : heading, '')
  const days: RecordedDays[] = []
  let counted: number | null = null
  while (rest !== '') {
    const off = clauses.off.exec(rest)
    const work = off ? null : clauses.work.exec(rest)
    const count = clauses.count.exec(rest)
    const matched = off ?? work ?? count ?? clauses.remark.exec(rest)
    if (!matched || (off && name === null)) return null
    if (off || work) {
      const read = readList({ text: matched[1] ?? '', year })
      if (!read.ok) return read
      days.push(...read.spans.map((one) => ({ ...one, name: off ? name : null, workday: !off })))
    }
    const stated = off?.[2] ?? count?.[1]
    if (stated !== undefined) counted = Number(stated)
    rest = rest.slice(matched[0].length).replace(separator, '')
  }
  if (days.length === 0) return null
  const off = days.filter(({ workday }) => !workday)
  const length = off.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0)
  if (counted !== null && counted !== length) return { ok: false, code: 'count' }
  return { ok: true, days }
}

type Spans = { ok: true; spans: { from: DateOnly; to: DateOnly }[] }
type Disagreement = { ok: false; code: NoticeDisagreement }

/** `2月14日(周六)、28日(周六)`: what is left out is as in the date before. */
function readList({ text, year }: { text: string; year: number }): Spans | Disagreement {
  const spans: Spans['spans'] = []
  let known: Known = { year: null, month: null }
  for (const part of text.match(new RegExp(span, 'g')) ?? []) {
    const ends: DateOnly[] = []
    for (const one of part.match(new RegExp(date, 'g')) ?? []) {
      const read = readDate({ text: one, known, year, isEnd: ends.length > 0 })
      if (!read.ok) return read
      known = read.known
      ends.push(read.date)
    }
    const [from = '', to = from] = ends
    if (compare(from, to) > 0) return { ok: false, code: 'order' }
    spans.push({ from, to })
  }
  return { ok: true, spans }
}

type Known = { year: number | null; month: number | null }

function readDate({
  text,
  known,
  year,
  isEnd,
}: {
  text: string
  known: Known
  year: number
  isEnd: boolean
}): { ok: true; date: DateOnly; known: Known } | Disagreement {
  const match = /^(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?$/.exec(text)
  const [, ownYear, ownMonth, day = '', aside = ''] = match ?? []
  const month = ownMonth === undefined ? known.month : Number(ownMonth)
  if (month === null) return { ok: false, code: 'date' }
  // `2018年12月29日、1月5日上班`: of which year is the second? A stretch ends in the year it says, or begins.
  if (ownMonth !== undefined && ownYear === undefined && known.year !== null && !isEnd) {
    return { ok: false, code: 'year' }
  }
  const stated = ownYear === undefined ? known.year : Number(ownYear)
  const date = `${stated ?? year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDateOnly(date)) return { ok: false, code: 'date' }
  const weekday = /(?:周|星期)([一二三四五六日天])/.exec(aside)?.[1]
  if (
    weekday !== undefined &&
    '一二三四五六日'.indexOf(weekday.replace('天', '日')) + 1 !== dayOfWeek(date)
  ) {
    return { ok: false, code: 'weekday' }
  }
  return { ok: true, date, known: { year: stated, month } }
}
