import { describe, expect, it } from 'vitest'
import { eventRuleOf, requestEventTypes } from '../../../src/domain/requests/events.ts'
import { replyFaults, replyRuleOf, replyTypeNames } from '../../../src/domain/requests/index.ts'
import { eventBody, eventForms, fieldsOf } from '../../../src/plugin/requests/admin/eventForms.ts'
import type { FormContext } from '../../../src/plugin/requests/admin/formTools.ts'

const staff = ['requestOfficer', 'disclosureHead'] as const
const context: FormContext = {
  language: 'zh',
  kind: 'disclosure',
  today: '2026-07-15',
  officers: [{ value: '1', label: '王经办' }],
  answers: [],
  offices: [{ value: '2', label: '财政局' }],
  awaited: { thirdParty: ['p1', 'p2'], agency: ['a1', 'a2'] },
  isObjectedTo: false,
  isFeeUnpaid: false,
  isAwaitingCorrection: false,
}

/** Parameters that the server fills in, or that the page adds. */
const ofServer = ['party', 'amount', 'hash', 'agencyName']

describe('the forms of events', () => {
  it('are there for every event that staff record', () => {
    const recorded = requestEventTypes.filter((type) =>
      eventRuleOf(type).by.some((by) => staff.includes(by as never)),
    )
    expect(Object.keys(eventForms).sort()).toEqual(recorded.sort())
  })

  it.each(Object.keys(eventForms))(
    '%s asks for all that it needs and nothing it does not take',
    (type) => {
      const { needs, takes = [] } = eventRuleOf(type as never)
      const asked = fieldsOf(type, context, {}).map(({ name }) => name.split('.')[0])
      for (const name of needs.filter((each) => !ofServer.includes(each))) {
        expect(asked).toContain(name)
      }
      for (const name of asked) expect(['on', ...needs, ...takes]).toContain(name)
    },
  )

  it.each(replyTypeNames)('a reply of type %s filled in as required is whole', (replyType) => {
    const { kind, closesWithout, needsOneOf = [] } = replyRuleOf(replyType)
    const of: FormContext = {
      ...context,
      kind: kind === 'recordCorrection' ? kind : 'disclosure',
      isFeeUnpaid: closesWithout === 'fee',
      isAwaitingCorrection: closesWithout === 'correction',
    }
    const options = fieldsOf('proposeReply', of, {})[0]?.options ?? []
    expect(options.map(({ value }) => value)).toContain(replyType)
    const values: Record<string, string> = { replyType }
    for (const { name, kind: input, isRequired } of fieldsOf('proposeReply', of, values)) {
      if (!isRequired || name === 'replyType') continue
      values[name] = input === 'date' ? '2026-07-14' : input === 'select' ? '14-1' : '写明'
    }
    if (needsOneOf.length > 0) values.content = '附后。'
    expect(replyFaults(eventBody('proposeReply', of, values))).toEqual([])
  })

  it('keep a row that was skipped in its place, and send nothing of another type', () => {
    const values = {
      replyType: 'withhold',
      'grounds.1.ground': '15',
      'grounds.1.facts': '个人隐私',
      'searchRecord.where': '档案室',
    }
    const body = eventBody('proposeReply', context, values)
    expect(body).toEqual({
      type: 'proposeReply',
      replyType: 'withhold',
      grounds: [{}, { ground: '15', facts: '个人隐私' }],
    })
    expect(replyFaults(body).map(({ field }) => field)).toEqual([
      'grounds.0.ground',
      'grounds.0.facts',
    ])
  })

  it('send numbers as numbers, and several matters as a list', () => {
    expect(eventBody('extend', context, { days: '20', reason: '查找' })).toEqual({
      type: 'extend',
      days: 20,
      reason: '查找',
    })
    expect(eventBody('split', context, { 'descriptions.0': '一', 'descriptions.1': '二' })).toEqual(
      { type: 'split', descriptions: ['一', '二'] },
    )
    expect(
      eventBody('proposeReply', context, { replyType: 'disclose', documents: 'A-1\nA-2 ' }),
    ).toMatchObject({ documents: ['A-1', 'A-2'] })
  })
})
