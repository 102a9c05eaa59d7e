import { describe, expect, it } from 'vitest'
import {
  longestRule,
  type OfficeRule,
  ruleFaults,
  screen,
} from '../../../../src/domain/screening/index.ts'

const rule = (kind: OfficeRule['kind'], value: string): OfficeRule => ({
  id: 'r1',
  kind,
  value,
  level: 'hold',
})

const find = (text: string, ...rules: OfficeRule[]) =>
  screen({ passages: [{ text, place: { kind: 'text' } }], rules }).map((finding) => ({
    text: text.slice(finding.start, finding.end),
    rule: finding.rule,
    level: finding.level,
    note: finding.note,
  }))

describe('ruleFaults', () => {
  it.each<[OfficeRule['kind'], string, string[]]>([
    ['word', '启航工程', []],
    ['pattern', '云泽\\d{4}号', []],
    ['word', '  ', ['ruleEmpty']],
    ['word', '\u200b', ['ruleEmpty']],
    ['word', '长'.repeat(longestRule + 1), ['ruleTooLong']],
    ['pattern', '(', ['ruleSyntax']],
    ['pattern', '(?=1)1', ['ruleSyntax']],
    ['pattern', '(.)\\1', ['ruleSyntax']],
    ['pattern', 'a*', ['ruleMatchesNothing', 'ruleMatchesEverything']],
    ['pattern', '.', ['ruleMatchesEverything']],
    ['pattern', '(?s).+', ['ruleMatchesEverything']],
    ['pattern', '((a{1,40}){1,20}b){1,1}', ['ruleTooLong']],
  ])('of the %s %s', (kind, value, codes) => {
    expect(ruleFaults(rule(kind, value)).map(({ code }) => code)).toEqual(codes)
  })
})

describe('rules of an office', () => {
  it('finds a word in any width and case', () => {
    expect(find('ＡＢＣ工程和abc工程', rule('word', 'abc工程')).map(({ text }) => text)).toEqual([
      'ＡＢＣ工程',
      'abc工程',
    ])
  })

  it('finds a pattern and says whose it is, at its level', () => {
    const mine: OfficeRule = { id: 'mine', kind: 'pattern', value: '内线\\d{4}', level: 'warn' }
    expect(find('请拨内线8012。', mine)).toEqual([
      { text: '内线8012', rule: 'mine', level: 'warn', note: undefined },
    ])
  })

  it('finds every match of a line that is read in pieces', () => {
    const text = `${'字'.repeat(1_950)}启航项目${'字'.repeat(1_790)}启航项目`
    expect(find(text, rule('pattern', '启航.目'))).toHaveLength(2)
  })

  it('holds what it has not finished reading', () => {
    const text = `${'a'.repeat(1_000)}\n`.repeat(200)
    const held = find(text, rule('pattern', 'a.*b|a')).filter(({ note }) => note !== undefined)
    expect(held).toEqual([{ text: '', rule: 'r1', level: 'hold', note: 'ruleNotFinished' }])
  })

  it('holds when a rule cannot be read', () => {
    expect(find('文本', rule('pattern', '('))).toEqual([
      { text: '', rule: 'r1', level: 'hold', note: 'ruleUnreadable' },
    ])
  })

  const person = '张三，身份证号11010519491231002X，手机13812345678。'

  it.each(['hold', 'warn'] as const)(
    'never takes the place of what the law finds, at %s',
    (level) => {
      const lawful = find(person)
      expect(lawful.map(({ text }) => text)).toEqual(['张三', '11010519491231002X', '13812345678'])
      const mine = { ...rule('pattern', '.*身份证.*'), level }
      const both = find(person, mine)
      expect(both.filter(({ rule }) => rule === undefined)).toEqual(lawful)
      expect(both.filter(({ rule }) => rule === 'r1')).toEqual([
        { text: '，身份证号', rule: 'r1', level, note: undefined },
      ])
    },
  )

  it('goes where it finds nothing beside', () => {
    expect(find(person, rule('word', '13812345678'))).toEqual(find(person))
  })

  it('hides nothing else when it has not finished', () => {
    const text = `${person}\n${'a'.repeat(1_000)}\n`.repeat(200)
    const found = find(text, rule('pattern', 'a.*b|a{3}'))
    expect(found.filter(({ note }) => note === 'ruleNotFinished')).toHaveLength(1)
    expect(found.filter(({ text: what }) => what === '13812345678')).toHaveLength(200)
  })

  it('takes a second, not a lifetime, for a pattern that makes others hang', () => {
    const started = performance.now()
    find(`${'a'.repeat(1_900)}!`, rule('pattern', '(a+)+(a+)+(a+)+$'))
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
