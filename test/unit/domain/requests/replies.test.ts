import { describe, expect, it } from 'vitest'
import {
  articleLabel,
  eventLabel,
  remediesOf,
  replyFaults,
  replyLabel,
  replyTypeNames,
  replyTypes,
  replyTypesFor,
  requestEventTypes,
  requestStates,
  rowOfGround,
  stateLabel,
  tableThreeRow,
  tableThreeRows,
} from '../../../../src/domain/requests/index.ts'
import { Case } from './cases.ts'

const search = { where: '档案系统', who: '王芳', keywords: '水利 招标', on: '2026-03-04' }
const ground = { ground: '15', facts: '含企业报价' } as const
const lacks = (reply: Record<string, unknown>) => replyFaults(reply).map(({ field }) => field)

/** By law.md §1.3, written by hand: what is enough for each, and the row it counts in. */
const enough: [string, Record<string, unknown>, string | null][] = [
  ['alreadyPublic', { where: '县政府网站' }, '3.1'],
  ['disclose', { documents: [1] }, '3.1'],
  ['withhold', { grounds: [ground] }, '3.3.4'],
  ['notHeld', { searchRecord: search }, '3.4.1'],
  ['otherOffice', { reason: '属省水利厅职责' }, '3.4.1'],
  ['repeated', { repeatedOf: 'YZ-2026-0007' }, '3.5.2'],
  ['specialRules', { reason: '不动产登记资料查询办法' }, '3.3.8'],
  ['partial', { grounds: [ground], files: [2] }, '3.2'],
  ['needsProcessing', { reason: '需要汇总' }, '3.4.2'],
  ['stillUnclear', { reason: '没有指明文件' }, '3.4.3'],
  ['correctionLapsed', {}, '3.6.1'],
  ['complaint', { where: '县信访局' }, '3.5.1'],
  ['publication', { where: '新华书店' }, '3.5.3'],
  ['excessive', { reason: '同一内容反复申请' }, '3.5.4'],
  ['reissue', { reason: '已经取得' }, '3.5.5'],
  ['feeLapsed', {}, '3.6.2'],
  ['recordCorrected', { content: '已更正出生日期' }, null],
  ['recordForwarded', { otherOffice: { name: '公安局' } }, null],
  ['recordElsewhere', { otherOffice: { name: '公安局' } }, null],
  ['recordKept', { reason: '与档案一致' }, null],
]

describe('RP-1 Table 3', () => {
  it('has 25 rows in the order of the form, 21 of which a case can count in', () => {
    expect(tableThreeRows.map(({ key }) => key).join(' ')).toBe(
      '1 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8 3.4.1 3.4.2 3.4.3 ' +
        '3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.6.1 3.6.2 3.6.3 3.7 4',
    )
    expect(tableThreeRows.filter(({ isLeaf }) => isLeaf)).toHaveLength(21)
  })

  it('is told of every way to answer', () => {
    expect(enough.map(([type]) => type)).toEqual(replyTypeNames)
  })

  it.each(enough)('%s with %j counts in %s', (replyType, fields, row) => {
    expect(replyFaults({ replyType, ...fields })).toEqual([])
    const kind = row === null ? 'recordCorrection' : 'disclosure'
    expect(tableThreeRow(replyType as never, fields.grounds as never, kind)).toBe(row)
  })

  it.each([
    ['14-1', '3.3.1'],
    ['14-2', '3.3.2'],
    ['14-3', '3.3.3'],
    ['15', '3.3.4'],
    ['16-1', '3.3.5'],
    ['16-2', '3.3.6'],
    ['16-3', '3.3.7'],
  ] as const)('a refusal on ground %s counts in %s', (id, row) => {
    expect(tableThreeRow('withhold', [{ ground: id }])).toBe(row)
    expect(rowOfGround[id]).toBe(row)
    // 区分处理的，只计这一情形.
    expect(tableThreeRow('partial', [{ ground: id }])).toBe('3.2')
  })

  it('a refusal on several grounds counts once, by the first', () => {
    expect(tableThreeRow('withhold', [{ ground: '16-2' }, { ground: '15' }])).toBe('3.3.6')
    expect(tableThreeRow('withhold')).toBeNull()
  })
})

