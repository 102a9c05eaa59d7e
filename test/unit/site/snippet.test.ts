import { describe, expect, it } from 'vitest'
import { type Marked, markedOf, snippetOf } from '../../../src/site/queries/snippet.ts'

const marked = ({ text, marks }: Marked): string[] =>
  marks.map(([from, to]) => text.slice(from, to))

describe('a snippet', () => {
  it('shows the stretch that holds most of the words', () => {
    const text = `${'开头说别的事情。'.repeat(40)}农村危房改造补助按户发放，危房鉴定由乡镇负责。${'结尾也是别的。'.repeat(40)}`
    const snippet = snippetOf({ text, words: ['农村', '危房', '鉴定'] })
    expect(marked(snippet)).toEqual(['农村危房', '危房鉴定'])
    expect(snippet.text.startsWith('…')).toBe(true)
    expect(snippet.text.length).toBeLessThanOrEqual(122)
  })

  it('begins at the beginning when nothing matches', () => {
    expect(snippetOf({ text: '一二三', words: ['四'] })).toEqual({ text: '一二三', marks: [] })
  })

  it('marks traditional and full-width forms of what was asked for', () => {
    expect(marked(markedOf({ text: '關於農村ＡＢ的通知', words: ['农村', 'ab'] }))).toEqual([
      '農村ＡＢ',
    ])
  })

  it('does not mark the single characters of a number all over the text', () => {
    const words = ['云', '政发', '2026', '14', '号']
    expect(marked(markedOf({ text: '白云下2026年云政发', words }))).toEqual(['2026', '政发'])
  })

  it('keeps places true in text with characters beyond the basic plane', () => {
    expect(marked(markedOf({ text: '𠮷野家的农村业务', words: ['农村'] }))).toEqual(['农村'])
  })

  it('never marks outside of its text', () => {
    for (let length = 0; length < 300; length += 7) {
      const { text, marks } = snippetOf({
        text: `${'前'.repeat(length)}目标${'后'.repeat(300 - length)}`,
        words: ['目标'],
      })
      expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['目标'])
    }
  })
})
