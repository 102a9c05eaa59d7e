import { countBelow } from './grid.ts'

/** A text with one spelling for what looks alike, and the way back to where each character stood. */
export type Folded = {
  text: string
  /** Offset in the original of the folded character at `index`. */
  startOf: (index: number) => number
  /** Offset in the original just after the folded character before `index`. */
  endOf: (index: number) => number
}

/**
 * Half width for full width, plain figures for styled ones, simplified characters for the traditional
 * ones that detectors look for; what cannot be seen is left out. White space becomes a space, except
 * tabs and line ends, which say where cells and lines end. Positions in the original are UTF-16.
 */
export const fold = (original: string): Folded => {
  const map = offsetMap()
  let text = ''
  let kept = 0
  for (let at = 0; at < original.length; ) {
    const unit = original.charCodeAt(at)
    if (isPlain(unit)) {
      at += 1
      continue
    }
    const code = original.codePointAt(at) ?? unit
    const width = code > 0xffff ? 2 : 1
    const plain = foldedOf(code)
    text += original.slice(kept, at) + plain
    at += width
    kept = at
    if (plain.length === width) continue
    const joins = plain !== '' ? width - 1 : isMark(code) ? width : 0
    map.shift({ folded: text.length, original: at, joins })
  }
  return { text: text + original.slice(kept), startOf: map.startOf, endOf: map.endOf }
}

/** From where on the folded text stands how far from the original. */
function offsetMap() {
  const foldedAt = [0]
  const originalAt = [0]
  /** Folded characters that were more than one unit wide. */
  const widths = new Map<number, number>()
  const startOf = (index: number): number => {
    const run = countBelow(foldedAt, index + 1) - 1
    return (originalAt[run] ?? 0) + index - (foldedAt[run] ?? 0)
  }
  return {
    startOf,
    endOf: (index: number): number =>
      index === 0 ? 0 : startOf(index - 1) + (widths.get(index - 1) ?? 1),
    shift: ({ folded, original, joins }: Shift): void => {
      if (joins > 0) widths.set(folded - 1, (widths.get(folded - 1) ?? 1) + joins)
      foldedAt.push(folded)
      originalAt.push(original)
    },
  }
}
/** `joins` units more belong to the character before. */
type Shift = { folded: number; original: number; joins: number }

/** What is known of each unit of UTF-16: 1 stays as it is, 2 does not or is half of a pair. */
const known = new Uint8Array(0x10000)

function isPlain(unit: number): boolean {
  if (known[unit] === 0) {
    const isPair = unit >= 0xd800 && unit <= 0xdfff
    known[unit] = !isPair && foldedOf(unit) === String.fromCharCode(unit) ? 1 : 2
  }
  return known[unit] === 1
}

/** The text alone, for words and telephones that are compared. */
export const folded = (text: string): string => fold(text).text

/** Soft hyphens, zero-width characters, marks of direction, variation selectors, enclosing marks. */
const unseen = /^[\p{DI}\p{Cf}\p{Me}]$/u

/** Marks that are drawn upon the character before them, as the key around a figure. */
const isMark = (code: number): boolean => /^\p{M}$/u.test(String.fromCodePoint(code))

const memo = new Map<number, string>()

/** The table stays small: only what is not plain is looked up. */
function foldedOf(code: number): string {
  const known = memo.get(code)
  if (known !== undefined) return known
  const made = makeFolded(code)
  if (made !== String.fromCodePoint(code)) memo.set(code, made)
  return made
}

function makeFolded(code: number): string {
  const one = String.fromCodePoint(code)
  if (code === 0x09) return one
  if (code < 0x20) return code >= 0x0a && code <= 0x0d ? '\n' : ''
  if (unseen.test(one)) return ''
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return '\n'
  if (/^\s$/u.test(one) || code === 0x2800) return ' '
  const replaced = replacements.get(one)
  if (replaced !== undefined) return replaced
  if (/^\p{Nd}$/u.test(one)) return figureOf(code)
  // Only what is one visible character in both spellings: ㈠ or ½ would become several.
  const plain = one.normalize('NFKC')
  return plain.length === 1 && !/^\p{No}$/u.test(one) ? plain : one
}

/** Decimal figures of every script stand in runs of ten, so their place in the run is their value. */
function figureOf(code: number): string {
  const styled = String.fromCodePoint(code).normalize('NFKC')
  if (/^[0-9]$/.test(styled)) return styled
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

const replacements: ReadonlyMap<string, string> = new Map([
  ...pairs('‐‑‒–—―−﹣－˗⁃─', '-'),
  ...pairs('·•・∙⋅･‧', '·'),
  ...pairs('。．', '.').filter(([from]) => from !== '。'),
  ...pairs('＊∗⁎✱✳﹡', '*'),
  ...pairs('（﹙⟮', '('),
  ...pairs('）﹚⟯', ')'),
  ...pairs('：﹕︰∶', ':'),
  ...pairs('，﹐', ','),
  ...pairs('★☆✭✮⭐🌟✩✪✫', '★'),
  ...pairs('ХхΧχ', 'X'),
  ...pairs('￥', '¥'),
  ...traditional(),
])

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((each) => [each, to])
}

/** Only characters of the words that detectors look for; a reading text is never changed by this. */
function traditional(): [string, string][] {
  const from =
    '機祕絕長內資護證號車電話聯繫係絡戶門單樓棟陽莊縣鄉鎮區園學確診監貧銀行賬帳開執駕駛傳應稿請討論見徵條個壹貳參叄肆伍陸柒捌玖姓這來灣臺國註冊時間屬'
  const to =
    '机秘绝长内资护证号车电话联系系络户门单楼栋阳庄县乡镇区园学确诊监贫银行账账开执驾驶传应稿请讨论见征条个壹贰叁叁肆伍陆柒捌玖姓这来湾台国注册时间属'
  return [...from].map((each, at): [string, string] => [each, [...to][at] ?? each])
}
