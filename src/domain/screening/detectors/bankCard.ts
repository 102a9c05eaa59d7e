import { type Candidate, candidates } from '../figures.ts'
import type { Hit, View } from '../view.ts'
import { isCalled, isGluedBefore, isLetter, thingWords } from './context.ts'
import { isIdentityNumber } from './identityNumber.ts'

const lengths = new Set([16, 17, 18, 19])
const cardWords = /银行卡|卡号|账号|账户|开户|存折|工资卡|社保卡|一卡通|打卡|储蓄|帐|银行/
const layouts =
  /^(?:\d{2}|1[0-4],\d{1,2}|4,4,4,[4-7]|4,4,4,4,[1-3]|6,1[0-3]|4,4,8|8,8|6,6,[4-7]|4,1[2-5])$/

/** Issuer ranges: UnionPay, Visa, MasterCard, JCB, and the debit cards banks issued before UnionPay. */
const issuers =
  /^(?:62\d{14,17}|4\d{15}|4367\d{15}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|35(?:2[89]|[3-8]\d)\d{12}|9558\d{15}|9559\d{15}|6013\d{15}|60[13]\d{13,16}|690755\d{9,13}|68\d{14,17}|81\d{14,17}|9[0-9]{5}\d{10,13})$/

/** Bank cards: 16 to 19 figures of an issuer's range with the right check figure (Luhn). A hold. */
export function* bankCards(view: View): Generator<Hit> {
  for (const candidate of candidates(view, { lengths, shape: issuers })) {
    const hit = judge(view, candidate)
    if (hit) yield hit
  }
  yield* halfMasked(view)
}

function judge(view: View, candidate: Candidate): Hit | null {
  const { digits, start, end, layout, before, after } = candidate
  if (!layouts.test(layout.join())) return null
  if (
    before === '-' ||
    after === '-' ||
    before === '.' ||
    /^\.\d/.test(view.text.slice(end, end + 2))
  )
    return null
  if (isGluedBefore(view.text, start) || isLetter(view.text[end]) || isIdentityNumber(digits))
    return null
  const isNamed = isCalled(view, start, cardWords)
  if (!isNamed && isCalled(view, start, thingWords)) return null
  const isBroken = candidate.between.some((mark) => mark.includes('\n'))
  if (isBroken && !(isNamed && layout.length === 2)) return null
  if (passesLuhn(digits)) return { start, end, level: 'hold' }
  return isNamed && digits.startsWith('62')
    ? { start, end, level: 'warn', note: 'checkDigit' }
    : null
}

/** ISO/IEC 7812: every second figure from the right is doubled. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const figure = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? figure * 2 : figure
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const halfMask = /(?<![\d*])(?:62|[45]\d|9558)\d{2,6}[*×•●■□#?…]{4,12}\d{4}(?![\d*])/g

/** The range of the bank with the last four: common on receipts, and still more than the last four alone. */
function* halfMasked(view: View): Generator<Hit> {
  for (const { 0: text, index } of view.text.matchAll(halfMask)) {
    if (text.length < 16 || text.length > 19 || !/^\d{6}/.test(text)) continue
    yield { start: index, end: index + text.length, level: 'warn', note: 'halfMasked' }
  }
}
