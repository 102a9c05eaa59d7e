import { isValidUscc } from '../../index-number/index.ts'
import { type Candidate, candidates } from '../figures.ts'
import { provinceCodes } from '../provinces.ts'
import type { Hit, View } from '../view.ts'
import { isCalled, isGluedBefore, thingWords } from './context.ts'

const lengths = new Set([15, 17, 18])
const shape = /^[1-9]\d{14,17}$/
const personWords = /身份证|证件号|公民身份|身份号|居民证|\b(?:id|sfz)/i

/**
 * Identity numbers (居民身份证号码), SC-2. A hold: 18 characters of GB 11643 with a real province and
 * date and the right check character, or 15 figures of the first generation with a real date. A
 * warning: 18 with a wrong check character, or a mask that leaves the first six and the last four,
 * which together are as good as the number.
 */
export function* identityNumbers(view: View): Generator<Hit> {
  for (const candidate of candidates(view, { lengths, shape, isBroad: true })) {
    const hit = judge(view, candidate)
    if (hit) yield hit
  }
  yield* halfMasked(view)
  yield* insideLongRuns(view)
}

function judge(view: View, candidate: Candidate): Hit | null {
  const { digits, start, end } = candidate
  if (digits.length === 15) return first(view, candidate)
  if (digits.length === 17) return withLetter(view, candidate)
  const whole = { start, end }
  if (isOddlyParted(candidate)) return null
  if (isIdentityNumber(digits)) return { ...whole, level: 'hold' }
  return isValidUscc(digits) ? null : doubtful(view, candidate, whole)
}

/** Seventeen figures and an X, also where the last was read as × or hidden though the rest gives it away. */
function withLetter(view: View, candidate: Candidate): Hit | null {
  const { digits, start, end } = candidate
  const tail = /^[ .-]?([Xx×]|[*](?![*]))(?![A-Za-z\d])|^[ .-]?[Xx](?=1[3-9]\d{9}(?!\d))/.exec(
    view.text.slice(end, end + 14),
  )
  if (tail === null || isOddlyParted(candidate)) return null
  const whole = { start, end: end + tail[0].length }
  if (tail[1] === '*')
    return hasPlaceAndDate(digits, 6, 8) ? { ...whole, level: 'hold', note: 'halfMasked' } : null
  if (isIdentityNumber(`${digits}X`)) return { ...whole, level: 'hold' }
  return doubtful(view, candidate, whole)
}

/** Eighteen characters that are no identity number, but look like one or are called one. */
function doubtful(
  view: View,
  { digits, start, layout, between }: Candidate,
  whole: { start: number; end: number },
): Hit | null {
  if (isGluedBefore(view.text, start) || layout.length > 4) return null
  if (between.some((mark) => mark.includes('\n'))) return null
  const isLikely = hasPlaceAndDate(digits, 6, 8) && !isCalled(view, start, thingWords)
  return isLikely || isCalled(view, start, personWords)
    ? { ...whole, level: 'warn', note: 'checkDigit' }
    : null
}

const idLayouts =
  /^(?:6,8,[34]|6,8,3,1|6,4,4,[34]|6,4,2,2,[34]|6,1[12]|14,[34]|10,[78]|3,3,4,4,[34]|2,2,2,8,[34]|(?:1,){16,17}1)$/

/** Commas and bars part one number from the next, unless the groups are those of an identity number. */
const isOddlyParted = ({ between, layout }: Candidate): boolean =>
  between.some((mark) => /[,:;|、\\]/.test(mark)) && !idLayouts.test(layout.join())

function first(view: View, { digits, start, end, layout, before, after }: Candidate): Hit | null {
  const isAlone = layout.length === 1 || layout.join() === '6,6,3'
  if (!isAlone || before.endsWith('.') || after.startsWith('.')) return null
  if (!hasPlaceAndDate(digits, 6, 6) || isGluedBefore(view.text, start)) return null
  if (/^[A-WYZa-wyz]/.test(view.text.slice(end, end + 1))) return null
  const isNamed = isCalled(view, start, personWords)
  if (!isNamed && isCalled(view, start, otherWords)) return null
  return { start, end, level: 'hold', note: 'firstGeneration' }
}

const otherWords = new RegExp(`${thingWords.source}|(?:账号|账户|卡号|专户)[:为]?[ ]*$`, 'i')

/** Figures glued together, as when two cells become one: every place where a number may begin is tried. */
function* insideLongRuns(view: View): Generator<Hit> {
  for (const { 0: run, index } of view.text.matchAll(/\d{19,}[Xx]?|\d{17}[Xx]\d+/g)) {
    if (run.length > 200) continue
    for (let at = 0; at + 18 <= run.length; at += 1) {
      const number = run.slice(at, at + 18)
      if (!isIdentityNumber(number.toUpperCase())) continue
      const rest = [run.slice(0, at), run.slice(at + 18)]
      if (!rest.every((part) => part === '' || /^1[3-9]\d{9}$|^\d{1,4}$/.test(part))) continue
      yield { start: index + at, end: index + at + 18, level: 'hold', note: 'glued' }
      at += 17
    }
  }
}

const maskMark = '[*×•●■□_#?…XxＸ○〇]'
const halfMask = new RegExp(
  `(?<![\\d*])(?:\\d{6}(?=[\\d*]{0,7}\\*)[\\d*]{8}|\\d{6,13}${maskMark}{2,12})\\d{3}[\\dXx](?![\\d*])`,
  'g',
)

/** The first six with the last four: GB 11643 leaves little to guess, and other lists give the rest. */
function* halfMasked(view: View): Generator<Hit> {
  for (const { 0: text, index } of view.text.matchAll(halfMask)) {
    if (text.length < 14 || text.length > 20 || !provinceCodes.has(text.slice(0, 2))) continue
    if (text.length !== 18 && !isCalled(view, index, personWords)) continue
    yield { start: index, end: index + text.length, level: 'warn', note: 'halfMasked' }
  }
}

/** Whether 18 characters are an identity number: province, date and check character. */
export const isIdentityNumber = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) &&
  hasPlaceAndDate(number, 6, 8) &&
  number[17] === checkCharacter(number)

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643 (ISO 7064, MOD 11-2). */
function checkCharacter(number: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** A real province, and a real day of birth; the standard's own example was born in 1880. */
function hasPlaceAndDate(number: string, at: number, length: 6 | 8): boolean {
  if (!provinceCodes.has(number.slice(0, 2)) || number.slice(2, 6) === '0000') return false
  const date = number.slice(at, at + length)
  const full = length === 6 ? `19${date}` : date
  const [year, month, day] = [full.slice(0, 4), full.slice(4, 6), full.slice(6, 8)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (year < 1800 || year > 2099 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
