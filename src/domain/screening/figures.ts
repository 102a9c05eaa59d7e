import type { View } from './view.ts'

/** Figures in a row, with what was typed between the groups. */
export type Chain = { groups: Group[]; between: string[] }
export type Group = { digits: string; start: number; end: number }

/** A number made of neighbouring groups of a chain. */
export type Candidate = {
  digits: string
  start: number
  end: number
  /** How many figures each group has. */
  layout: number[]
  /** What stands between the groups, and just before and after them in the chain. */
  between: string[]
  before: string
  after: string
  /** Whether some of the figures were written in another way, as 一 or O. */
  isDisguised: boolean
}

const longest = 19

/** What people type between the groups of one number. */
const narrow = /\d+(?:[ .\-·_()/\n]{1,3}\d+)*/g
/** What may also stand there, where a check digit tells whether it is one number. */
const broad = /\d+(?:[ .\-·_()/\n,:;|、\\]{1,3}\d+)*/g

type Wanted = {
  lengths: ReadonlySet<number>
  /** What the figures must look like; asked before anything else of a number is put together. */
  shape: RegExp
  isBroad?: boolean
}

/**
 * Every number of the wanted lengths that stands alone or in groups: `138 1234 5678`. Figures that go
 * on are never cut. A number takes at most as many groups as it has figures, so this is linear.
 */
export function* candidates(view: View, wanted: Wanted): Generator<Candidate> {
  yield* candidatesIn(view.text, wanted, false)
  const plain = view.plain()
  if (plain === view.text) return
  for (const each of candidatesIn(plain, wanted, true))
    if (view.text.slice(each.start, each.end) !== plain.slice(each.start, each.end)) yield each
}

function* candidatesIn(
  text: string,
  { lengths, shape, isBroad = false }: Wanted,
  isDisguised: boolean,
): Generator<Candidate> {
  const shortest = Math.min(...lengths)
  for (const { 0: found, index } of text.matchAll(isBroad ? broad : narrow)) {
    if (found.length < shortest) continue
    const { groups, between } = split(found, index)
    for (let first = 0; first < groups.length; first += 1) {
      let digits = ''
      for (let last = first; last < groups.length; last += 1) {
        digits += groups[last]?.digits ?? ''
        if (digits.length > longest) break
        if (!lengths.has(digits.length) || !shape.test(digits)) continue
        yield {
          digits,
          start: groups[first]?.start ?? 0,
          end: groups[last]?.end ?? 0,
          layout: groups.slice(first, last + 1).map((group) => group.digits.length),
          between: between.slice(first, last),
          before: between[first - 1] ?? '',
          after: between[last] ?? '',
          isDisguised,
        }
      }
    }
  }
}

function split(text: string, offset: number): Chain {
  const groups: Group[] = []
  for (const { 0: digits, index } of text.matchAll(/\d+/g))
    groups.push({ digits, start: offset + index, end: offset + index + digits.length })
  const between = groups
    .slice(1)
    .map((group, at) => text.slice((groups[at]?.end ?? 0) - offset, group.start - offset))
  return { groups, between }
}

const CHINESE = '零〇○◯一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两⓪①②③④⑤⑥⑦⑧⑨'
const VALUES = '00001234567891234567891' + '20123456789'
const chineseRun = new RegExp(`[${CHINESE}\\d](?:[ .\\-·]?[${CHINESE}\\dOo]){6,}`, 'g')
const lookAlike = /(?<=\d)[OoIl|〇○◯]+|[OoIl|〇○◯]+(?=\d)/g

/** The text with figures for what is read as a figure: 一三八, 壹, and O or l between figures. */
export function withoutDisguise(text: string): string {
  return text
    .replace(chineseRun, (run) =>
      run.replace(/[^\d]/g, (each) => {
        const at = CHINESE.indexOf(each)
        return at < 0 ? (each === 'O' || each === 'o' ? '0' : each) : (VALUES[at] ?? each)
      }),
    )
    .replace(lookAlike, (run) => run.replace(/[^Il|]/g, '0').replace(/[Il|]/g, '1'))
}
