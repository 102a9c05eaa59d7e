import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../../../src/plugin/screening/reading/index.ts'

/** The excerpt of the stretch between the brackets. */
function around(marked: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return excerptOf(marked.replace(/[[\]]/g, ''), { start, end })
}

const filler = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'

describe('what stands beside a finding', () => {
  it('is twenty characters of its line', () => {
    expect(around(`上一行\n开头${filler}[张三]${filler}末尾\n下一行`)).toEqual({
      before: filler,
      text: '张三',
      after: filler,
    })
    expect(around('上一行\n电话[13812345678]。\n下一行')).toMatchObject({
      before: '电话',
      after: '。',
    })
  })

  it('shows a number whole that the cut would divide', () => {
    const beside = filler.slice(0, 15)
    expect(around(`旧号13987654321${beside}[张三]${beside}11010519491231002X元`)).toMatchObject({
      before: `13987654321${beside}`,
      after: `${beside}11010519491231002X`,
    })
  })

  it('takes groups of digits for one number, and full width for digits', () => {
    const beside = filler.slice(0, 15)
    expect(around(`[张三]${beside}139 8765 4321。`).after).toBe(`${beside}139 8765 4321`)
    expect(around(`[张三]${beside}139-8765-4321。`).after).toBe(`${beside}139-8765-4321`)
    expect(around(`[张三]${beside}１３９８７６５４３２１。`).after).toBe(
      `${beside}１３９８７６５４３２１`,
    )
    // Numbers in two cells are two.
    expect(around(`[张三]${beside}13987\t654321`).after).toBe(`${beside}13987`)
  })

  it('leaves out a number that is too long to be shown', () => {
    const long = '7'.repeat(200)
    expect(around(`${long}甲[张三]乙${long}`)).toMatchObject({ before: '甲', after: '乙' })
  })

  it('never begins or ends within a number or a word, whatever stands there', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[0-9A-Za-z０-９𝟏]{1,30}$/u),
      fc.constantFrom('甲', '，', '\n', '\t', ' ', '-', '一二三', '🀄'),
    )
    const side = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    const isOfRun = (char: string | undefined) => /[\p{Nd}\p{Script=Latin}]/u.test(char ?? '')
    fc.assert(
      fc.property(side, side, (left, right) => {
        const { before, text, after } = excerptOf(`${left}张三${right}`, {
          start: left.length,
          end: left.length + 2,
        })
        expect(text).toBe('张三')
        expect(left.endsWith(before)).toBe(true)
        expect(right.startsWith(after)).toBe(true)
        expect(before + after).not.toContain('\n')
        const rest = [...left.slice(0, left.length - before.length)]
        const follows = [...right.slice(after.length)]
        expect(isOfRun(rest.at(-1)) && isOfRun([...before][0])).toBe(false)
        expect(isOfRun([...after].at(-1)) && isOfRun(follows[0])).toBe(false)
      }),
    )
  })
})