describe('what a reply must contain', () => {
  it('RP-2 not disclosing needs a ground and its facts, of each part', () => {
    expect(lacks({ replyType: 'withhold' })).toEqual(['grounds'])
    expect(lacks({ replyType: 'withhold', grounds: [] })).toEqual(['grounds'])
    expect(
      lacks({ replyType: 'withhold', grounds: [ground, { ground: '13-2', facts: ' ' }] }),
    ).toEqual(['grounds.1.ground', 'grounds.1.facts'])
    expect(lacks({ replyType: 'partial' })).toEqual(['grounds', 'documents'])
  })

  it('RP-4 that nothing is held needs a whole search record', () => {
    expect(lacks({ replyType: 'notHeld' })).toEqual(['searchRecord'])
    expect(lacks({ replyType: 'notHeld', searchRecord: { where: 'x', on: '昨天' } })).toEqual([
      'searchRecord.who',
      'searchRecord.keywords',
      'searchRecord.on',
    ])
  })

  it('RP-5 that another office has it needs a reason, and its name if it is told at all', () => {
    const reply = { replyType: 'otherOffice', reason: '属市局职责' }
    expect(lacks({ replyType: 'otherOffice' })).toEqual(['reason'])
    expect(lacks({ ...reply, otherOffice: { contact: '0571-1' } })).toEqual(['otherOffice.name'])
    expect(lacks({ ...reply, otherOffice: { name: '', contact: '' } })).toEqual([])
  })

  it.each([undefined, null, 'x', 'toString', 7])('of the kind %j is nothing known', (replyType) => {
    expect(lacks({ replyType })).toEqual(['replyType'])
  })

  it.each([
    { replyType: 'withhold', grounds: 'x' },
    { replyType: 'withhold', grounds: [null] },
    { replyType: 'notHeld', searchRecord: 'x' },
    { replyType: 'recordForwarded', otherOffice: 7 },
  ])('of a wrong form is incomplete: %j', (reply) => {
    expect(replyFaults(reply).length).toBeGreaterThan(0)
  })
})

describe('a correction of one’s own record (Art. 41)', () => {
  const on = '2026-03-06'

  it('is answered in its own ways, costs nothing and is no row of Table 3', () => {
    const request = new Case({ kind: 'recordCorrection' })
    expect(request.codes({ type: 'noticeFee', on, method: 'byItem', count: 20 })).toEqual([
      'FEE_NOT_APPLICABLE',
    ])
    expect(
      request.codes({ type: 'proposeReply', on, replyType: 'disclose', documents: [1] }),
    ).toEqual(['INVALID_VALUE replyType'])
    request.answer(on, { replyType: 'recordCorrected', content: '已更正' })
    expect(request.state.outcome).toEqual({ type: 'recordCorrected', row: null })
  })

  it('can lapse like any other, and be withdrawn', () => {
    expect(replyTypesFor('recordCorrection')).toEqual([
      'correctionLapsed',
      'recordCorrected',
      'recordForwarded',
      'recordElsewhere',
      'recordKept',
    ])
    const request = new Case({ kind: 'recordCorrection' }).do({ type: 'withdraw', on })
    expect(request.state.outcome).toEqual({ type: 'withdrawn', row: null })
  })
})

describe('RP-3 remedies', () => {
  const names = { countyGovernment: '云泽县人民政府', cityGovernment: '临江市人民政府' }
  const of = (more: object) =>
    remediesOf({
      replyType: 'withhold',
      on: '2026-03-06',
      officeLevel: 'department',
      ...names,
      ...more,
    })

  it('of a refusal since 2024-01-01 begin with review, then a suit within 15 days', () => {
    expect(of({ on: '2024-01-01' })).toMatchObject({
      isReviewFirst: true,
      reviewBody: '云泽县人民政府',
    })
    expect(of({}).sentence.zh).toMatch(/60日内先向云泽县人民政府申请行政复议.*15日内/)
    expect(of({ on: '2023-12-31' }).isReviewFirst).toBe(false)
  })

  it('of the denied part of a partial disclosure are the same', () => {
    expect(of({ replyType: 'partial' }).isReviewFirst).toBe(true)
    expect(of({ replyType: 'partial', on: '2023-12-31' }).isReviewFirst).toBe(false)
  })

  it.each(['disclose', 'notHeld', 'otherOffice', 'repeated', 'complaint', 'excessive'] as const)(
    'of %s are review or a suit within 6 months',
    (replyType) => {
      expect(of({ replyType }).isReviewFirst).toBe(false)
      expect(of({ replyType }).sentence.zh).toMatch(/60日内.*或者.*6个月内/)
    },
  )

  it('go to the county for its departments and townships, to the city for the county', () => {
    expect(of({ officeLevel: 'township' }).reviewBody).toBe('云泽县人民政府')
    expect(of({ officeLevel: 'county' }).sentence.en).toContain('临江市人民政府')
  })
})

it('everything has a name, and every reply its article', () => {
  for (const language of ['zh', 'zh-TW', 'en'] as const) {
    const names = [
      ...requestStates.map((each) => stateLabel(each, language)),
      ...requestEventTypes.map((each) => eventLabel(each, language)),
      ...replyTypeNames.map((each) => replyLabel(each, language)),
    ]
    expect(names.filter((name) => !name)).toEqual([])
  }
  expect(replyTypeNames.map(articleLabel).every(Boolean)).toBe(true)
  expect(articleLabel('withhold')).toContain('第三十六条第三项')
  expect(replyTypes.withhold.isRefusal).toBe(true)
})
