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
const chain = /\d+(?:[ .\-·_()/\n]{1,3}\d+)*/g

/**
 * Every number of the wanted lengths that stands alone or in groups: `138 1234 5678`. Figures that go
 * on are never cut. A number takes at most as many groups as it has figures, so this is linear.
 */
export function* candidates(view: View, lengths: ReadonlySet<number>): Generator<Candidate> {
  yield* candidatesIn(view.text, lengths, false)
  const plain = withoutDisguise(view.text)
  if (plain === view.text) return
  for (const each of candidatesIn(plain, lengths, true))
    if (view.text.slice(each.start, each.end) !== plain.slice(each.start, each.end)) yield each
}

function* candidatesIn(
  text: string,
  lengths: ReadonlySet<number>,
  isDisguised: boolean,
): Generator<Candidate> {
  for (const match of text.matchAll(chain)) {
    const { groups, between } = split(match[0], match.index)
    for (let first = 0; first < groups.length; first += 1) {
      let digits = ''
      for (let last = first; last < groups.length; last += 1) {
        digits += groups[last]?.digits ?? ''
        if (digits.length > longest) break
        if (!lengths.has(digits.length)) continue
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

const CHINESE = '零〇○◯一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两'
const VALUES = '0000123456789123456789' + '12'
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
