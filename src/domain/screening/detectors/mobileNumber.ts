import { type Candidate, candidates } from '../figures.ts'
import type { Hit, View } from '../view.ts'
import { isCalled, isGluedBefore, isLetter, thingWords } from './context.ts'

const lengths = new Set([11, 12, 13, 15])
const phoneWords = /手机|电话|联系|移动|微信|致电|拨打|号码|热线|tel|phone|mobile/i
const mobile = /^1[3-9]\d{9}$/
const prefix = /^(?:0086|86|0)$/

/** Layouts in which people write the eleven figures; anything else is two numbers side by side. */
const layouts = new Set(['11', '3,4,4', '3,8', '7,4', '3,3,5', '4,4,3', '5,6', '4,7', '3,3,3,2'])

/** Mobile numbers, `1[3-9]` and nine figures, however they are grouped, with or without +86. A hold. */
export function* mobileNumbers(view: View): Generator<Hit> {
  for (const candidate of candidates(view, lengths)) {
    const start = numberStart(candidate)
    if (start === null || isPartOfSomething(view, candidate, start)) continue
    yield { start, end: candidate.end, level: 'hold' }
  }
  yield* gluedTogether(view)
}

/** Where the eleven figures begin, behind a country or trunk prefix; null when they are no mobile. */
function numberStart({ digits, layout, start, between }: Candidate): number | null {
  const before = digits.slice(0, -11)
  if (!mobile.test(digits.slice(-11))) return null
  if (before === '') return isLayout(layout, between) ? start : null
  if (!prefix.test(before)) return null
  if (layout[0] === digits.length) return start
  if (layout[0] === before.length) return isLayout(layout.slice(1), between.slice(1)) ? start : null
  const joined = [(layout[0] ?? 0) - before.length, ...layout.slice(1)]
  return isLayout(joined, between) ? start : null
}

function isLayout(layout: number[], between: string[]): boolean {
  if (new Set(between.map((mark) => mark.trim())).size > 2) return false
  return layouts.has(layout.join()) || layout.every((length) => length === 1)
}

function isPartOfSomething(view: View, candidate: Candidate, start: number): boolean {
  const { end, before, after, between, layout } = candidate
  const next = view.text[end]
  if (isGluedBefore(view.text, start) || (isLetter(next) && !/[@A-Z]/.test(next ?? ''))) return true
  if (isLetter(next)) return true
  const isNamed = isCalled(view, start, phoneWords)
  if (!isNamed && isCalled(view, start, thingWords)) return true
  if (layout.length > 1 && !isNamed) {
    // Grouped figures in a longer chain are a row of numbers, not one number.
    if (between.some((mark) => mark.includes('\n'))) return true
    if (/^[-.]$/.test(before) || /^[-.]$/.test(after)) return true
    if (layout.every((length) => length === 1) && (before !== '' || after !== '')) return true
  }
  if (before.endsWith('.') && !isNamed) return true
  if (after === '.' && /^\.\d{1,4}(?!\d)/.test(view.text.slice(end, end + 6))) return true
  return (
    !isNamed &&
    /^[ ]?(?:元|万|亿|吨|公斤|千克|平方|立方|米|亩|公顷|%|‰|千瓦|度|人次|份|股)/.test(
      view.after(end, 5),
    )
  )
}

/** Two or three numbers written without anything between them. */
function* gluedTogether(view: View): Generator<Hit> {
  for (const { 0: run, index } of view.text.matchAll(/(?<!\d)(?:1[3-9]\d{9}){2,4}(?!\d)/g))
    for (let at = 0; at < run.length; at += 11)
      yield { start: index + at, end: index + at + 11, level: 'hold', note: 'glued' }
}
