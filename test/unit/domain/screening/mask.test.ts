import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DetectorName,
  detectorNames,
  isMaskable,
  maskOf,
  outcomeOf,
  screen,
} from '../../../../src/domain/screening/index.ts'
import { halves, readSnippets } from '../../../labelled/snippets.ts'

describe('maskOf', () => {
  it.each<[DetectorName, string, string]>([
    ['identityNumber', '11010519491231002X', '110105************'],
    ['identityNumber', '１１０１０５ 19491231 002x', '110105************'],
    ['identityNumber', '110105********002X', '110105************'],
    ['identityNumber', '110105491231002', '110105*********'],
    ['mobileNumber', '13812345678', '138****5678'],
    ['mobileNumber', '+86 (138)1234-5678', '138****5678'],
    ['mobileNumber', '一三八一二三四五六七八', '138****5678'],
    ['bankCard', '6228480402564890018', '***************0018'],
    ['bankCard', '6228 4804 0256 4890 018', '***************0018'],
    ['passport', 'E12345678', 'E********'],
    ['vehiclePlate', '云A·12345', '云A*****'],
    ['personName', '张三', '张*'],
    ['personName', '欧阳建国', '欧阳**'],
    ['personName', '陆　明', '陆*'],
    ['personName', '阿依古丽·买买提', '阿**'],
    ['homeAddress', '云泽县桃源镇杏花村三组12号', '云泽县桃源镇杏花村***'],
    ['homeAddress', '学府路3号院5号楼2单元401室', '学府路***'],
  ])('hides of %s in %s what must not be read', (detector, text, expected) => {
    expect(maskOf({ detector, text })).toBe(expected)
  })

  it('cannot mask a secret away', () => {
    expect(detectorNames.filter((name) => !isMaskable(name))).toEqual([
      'secrecyMark',
      'internalMark',
      'telephone',
      'hiddenContent',
      'metadata',
      'unreadable',
      'virus',
    ])
  })

  const masked = halves
    .flatMap(readSnippets)
    .flatMap(({ text, wanted }) =>
      wanted
        .filter(({ detector }) => isMaskable(detector))
        .map(({ detector, start, end }) => ({ detector, text: text.slice(start, end) })),
    )
  const anything = fc.record({
    detector: fc.constantFrom(...detectorNames),
    text: fc.oneof(
      fc.string(),
      fc.stringMatching(/^[\d*Xx ]{0,24}$/),
      fc.constantFrom(...masked.map(({ text }) => text)),
    ),
  })

  it('is not masked further when it is masked already', () => {
    fc.assert(
      fc.property(anything, ({ detector, text }) => {
        const once = maskOf({ detector, text })
        expect(maskOf({ detector, text: once })).toBe(once)
      }),
    )
  })

  it('leaves nothing that would be held, in every snippet', () => {
    const held = masked.filter((each) => {
      const text = maskOf(each)
      return ['hold', 'refuse'].includes(
        outcomeOf(screen({ passages: [{ text, place: { kind: 'text' } }] })),
      )
    })
    expect(held).toEqual([])
  })

  it('never leaves the first six and the last four of a number together', () => {
    fc.assert(
      fc.property(anything, ({ detector, text }) => {
        expect(maskOf({ detector, text })).not.toMatch(/\d{6}.*\d{3}[\dXx]$/)
      }),
    )
  })
})
