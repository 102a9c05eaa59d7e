import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../src/plugin/letters/layout/breakLines.ts'
import { paginate } from '../../../src/plugin/letters/layout/paginate.ts'

const widthOf = (text: string) => [...text].reduce((sum, at) => sum + (at < '\u2000' ? 0.5 : 1), 0)
const broken = (text: string, width: number) =>
  breakLines(text, { widthOf, first: width, rest: width }).map((line) => line.text)

describe('lines of a Chinese text', () => {
  it('may end between any two characters', () => {
    expect(broken('政府信息公开申请', 3)).toEqual(['政府信', '息公开', '申请'])
  })

  it('begin with no mark that closes, and end with none that opens', () => {
    expect(broken('政府信息。公开', 4)).toEqual(['政府信', '息。公开'])
    expect(broken('根据《条例》的规定', 3)).toEqual(['根据', '《条', '例》的', '规定'])
    expect(broken('（一）（二）', 4)).toEqual(['（一）', '（二）'])
    expect(broken('理由……如下', 3)).toEqual(['理', '由……', '如下'])
  })

  it('take no number, word or address apart that fits on a line', () => {
    expect(broken('收到日期2026年', 5)).toEqual(['收到日期', '2026年'])
    expect(broken('网址https://a.cn/x', 8)).toEqual(['网址', 'https://a.cn/x'])
    expect(broken('x'.repeat(20), 5)).toEqual(['x'.repeat(10), 'x'.repeat(10)])
  })

  it('keep combined marks with their character', () => {
    expect(broken('名e\u0301e\u0301', 1)).toEqual(['名', 'e\u0301', 'e\u0301'])
  })

  it('lose nothing but spaces, and fit, whatever the text', () => {
    const text = fc
      .array(fc.constantFrom(...'政府信息公开，。（）《》“”、；：!?12a b…—'), { maxLength: 80 })
      .map((characters) => characters.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 28 }), (written, width) => {
        const lines = broken(written, width)
        expect(lines.join('').replace(/ /g, '')).toBe(written.replace(/ /g, ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('pages', () => {
  const row = (isTail = false) => ({ height: 1, isTail })
  const pagesOf = (body: number, tail: number, height: number) =>
    paginate(
      [
        ...Array.from({ length: body }, () => row()),
        ...Array.from({ length: tail }, () => row(true)),
      ],
      height,
    ).map((page) => page.length)

  it('are filled one after the other', () => {
    expect(pagesOf(10, 0, 4)).toEqual([4, 4, 2])
    expect(pagesOf(2, 2, 4)).toEqual([4])
  })

  it('take lines along with a signature that has no room', () => {
    expect(pagesOf(3, 2, 4)).toEqual([1, 4])
    expect(pagesOf(4, 2, 4)).toEqual([2, 4])
  })
})
