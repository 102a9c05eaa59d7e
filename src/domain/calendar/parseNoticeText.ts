import { compare, type DateOnly, isDateOnly } from '../dates/index.ts'
import { type NoticeDisagreement, readSentence } from './noticeSentence.ts'
import type { RecordedDays } from './recorded/row.ts'

export type ParsedNotice = {
  /** The year that the notice is for; null when neither the text nor the caller says. */
  year: number | null
  /** 国办发明电〔2025〕7号, as written. */
  documentNumber: string | null
  /** The date of the notice: a line that is nothing else. */
  noticeOn: DateOnly | null
  days: RecordedDays[]
  /** Sentences that name days and could not be read whole. Nothing of them is in `days`. */
  notUnderstood: string[]
  /** Sentences that say two things at once, such as a weekday that is another. Not in `days` either. */
  disagreements: { sentence: string; code: NoticeDisagreement }[]
}

/**
 * Reads the notice by which the State Council arranges the holidays of a year (部分节假日安排的通知),
 * as people paste it: numbered or not, wrapped by a mail program, in full-width figures. A sentence is
 * taken whole or not at all; what is not understood is handed back, because a day that was guessed
 * would move every deadline after it. Never throws.
 * @param year for a text that does not name its own
 */
export function parseNoticeText({
  text,
  year: given = null,
}: {
  text: string
  year?: number | null
}): ParsedNotice {
  const year = yearIn(text) ?? given
  const parsed: ParsedNotice = {
    year,
    documentNumber: /国办发(?:明电)?[〔[［(（]\d{4}[〕\]］)）]\d+号/.exec(plain(text))?.[0] ?? null,
    noticeOn: null,
    days: [],
    notUnderstood: [],
    disagreements: [],
  }
  for (const sentence of sentencesOf(text)) {
    const own = dateLine(sentence)
    if (own !== null) {
      parsed.noticeOn = own
      continue
    }
    const read = year === null ? null : readSentence({ sentence: plain(sentence), year })
    if (read?.ok) parsed.days.push(...read.days)
    else if (read && 'code' in read) parsed.disagreements.push({ sentence, code: read.code })
    else if (namesDays(sentence)) parsed.notUnderstood.push(sentence)
  }
  parsed.days.sort((a, b) => compare(a.from, b.from))
  return parsed
}

/** Without what printing and mail programs do to a text: widths of figures and marks, spaces. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

const yearIn = (text: string): number | null => {
  const found = /(\d{4})年[^。]{0,60}?节假日/.exec(plain(text))
  return found ? Number(found[1]) : null
}

/** A sentence that says something of days off or days worked; whatever else a notice says is left out. */
function namesDays(sentence: string): boolean {
  const text = plain(sentence)
  if (/[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日|\d+日/.test(text)) return true
  return /放假|上班|补休|调休/.test(text) && !/通知如下/.test(text)
}

const dateLine = (sentence: string): DateOnly | null => {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(plain(sentence))
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDateOnly(date) ? date : null
}

/** Sentences as they stand; a line that breaks off within a date goes on in the next. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let open = ''
  for (const line of text.split(/\r?\n/)) {
    const isNew = startsAnew(line) || !isBrokenOff(open)
    if (isNew && open !== '') sentences.push(open)
    const parts = `${isNew ? '' : open}${line.trim()}`.split('。')
    open = parts.pop() ?? ''
    sentences.push(...parts)
  }
  sentences.push(open)
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

const isBrokenOff = (open: string): boolean => dateLine(open) === null && /\d月/.test(plain(open))

const startsAnew = (line: string): boolean =>
  /^([一二三四五六七八九十]+、|\d+[.、]|$)/.test(plain(line)) || dateLine(line) !== null
