import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Finding,
  outcomeOf,
  type PlaceKind,
  screen,
} from '../../../../src/domain/screening/index.ts'

const found = (text: string, kind: PlaceKind = 'text') =>
  screen({ passages: [{ text, place: { kind } }] }).map(
    ({ detector, level, start, end }) => `${detector}/${level} ${text.slice(start, end)}`,
  )

describe('SC-2 numbers that identify somebody', () => {
  it.each([
    ['11010519491231002X', ['identityNumber/hold 11010519491231002X']],
    ['110105194912310021', ['identityNumber/warn 110105194912310021']],
    ['110105********002X', ['identityNumber/warn 110105********002X']],
    ['110105************', []],
    ['13812345678', ['mobileNumber/hold 13812345678']],
    ['138****5678', []],
    ['张三,13812345678', ['personName/hold 张三', 'mobileNumber/hold 13812345678']],
    ['(138)1234-5678', ['mobileNumber/hold (138)1234-5678']],
    ['138/1234/5678', ['mobileNumber/hold 138/1234/5678']],
    ['一三八一二三四五六七八', ['mobileNumber/hold 一三八一二三四五六七八']],
    ['6228480402564890018', ['bankCard/hold 6228480402564890018']],
    ['91110105MA01ABCDE2/2026-00001', []],
  ])('finds in %s what must be decided, and no more', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('gives positions of the text as it was, not of what it was read as', () => {
    const text = '电话\u200b：１３８\u200b１２３４\u00ad５６７８。'
    expect(found(text)).toEqual(['mobileNumber/hold １３８\u200b１２３４\u00ad５６７８'])
  })

  it('refuses a birthday that no calendar has, though the check digit is right', () => {
    expect(found('身份证号 330299197002300017').map((each) => each.split(' ')[0])).toEqual([
      'identityNumber/warn',
    ])
  })

  it('does not join what stands in two cells', () => {
    expect(found('编号\t数量\n1381234\t5678')).toEqual([])
  })

  it('says nothing of the telephones that the office gives to the public', () => {
    const text = '咨询电话：0571-87654321转801，值班手机13812345678'
    const findings = screen({
      passages: [{ text, place: { kind: 'text' } }],
      officeTelephones: ['(0571) 8765 4321', '138 1234 5678'],
    })
    expect(findings).toEqual([])
  })
})

describe('SC-1 marks of secrecy', () => {
  it.each<[string, PlaceKind, string[]]>([
    ['秘密★10年', 'text', ['secrecyMark/refuse 秘密★10年']],
    ['机　密　★　２０年', 'text', ['secrecyMark/refuse 机　密　★　２０年']],
    ['機密☆', 'text', ['secrecyMark/refuse 機密☆']],
    // What GB/T 9704 gives to a mark alone is one in a sentence too, however it came there.
    ['附件标注“秘密★10年”字样。', 'text', ['secrecyMark/refuse 秘密★10年']],
    ['秘密级，期限10年的文件', 'text', []],
    ['绝密\n关于演练的通知', 'text', ['secrecyMark/refuse 绝密']],
    ['关于演练的通知（秘密）.doc', 'fileName', ['secrecyMark/refuse 秘密']],
    ['内部资料', 'header', ['internalMark/refuse 内部资料']],
    ['关于拨款的请示', 'text', ['internalMark/warn 请示']],
    ['保守国家秘密法.docx', 'fileName', []],
    ['国家秘密分为绝密、机密、秘密三级。', 'text', []],
  ])('%s in %s', (text, place, expected) => {
    expect(found(text, place)).toEqual(expected)
  })

  it('finds a level alone on a line at the head only', () => {
    const body = '第一条 为了加强管理，制定本办法。\n'.repeat(20)
    expect(found(`绝密\n${body}`)).toHaveLength(1)
    expect(found(`${body}绝密\n`)).toEqual([])
  })
})

describe('screen', () => {
  const piece = fc.constantFrom(
    '张三',
    '，',
    '\n',
    '\t',
    '身份证',
    '11010519491231002X',
    '13812345678',
    '6228480402564890018',
    '秘密★10年',
    '住杏花村三组12号',
    '\u200b',
    '😀',
    '云A12345',
    '１３８',
  )
  const texts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((all) => all.join(''))

  it('never reports a character twice, and in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), (all) => {
        const passages = all.map((text) => ({ text, place: { kind: 'text' as const } }))
        let last: Pick<Finding, 'passage' | 'end'> = { passage: 0, end: 0 }
        for (const finding of screen({ passages })) {
          const { passage, start, end } = finding
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(all[passage]?.length ?? 0)
          if (passage === last.passage) expect(start).toBeGreaterThanOrEqual(last.end)
          else expect(passage).toBeGreaterThan(last.passage)
          last = finding
        }
      }),
    )
  })

  it('finds a number whatever ordinary words stand around it', () => {
    const words = fc.array(fc.constantFrom('关于', '公示', '，', '。', '村民', '\n'), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = `${before.join('')}11010519491231002X${after.join('')}`
        expect(found(text)).toContain('identityNumber/hold 11010519491231002X')
      }),
    )
  })

  it('lets the heavier finding have a stretch', () => {
    const rule = { id: 'r1', kind: 'word', value: '电话13812345678', level: 'warn' } as const
    const passages = [{ text: '电话13812345678', place: { kind: 'text' as const } }]
    expect(screen({ passages, rules: [rule] }).map(({ detector }) => detector)).toEqual([
      'officeRule',
      'mobileNumber',
    ])
  })

  it.each([
    ['clear', []],
    ['warn', ['warn', 'warn']],
    ['hold', ['warn', 'hold']],
    ['refuse', ['hold', 'refuse', 'warn']],
  ] as const)('is %s for findings of levels %j', (outcome, all) => {
    expect(outcomeOf(all.map((level) => ({ level })))).toBe(outcome)
  })
})
