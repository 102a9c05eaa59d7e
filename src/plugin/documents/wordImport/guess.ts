import { parseDate } from '../../../domain/dates/index.ts'
import { normaliseDocumentNumber } from '../../../domain/document-number/index.ts'

/** A line of a text as far as guessing goes. */
export type Line = { text: string; isHeading: boolean; isCentred: boolean }

/**
 * What the text says of itself; null where it is not clear. `fieldLines` are the indexes of the lines
 * that say nothing but the title or the number, which have fields of their own.
 */
export type Guess = {
  title: string | null
  fieldLines: number[]
  documentNumber: string | null
  formedOn: string | null
}

/** The title, the number and their like stand in the first lines, the date in the last. */
const headLines = 12
const tailLines = 15
const longestTitle = 120

/**
 * Guesses title, document number and date of an official text by the customs of GB/T 9704: the
 * title is a heading or stands centred below the number, perhaps in two lines; the date is the last
 * line that is nothing but a date, or stands in brackets below the title. Says nothing when unsure.
 */
export function guess(lines: Line[]): Guess {
  const titleLines = findTitle(lines.slice(0, headLines))
  const title = titleLines.map((index) => lines[index]?.text.trim() ?? '').join('')
  return {
    title: title === '' ? null : title,
    fieldLines: [...titleLines, ...numberLines(lines.slice(0, headLines))],
    documentNumber: findNumber(lines.slice(0, headLines)),
    formedOn: findDate(lines),
  }
}

function findTitle(lines: Line[]): number[] {
  const first = lines.findIndex((line) => line.isHeading && isTitleText(line.text))
  const centred = lines.findIndex((line) => line.isCentred && isTitleText(line.text))
  // Below a title that stands centred, a heading is that of a section.
  const isAbove = first !== -1 && (centred === -1 || first <= centred)
  if (isAbove && lines.slice(0, first).every((line) => !isBodyText(line.text))) return [first]
  if (centred !== -1) {
    const run = [centred]
    while (
      lines[centred + run.length]?.isCentred &&
      isTitleText(lines[centred + run.length]?.text ?? '')
    ) {
      run.push(centred + run.length)
    }
    return run
  }
  const opening = lines.findIndex((line) => isTitleText(line.text))
  return opening !== -1 && lines.slice(0, opening).every((line) => !isBodyText(line.text))
    ? [opening]
    : []
}

/** A sentence, a salutation or a long line is text, not a title. */
const isBodyText = (text: string): boolean =>
  text.length > longestTitle || /[。；：:，]$/.test(text.trimEnd())

function isTitleText(text: string): boolean {
  const clean = text.trim()
  return (
    clean.length >= 4 &&
    !isBodyText(clean) &&
    // The red head of a document, its number, a date, and what stands in brackets are not the title.
    !/文件$/.test(clean.replace(/\s/g, '')) &&
    !/^[（(].*[)）]$/.test(clean) &&
    // The number of a section: 一、 （一） 第一章.
    !/^(?:[（(]?[一二三四五六七八九十]+[)）]?[、．.]?|第[一二三四五六七八九十]+[章节条部分])(?<=[、．.)）章节条分])/.test(
      clean,
    ) &&
    !/^(签发人|索引号|公开方式|密级|紧急程度)/.test(clean) &&
    numberIn(clean) === null &&
    !parseDate(clean).ok
  )
}

function findNumber(lines: Line[]): string | null {
  for (const { text } of lines) {
    const number = numberIn(text)
    if (number) return number
  }
  return null
}

/** The first line that is a number and nothing else; with 签发人 beside it, it stays. */
function numberLines(lines: Line[]): number[] {
  const index = lines.findIndex(
    ({ text }) => text.trim().length <= 40 && normaliseDocumentNumber(text.trim()).ok,
  )
  return index === -1 ? [] : [index]
}

function numberIn(text: string): string | null {
  for (const part of [text, ...text.split(/\s{2,}|\u3000+|\s(?=签发人)/)]) {
    if (part.trim().length > 40) continue
    const number = normaliseDocumentNumber(part)
    if (number.ok) return number.value
  }
  return null
}

function findDate(lines: Line[]): string | null {
  for (const { text } of lines.slice(-tailLines).reverse()) {
    const parsed = parseDate(text)
    if (parsed.ok) return parsed.date
  }
  for (const { text } of lines.slice(0, headLines)) {
    const inner = /^[（(](.*)[)）]$/.exec(text.trim())?.[1]
    const parsed = parseDate(inner)
    if (parsed.ok) return parsed.date
  }
  return null
}
