import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroundId, ModeId } from '../../../../src/domain/disclosure/index.ts'
import {
  compare,
  departureSentence,
  featuresOf,
  inconsistencies,
  inconsistencySentence,
  type Precedent,
  summarySentence,
} from '../../../../src/domain/precedents/index.ts'
import { signatureOf } from '../../../../src/domain/similarity/index.ts'

const ofWords = (title: string, text = '') =>
  signatureOf(featuresOf({ title: title.split(' '), text: text.split(' ') }))

const relief = '低保 对象 名单'
const budget = '部门 预算 绩效 评价'
let count = 0
const earlier = (
  mode: ModeId,
  ground: GroundId | null = null,
  more: Partial<Precedent> = {},
): Precedent => ({
  id: `${++count}`,
  office: 'civil-affairs',
  mode,
  ground,
  decidedOn: '2026-03-02',
  title: '低保对象名单公示',
  signature: ofWords(relief, '现 将 审核 确认 结果'),
  ...more,
})
const times = (times: number, make: () => Precedent) => Array.from({ length: times }, make)
const pending = (mode: ModeId | null, ground: GroundId | null = null) => ({
  offices: ['civil-affairs'],
  mode,
  ground,
  signature: ofWords(relief, '现 将 审核 确认 结果'),
})

describe('what documents are compared by', () => {
  it('is what their title says, and the beginning of their text, without figures and phrases', () => {
    const features = featuresOf({
      title: ['关于', '低保', '名单', '的', '公示', '2026'],
      text: ['现将', '低保', '3', '审核'],
    })
    expect(features).toHaveLength(5 * 2 + 2)
    expect(features).toContain('名单#4')
    expect(features.slice(-2)).toEqual(['低保', '审核'])
  })

  it('is the same for two lists of other people and another year', () => {
    const one = featuresOf({
      title: ['低保', '名单'],
      text: [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉', '张'],
    })
    const two = featuresOf({
      title: ['低保', '名单'],
      text: [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉', '李'],
    })
    expect(one).toEqual(two)
  })
})

describe('a decision beside earlier ones', () => {
  it('departs when most of at least three similar ones went another way', () => {
    const found = compare(pending('onRequest', '15'), [
      ...times(3, () => earlier('proactive')),
      earlier('onRequest', '15'),
    ])
    expect(found.departures).toEqual([
      { scope: 'own', what: 'mode', mode: 'proactive', ground: null, count: 3, of: 4 },
    ])
    expect(
      departureSentence(found.departures[0] as never, { mode: 'onRequest', ground: '15' }).zh,
    ).toBe(
      '本机关 4 份相似信息中有 3 份主动公开，本件拟依申请公开，与先例不一致，请核对；情形确有不同的，请说明理由。',
    )
  })

  it('does not depart from two, from a draw, from what is unlike, or when it is not decided', () => {
    expect(
      compare(
        pending('withheld', '16-2'),
        times(2, () => earlier('proactive')),
      ).departs,
    ).toBe(false)
    const draw = [
      ...times(2, () => earlier('proactive')),
      ...times(2, () => earlier('withheld', '16-2')),
    ]
    expect(compare(pending('onRequest', '15'), draw).departs).toBe(false)
    const unlike = times(5, () => earlier('proactive', null, { signature: ofWords(budget) }))
    expect(compare(pending('withheld', '16-2'), unlike)).toMatchObject({
      departs: false,
      similar: [],
    })
    expect(
      compare(
        pending(null),
        times(5, () => earlier('proactive')),
      ).departs,
    ).toBe(false)
  })

  it('departs in the ground when the mode is the usual one', () => {
    const found = compare(
      pending('withheld', '16-2'),
      times(3, () => earlier('withheld', '15')),
    )
    expect(found.departures).toEqual([
      { scope: 'own', what: 'ground', mode: 'withheld', ground: '15', count: 3, of: 3 },
    ])
    expect(
      compare(
        pending('withheld', '15'),
        times(3, () => earlier('withheld', '15')),
      ).departs,
    ).toBe(false)
  })

  it('tells its own office and others apart, and joins them where neither has a practice', () => {
    const elsewhere = (many: number) =>
      times(many, () => earlier('proactive', null, { office: 'health' }))
    const own = (many: number) => times(many, () => earlier('withheld', '15'))
    const split = compare(pending('withheld', '15'), [...own(3), ...elsewhere(4)])
    expect(split.departures).toMatchObject([{ scope: 'others', count: 4, of: 4 }])
    const joined = compare(pending('onRequest', '15'), [
      ...elsewhere(2),
      earlier('proactive'),
      earlier('proactive'),
    ])
    expect(joined.departures).toMatchObject([{ scope: 'all', count: 4, of: 4 }])
    expect(summarySentence(split)).toEqual({
      zh: '7 份相似信息：4 份主动公开，3 份不予公开（本机关 3 份，其他机关 4 份）。',
      'zh-TW': '7 份相似信息：4 份主動公開，3 份不予公開（本機關 3 份，其他機關 4 份）。',
      en: '7 similar: 4 disclosed proactively, 3 withheld (3 of this office, 4 of others).',
    })
  })

  it('puts the most alike first, and counts by ground with its article', () => {
    const near = earlier('withheld', '15')
    const far = earlier('withheld', '16-2', { signature: ofWords(relief, '另 有 说明 附件 见后') })
    const { similar, all } = compare(pending('withheld', '15'), [far, near])
    expect(similar.map(({ id }) => id)).toEqual([near.id, far.id])
    expect(similar[0]?.similarity).toBe(1)
    expect(all.ways).toEqual([
      { mode: 'withheld', ground: '15', article: '第十五条', count: 1 },
      { mode: 'withheld', ground: '16-2', article: '第十六条第二款', count: 1 },
    ])
  })

  it('never departs from decisions that all went its way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom('civil-affairs', 'health'),
        (many, office) => {
          const all = times(many, () => earlier('withheld', '15', { office }))
          expect(compare(pending('withheld', '15'), all).departs).toBe(false)
        },
      ),
    )
  })
})

describe('the decisions of a month', () => {
  it('are inconsistent where similar ones went different ways, also between offices', () => {
    const groups = inconsistencies([
      ...times(3, () => earlier('proactive')),
      earlier('withheld', '15', { office: 'health', id: 'odd' }),
      ...times(4, () => earlier('onRequest', '13-2', { signature: ofWords(budget) })),
    ])
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ isAcrossOffices: true, tally: { total: 4 } })
    expect(groups[0]?.decisions[0]?.id).toBe('odd')
    expect(inconsistencySentence(groups[0] as never).zh).toBe(
      '不同机关的 4 份相似信息处理不一致：3 份主动公开，1 份不予公开。',
    )
  })

  it('are inconsistent in their grounds, too', () => {
    const [group] = inconsistencies([earlier('withheld', '15'), earlier('withheld', '16-2')])
    expect(inconsistencySentence(group as never).en).toBe(
      '2 similar ones of one office went differently: 1 withheld on “Trade secret or personal privacy of a third party”, 1 withheld on “Process records (discussions, working drafts, consultations, requests for instructions)”.',
    )
  })

  it('are consistent when each kind went one way, however many', () => {
    const many = [
      ...times(300, () => earlier('proactive')),
      ...times(300, () => earlier('withheld', '16-2', { signature: ofWords(budget) })),
    ]
    expect(inconsistencies(many)).toEqual([])
  })
})
