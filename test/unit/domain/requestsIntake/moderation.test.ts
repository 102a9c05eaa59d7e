import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  moderationMessages,
  moderationOf,
  moderationReasons,
  type SubmissionFacts,
  sameTextKey,
} from '../../../../src/domain/requests-intake/index.ts'

const usual: SubmissionFacts = {
  texts: ['请公开云泽县2025年农村公路养护资金的使用情况。', ''],
  secondsTaken: 180,
  isManyFromOne: false,
  isManyAlike: false,
  isRushAnsweredByQuestion: false,
}

const reasonsOf = (changed: Partial<SubmissionFacts>) =>
  moderationOf({ ...usual, ...changed }).reasons

describe('a submission of a public form', () => {
  it('is taken as it is when nothing speaks against it', () => {
    expect(moderationOf(usual)).toEqual({ decision: 'accept', reasons: [] })
    expect(moderationOf({ ...usual, secondsTaken: null })).toEqual({
      decision: 'accept',
      reasons: [],
    })
  })

  it.each([
    [
      'says where it was promised',
      '见 https://www.yunze.gov.cn/a、http://b.gov.cn/c 和 www.c.gov.cn：请公开附件。',
    ],
    ['names one page elsewhere', '请公开 https://news.example.com/2026/1 报道的会议纪要。'],
    ['gives mail addresses', '请发到 a@example.com 或 b@example.com，抄送 c@example.com，谢谢。'],
    ['is short', '请公开三公经费'],
    ['is in English', 'Please disclose the budget of the county for 2025.'],
    ['has signs of arithmetic', '请公开面积<50亩且金额>3万元的征地项目清单'],
  ])('is taken as it is when it %s', (_, text) => {
    expect(reasonsOf({ texts: [text] })).toEqual([])
  })

  it.each([
    [
      'links',
      { texts: ['优惠活动 https://a.example.com http://b.example.net www.c.example 点击查看'] },
    ],
    ['links', { texts: ['代开 aaa.com bbb.top/x ccc.vip 均可'] }],
    ['onlyLinks', { texts: ['https://a.example.com'] }],
    ['markup', { texts: ['请看<a href="x">这里</a>的文件公开情况'] }],
    ['markup', { texts: ['[url=http://x]便宜出售各种商品[/url]'] }],
    ['noWords', { texts: ['1234567890'] }],
    ['noWords', { texts: ['啊啊啊啊啊啊啊啊'] }],
    ['tooFast', { secondsTaken: 1.5 }],
    ['tooFast', { secondsTaken: -5 }],
    ['manyFromOne', { isManyFromOne: true }],
    ['manyAlike', { isManyAlike: true }],
    ['rush', { isRushAnsweredByQuestion: true }],
  ] as const)('is looked at first, for %s: %j', (reason, changed) => {
    expect(reasonsOf(changed)).toContain(reason)
  })

  it('is told all reasons at once', () => {
    expect(
      reasonsOf({ texts: ['https://a.example.com'], secondsTaken: 0, isManyAlike: true }),
    ).toEqual(['manyAlike', 'onlyLinks', 'tooFast'])
  })

  it('is accepted exactly when there is no reason, whatever it is, and is never dropped', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.boolean(), (texts, isManyAlike) => {
        const { decision, reasons } = moderationOf({ ...usual, texts, isManyAlike })
        expect(decision).toBe(reasons.length === 0 ? 'accept' : 'moderate')
      }),
    )
  })

  it('is the same text whatever its spaces, punctuation, case and width', () => {
    expect(sameTextKey(['请公开 ABC，谢谢！'])).toBe(sameTextKey(['请公开ａｂｃ', '谢谢']))
    expect(sameTextKey(['请公开甲'])).not.toBe(sameTextKey(['请公开乙']))
  })

  it('has words for every reason, in three languages', () => {
    for (const reason of moderationReasons) {
      expect(Object.keys(moderationMessages[reason]).sort()).toEqual(['en', 'zh', 'zh-TW'])
    }
  })
})
