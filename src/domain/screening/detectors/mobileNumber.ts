import { type Candidate, candidates } from '../figures.ts'
import type { Hit, View } from '../view.ts'
import {
  amountBefore,
  amountWords,
  isCalled,
  isGluedBefore,
  isLetter,
  thingWords,
} from './context.ts'
import { isIdentityNumber } from './identityNumber.ts'

const lengths = new Set([11, 12, 13, 15])
const phoneWords = /手机|电话|联系|移动|微信|致电|拨打|号码|热线|tel|phone|mobile/i
const shape = /^(?:0086|86|0)?1[3-9]\d{9}$/
const mobile = /^1[3-9]\d{9}$/
const prefix = /^(?:0086|86|0)$/

/** How people group the eleven figures; in other groups they are two numbers side by side. */
const layouts = new Set(['11', '3,4,4', '3,8', '7,4'])
/** More ways, when a word says that it is a telephone. */
const namedLayouts = new Set([
  '3,3,5',
  '4,4,3',
  '5,6',
  '4,7',
  '3,3,3,2',
  '8,3',
  '6,5',
  '2,9',
  '10,1',
])

/** Mobile numbers, `1[3-9]` and nine figures, however they are grouped, with or without +86. A hold. */
export function* mobileNumbers(view: View): Generator<Hit> {
  for (const candidate of candidates(view, { lengths, shape })) {
    const groups = own(candidate)
    if (groups === null || isPartOfSomething(view, candidate, groups)) continue
    yield { start: openedAt(view.text, candidate), end: candidate.end, level: 'hold' }
  }
  yield* gluedTogether(view)
  yield* barelyMasked(view)
}

type Groups = { layout: number[]; between: string[] }

/** The groups of the eleven figures, without a country or trunk prefix; null when they are no mobile. */
function own({ digits, layout, between }: Candidate): Groups | null {
  const before = digits.slice(0, -11)
  if (!mobile.test(digits.slice(-11))) return null
  if (before === '') return { layout, between }
  if (!prefix.test(before)) return null
  const [first = 0, ...rest] = layout
  // A zero with a point behind it is the beginning of a decimal.
  if (before === '0' && first === 1 && between[0] !== '-') return null
  return first === before.length
    ? { layout: rest, between: between.slice(1) }
    : { layout: [first - before.length, ...rest], between }
}

/** The plus of +86 and the bracket of (138) belong to the number. */
function openedAt(text: string, { start, end }: Candidate): number {
  if (/\(\+$/.test(text.slice(start - 2, start)) && text.slice(start, end).includes(')'))
    return start - 2
  const isOpened =
    text[start - 1] === '+' || (text[start - 1] === '(' && text.slice(start, end).includes(')'))
  return isOpened ? start - 1 : start
}

function isPartOfSomething(view: View, candidate: Candidate, { layout, between }: Groups): boolean {
  const { start, end, before, after } = candidate
  if (isGluedBefore(view.text, start) || isLetter(view.text[end])) return true
  if (
    /^\.\d/.test(view.text.slice(end, end + 2)) &&
    !/^\.1[3-9]\d{9}(?!\d)/.test(view.text.slice(end, end + 13))
  )
    return true
  const isNamed = isCalled(view, start, phoneWords)
  if (!isLayout({ layout, between }, isNamed, before === '' && after === '')) return true
  if (isNamed) return false
  if (
    isCalled(view, start, thingWords) ||
    isCalled(view, start, amountBefore) ||
    isQuantity(view, start)
  )
    return true
  if (layout.length > 1) {
    // Grouped figures in a longer chain are a row of numbers, not one number.
    if (between.some((mark) => mark.includes('\n'))) return true
    if (/^[-. ]+$/.test(before) || /^[-. ]+$/.test(after)) return true
  }
  if (/[¥$€£第]/.test(view.text[start - 1] ?? '')) return true
  return isDecimal(view, candidate) || quantity.test(view.after(end, 5))
}

/** Under a heading of quantities, or in a row that begins with what is counted. */
function isQuantity(view: View, at: number): boolean {
  if (amountWords.test(view.headingOf(at))) return true
  const line = view.lineOf(at)
  if (!view.isTable(line)) return false
  const first = view.cellOf(line.start)
  return amountWords.test(view.text.slice(first.start, first.end))
}

/** Figures behind a point; but `1.` at the beginning of a line or cell is its number in a list. */
function isDecimal(view: View, { before, start }: Candidate): boolean {
  if (!before.endsWith('.')) return false
  return !/^[ ]*[1-9]\d?\.[ ]*$/.test(view.before(start, 40))
}

const quantity = /^[ ]?(?:元|万|亿|吨|公斤|千克|平方|立方|米|亩|公顷|%|‰|千瓦|度|人次|份|股|号商标)/

function isLayout({ layout, between }: Groups, isNamed: boolean, isAlone: boolean): boolean {
  // One point is that of a decimal.
  if (between.length === 1 && between[0] === '.') return false
  if (new Set(between.map((mark) => mark.trim())).size > 2) return false
  const groups = layout.join()
  return (
    layouts.has(groups) ||
    (isNamed && (namedLayouts.has(groups) || isAlone)) ||
    layout.every((length) => length === 1)
  )
}

/** One or two figures hidden: a hundred numbers to try at most. A warning. */
function* barelyMasked(view: View): Generator<Hit> {
  for (const { 0: text, index } of view.text.matchAll(/(?<![\d*])1[3-9][\d*]{9}(?![\d*])/g)) {
    const stars = text.split('*').length - 1
    if (stars === 1 || stars === 2)
      yield { start: index, end: index + text.length, level: 'warn', note: 'halfMasked' }
  }
}

/** Numbers written without anything between them, and one behind an identity number. */
function* gluedTogether(view: View): Generator<Hit> {
  for (const { 0: run, index } of view.text.matchAll(/(?<!\d)(?:1[3-9]\d{9}){2,4}(?!\d)/g))
    for (let at = 0; at < run.length; at += 11)
      yield { start: index + at, end: index + at + 11, level: 'hold', note: 'glued' }
  for (const { 0: run, index } of view.text.matchAll(/(?<!\d)\d{17}[\dXx]1[3-9]\d{9}(?!\d)/g))
    if (isIdentityNumber(run.slice(0, 18).toUpperCase()))
      yield { start: index + 18, end: index + 29, level: 'hold', note: 'glued' }
}
