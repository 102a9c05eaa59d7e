import { describe, expect, it } from 'vitest'
import { spellingsIn } from '../../../../src/domain/screening/index.ts'

const found = (text: string, wanted: string) =>
  spellingsIn(text)(wanted).map(({ start, end }) => text.slice(start, end))

describe('the spellings of what was masked', () => {
  it.each<[string, string, string[]]>([
    ['电话13812345678。', '13812345678', ['13812345678']],
    ['电话138 1234 5678，另138-1234-5678。', '13812345678', ['138 1234 5678', '138-1234-5678']],
    ['电话１３８１２３４５６７８', '138 1234 5678', ['１３８１２３４５６７８']],
    ['１３８　１２３４－５６７８', '13812345678', ['１３８　１２３４－５６７８']],
    [
      '证号11010519491231002x，😀110105 19491231 002X',
      '11010519491231002X',
      ['11010519491231002x', '110105 19491231 002X'],
    ],
    ['138\u200b12345678', '13812345678', ['138\u200b12345678']],
    // Cells and lines keep numbers apart.
    ['138\t12345678\n138\n12345678', '13812345678', []],
    ['电话13812345679', '13812345678', []],
    // Words are what they are: folding them would find others.
    ['张三 与张 三', '张三', ['张三']],
    ['编号 12 34', '1234', []],
  ])('in %s of %s', (text, wanted, expected) => {
    expect(found(text, wanted)).toEqual(expected)
  })
})
