import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexicalAttributes, lexicalSpans, replaceInLexical } from '../../../src/lib/lexicalSpans.ts'
import { lexicalOf } from '../../../src/lib/lexicalText.ts'

const text = (value: string) => ({ type: 'text', text: value })
const block = (type: string, ...children: object[]) => ({ type, children })
const body = (...children: object[]) => ({ root: block('root', ...children) })

describe('the text of a body with its places', () => {
  it('is a line for each block and a tab between the cells of a table', () => {
    const table = block(
      'table',
      block(
        'tablerow',
        block('tablecell', block('paragraph', text('姓名'))),
        block('tablecell', block('paragraph', text('电话'))),
      ),
    )
    const { text: whole } = lexicalSpans(body(block('heading', text('名单')), table))
    expect(whole).toBe('名单\n姓名\t电话\t\n')
  })

  it('gives the node of every stretch', () => {
    const { text: whole, spans } = lexicalSpans(body(block('paragraph', text('甲'), text('乙丙'))))
    expect(spans.map(({ start, end, node }) => [whole.slice(start, end), node.text])).toEqual([
      ['甲', '甲'],
      ['乙丙', '乙丙'],
    ])
  })

  it('has no text for what is no body', () => {
    expect(lexicalSpans(null).text).toBe('')
    expect(lexicalSpans({ root: null }).text).toBe('')
  })
})

describe('the words of a body that are no text', () => {
  it('are the addresses of links and whatever else a node carries', () => {
    const link = {
      ...block('link', text('名单')),
      fields: { url: 'https://example.gov.cn/?id=11010519491231002X', newTab: true },
      note: '内部',
    }
    expect(lexicalAttributes(body(block('paragraph', link, text('正文'))))).toBe(
      'https://example.gov.cn/?id=11010519491231002X\n内部',
    )
    expect(lexicalAttributes(lexicalOf('只有正文'))).toBe('')
    expect(lexicalAttributes(null)).toBe('')
  })
})

describe('replacing text in a body', () => {
  it('puts what spans several nodes into the first of them', () => {
    const bold = { ...text('7890'), format: 1 }
    const before = body(block('paragraph', text('电话1381234'), bold, text('。')))
    const after = replaceInLexical(before, [{ start: 2, end: 13, by: '138****7890' }])
    expect(lexicalSpans(after).text).toBe('电话138****7890。\n')
    expect(after.root.children[0]).toMatchObject({
      children: [{ text: '电话138****7890' }, { text: '', format: 1 }, { text: '。' }],
    })
    expect(lexicalSpans(before).text).toBe('电话13812347890。\n')
  })

  it('does to any stretches of any text what it would do to the plain text', () => {
    const parts = fc.array(fc.string({ minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), fc.string({ maxLength: 4 }), (pieces, a, b, by) => {
        const before = body(block('paragraph', ...pieces.map(text)))
        const plain = pieces.join('')
        const [start = 0, end = 0] = [a % plain.length, b % plain.length].sort((x, y) => x - y)
        fc.pre(end > start)
        const after = replaceInLexical(before, [{ start, end, by }])
        const { spans } = lexicalSpans(after)
        const whole = spans.map(({ node }) => node.text).join('')
        expect(whole).toBe(plain.slice(0, start) + by + plain.slice(end))
      }),
    )
  })

  it('keeps several replacements apart', () => {
    const before = lexicalOf('甲13812345678乙13987654321丙')
    const after = replaceInLexical(before, [
      { start: 1, end: 12, by: 'A' },
      { start: 13, end: 24, by: 'B' },
    ])
    expect(lexicalSpans(after).text).toBe('甲A乙B丙\n')
  })
})
