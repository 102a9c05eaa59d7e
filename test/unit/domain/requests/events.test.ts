import { describe, expect, it } from 'vitest'
import {
  availableEvents,
  caseRefusals,
  decideEvent,
  type RequestEvent,
  requestMessages,
} from '../../../../src/domain/requests/index.ts'
import { applicant, Case, calendar, head, officer, system, thirdParty } from './cases.ts'

const disclosed = { replyType: 'disclose', documents: [7] }
const on = '2026-03-06'

describe('RQ-13 a request', () => {
  it('goes from registration to the archive, after which nothing changes', () => {
    const request = new Case({ channel: 'online' })
    expect(request.codes({ type: 'askCorrection', on, items: '文号' })).toEqual([
      'WRONG_STATE',
      'NOT_RECEIVED',
    ])
    request.do({ type: 'confirmReceipt', on: '2026-03-03' })
    expect(request.state).toMatchObject({ state: 'underReview', receivedOn: '2026-03-03' })
    request.do({ type: 'assign', on, officer: 'olga' })
    expect(request.state.state).toBe('inProgress')
    request.answer('2026-03-20', disclosed)
    expect(request.state).toMatchObject({
      state: 'replied',
      closedOn: '2026-03-20',
      outcome: { type: 'disclose', row: '3.1' },
      revision: 6,
    })
    request.do({ type: 'archive', on: '2026-03-23' })
    expect(request.codes({ type: 'assign', on: '2026-03-24', officer: 'x' })).toEqual(['ARCHIVED'])
    expect(request.codes({ type: 'remind', on: '2026-03-24', kind: 'due' }, system)).toEqual([
      'ARCHIVED',
    ])
  })

  it('is told every reason at once', () => {
    const request = new Case()
    const event = { type: 'extend', on: '2026-03-01', days: 0, reason: ' ' } as const
    const decision = request.ask(event, officer, 9)
    expect(decision).toEqual({
      ok: false,
      reasons: [
        { code: 'NOT_ENTITLED' },
        { code: 'STALE_REVISION', field: 'expectedRevision' },
        { code: 'INVALID_VALUE', field: 'days' },
        { code: 'REASON_REQUIRED', field: 'reason' },
        { code: 'OUT_OF_ORDER', field: 'on' },
      ],
    })
  })

  it('is told nothing of another day than has come', () => {
    const { state, events: earlier } = new Case()
    const decision = decideEvent({
      event: { type: 'consultThirdParty', on, party: 'p1', receivedOn: '2026-03-05' },
      state,
      earlier,
      capacities: officer,
      today: '2026-03-04',
      calendar,
    })
    expect(decision).toEqual({
      ok: false,
      reasons: [
        { code: 'IN_FUTURE', field: 'on' },
        { code: 'OUT_OF_ORDER', field: 'receivedOn' },
        { code: 'IN_FUTURE', field: 'receivedOn' },
      ],
    })
    expect(new Case().codes({ type: 'withdraw', on: '2026-02-30' })).toEqual(['INVALID_DATE on'])
  })

  it('is withdrawn by its applicant at any open state, and counts as 其他', () => {
    const request = new Case({ channel: 'online' }).do({ type: 'withdraw', on }, applicant)
    expect(request.state).toMatchObject({
      state: 'replied',
      outcome: { type: 'withdrawn', row: '3.6.3' },
    })
    expect(request.codes({ type: 'withdraw', on }, applicant)).toEqual(['WRONG_STATE'])
  })

  it('is merged, split and transferred, with reasons', () => {
    const request = new Case()
      .do({ type: 'split', on, descriptions: ['甲', '乙'] })
      .do({ type: 'transfer', on, office: 'finance', reason: '属财政局职责' })
    expect(request.state.state).toBe('underReview')
    request.do({ type: 'merge', on, into: 'YZ-2026-0001', reason: '同一事项' })
    expect(request.state).toMatchObject({
      mergedInto: 'YZ-2026-0001',
      outcome: { type: 'merged', row: '3.6.3' },
    })
  })
})

describe('RQ-4, RQ-6 a correction', () => {
  it('is asked for once, with items, and answered by the applicant', () => {
    const request = new Case()
    expect(request.codes({ type: 'askCorrection', on, items: [] })).toEqual([
      'REASON_REQUIRED items',
    ])
    request.do({ type: 'askCorrection', on, items: ['文件名称'], days: 10 })
    expect(request.state.correction).toEqual({ askedOn: on, days: 10, correctedOn: null })
    request.do({ type: 'correct', on: '2026-03-20', description: '2026年预算' }, applicant)
    expect(request.state).toMatchObject({
      state: 'underReview',
      correction: { correctedOn: '2026-03-20' },
    })
    // And the seven working days for it are over (RQ-4).
    expect(request.codes({ type: 'askCorrection', on: '2026-03-20', items: 'x' })).toEqual([
      'CORRECTION_ALREADY_ASKED',
      'CORRECTION_TOO_LATE on',
    ])
  })

  it('that does not come closes the case at 3.6.1, and not before the last day is over', () => {
    const request = new Case().do({ type: 'askCorrection', on, items: '文件名称' })
    const lapsed = { type: 'proposeReply', replyType: 'correctionLapsed' } as const
    // 15 working days after 2026-03-06 end on 2026-03-27.
    expect(request.codes({ ...lapsed, on: '2026-03-27' })).toEqual(['REPLY_NOT_YET replyType'])
    expect(request.codes({ ...lapsed, on: '2026-03-30', replyType: 'notHeld' })).toEqual([
      'REPLY_INCOMPLETE searchRecord',
    ])
    request.answer('2026-03-30', { replyType: 'correctionLapsed' })
    expect(request.state.outcome).toEqual({ type: 'correctionLapsed', row: '3.6.1' })
  })

  it('that comes after all voids the proposal to close', () => {
    const request = new Case()
      .do({ type: 'askCorrection', on, items: '文件名称' })
      .do({ type: 'proposeReply', on: '2026-03-30', replyType: 'correctionLapsed' })
      .do({ type: 'correct', on: '2026-03-31', note: '住院' })
    expect(request.state.proposal).toBeNull()
    expect(
      request.codes({ type: 'proposeReply', on: '2026-03-31', replyType: 'correctionLapsed' }),
    ).toEqual(['WRONG_STATE'])
  })

  it('is never guessed to have lapsed where the calendar does not reach (CAL-3)', () => {
    const request = new Case({ submittedOn: '2026-12-18' }).do({
      type: 'askCorrection',
      on: '2026-12-21',
      items: '文件名称',
    })
    expect(
      request.codes({ type: 'proposeReply', on: '2027-02-01', replyType: 'correctionLapsed' }),
    ).toEqual(['CALENDAR_NOT_PUBLISHED'])
  })
})

describe('RQ-9, RQ-10 consultations', () => {
  const consulted = () =>
    new Case()
      .do({ type: 'consultThirdParty', on, party: 'p1' })
      .do({ type: 'consultThirdParty', on, party: 'p2' })
      .do({ type: 'consultAgency', on, agency: 'finance' })

  it('keep the case until the last is answered', () => {
    const request = consulted()
    expect(request.codes({ type: 'consultThirdParty', on, party: 'p2' })).toEqual([
      'CONSULTATION_OPEN party',
    ])
    const day = '2026-03-20'
    request.do({ type: 'thirdPartyAnswer', on: day, party: 'p2', answer: 'agrees' }, thirdParty)
    request.do({ type: 'agencyAnswer', on: day, answer: 'agrees' })
    expect(request.state.state).toBe('consulting')
    expect(request.codes({ type: 'proposeReply', on: day, ...disclosed } as RequestEvent)).toEqual([
      'WRONG_STATE',
      'CONSULTATION_OPEN',
    ])
    request.do({ type: 'thirdPartyAnswer', on: day, answer: 'objects', reason: '商业秘密' })
    expect(request.state.state).toBe('inProgress')
    expect(request.state.consultations.map(({ party, answer }) => [party, answer])).toEqual([
      ['p1', 'objects'],
      ['p2', 'agrees'],
      ['finance', 'agrees'],
    ])
    expect(request.codes({ type: 'agencyAnswer', on: day, answer: 'agrees' })).toEqual([
      'WRONG_STATE',
      'NO_SUCH_CONSULTATION',
    ])
  })

  it('an objection needs reasonable grounds, and silence is for the office to record', () => {
    const request = consulted()
    const answer = { type: 'thirdPartyAnswer', on: '2026-03-20', party: 'p1' } as const
    expect(request.codes({ ...answer, answer: 'objects' }, thirdParty)).toEqual([
      'REASON_REQUIRED reason',
    ])
    expect(request.codes({ ...answer, answer: 'silent' }, thirdParty)).toEqual([
      'NOT_ENTITLED',
      'NOT_YET_SILENT answer',
    ])
    expect(request.codes({ ...answer, party: 'p9', answer: 'agrees' })).toEqual([
      'NO_SUCH_CONSULTATION party',
    ])
  })

  it('void what was proposed without knowing the answer', () => {
    const request = new Case()
      .do({ type: 'proposeReply', on, ...disclosed } as RequestEvent)
      .do({ type: 'approveReply', on }, head)
      .do({ type: 'consultThirdParty', on, party: 'p1' })
      .do({ type: 'thirdPartyAnswer', on: '2026-03-10', answer: 'agrees' })
    expect(request.codes({ type: 'dispatch', on: '2026-03-10', means: 'post' })).toEqual([
      'NO_REPLY_PROPOSED',
    ])
  })
})

describe('RQ-8, RQ-12 time', () => {
  it('is extended once, by the head', () => {
    const extend = { type: 'extend', on, days: 20, reason: '涉及文件多' } as const
    const request = new Case()
    expect(request.codes(extend)).toEqual(['NOT_ENTITLED'])
    request.do(extend, head)
    expect(request.state.extension).toEqual({ on, days: 20 })
    expect(request.codes({ ...extend, days: 1 }, head)).toEqual(['ALREADY_EXTENDED'])
  })

  it('stands while suspended: nothing is proposed nor sent', () => {
    const request = new Case().do({ type: 'suspend', on, reason: '洪水' }, head)
    expect(request.codes({ type: 'suspend', on, reason: '洪水' }, head)).toEqual(['CLOCK_STANDS'])
    const proposal = { type: 'proposeReply', on, ...disclosed } as RequestEvent
    expect(request.codes(proposal)).toEqual(['CLOCK_STANDS'])
    request.do({ type: 'resume', on: '2026-03-16' }, head)
    expect(request.state.suspensions).toEqual([{ from: on, until: '2026-03-16', reason: '洪水' }])
    expect(request.codes({ type: 'resume', on: '2026-03-16' }, head)).toEqual(['WRONG_STATE'])
  })

  it('is deferred, or a request refused as excessive, only after reasons were asked for', () => {
    const defer = { type: 'defer', on, until: '2026-06-30', reason: '数量多' } as const
    const refuse = { type: 'proposeReply', on, replyType: 'excessive', reason: '反复' } as const
    const request = new Case()
    expect(request.codes(defer, head)).toEqual(['REASONS_NOT_ASKED'])
    expect(request.codes(refuse)).toEqual(['REASONS_NOT_ASKED'])
    request.do({ type: 'askReasons', on, reason: '本月第12件' })
    expect(request.codes(defer, head)).toEqual(['REASONS_NOT_GIVEN'])
    request.do({ type: 'giveReasons', on, reason: '研究需要' }, applicant).do(defer, head)
    expect(request.state.deferredUntil).toBe('2026-06-30')
  })
})

describe('FE-3 to FE-5 a fee', () => {
  const notice = { type: 'noticeFee', on: '2026-03-10', method: 'byPage', count: 68 } as const

  it('is noticed once, by one method, and only of what was received since 2021', () => {
    const request = new Case()
    const twofold = { ...notice, method: ['byItem', 'byPage'] } as unknown as RequestEvent
    expect(request.codes(twofold)).toEqual(['ONE_METHOD_ONLY method'])
    request.do(notice)
    expect(request.codes({ ...notice, method: 'byItem' })).toEqual([
      'FEE_ALREADY_NOTICED',
      'CLOCK_STANDS',
      'ONE_METHOD_ONLY method',
    ])
    const old = new Case({ submittedOn: '2020-12-31' })
    expect(old.codes({ ...notice, on: '2021-01-04' })).toEqual(['FEE_NOT_APPLICABLE'])
  })

  it('stops the answer until the office has confirmed the payment', () => {
    const request = new Case().do(notice)
    request.do({ type: 'notePayment', on: '2026-03-31', reference: '0012' }, applicant)
    const proposal = { type: 'proposeReply', on: '2026-04-01', ...disclosed } as RequestEvent
    expect(request.codes(proposal)).toEqual(['FEE_UNPAID'])
    request.do({ type: 'payFee', on: '2026-04-01' })
    expect(request.state.fee).toMatchObject({ notedOn: '2026-03-31', paidOn: '2026-04-01' })
    expect(request.codes({ type: 'payFee', on: '2026-04-01' })).toEqual(['FEE_NOT_APPLICABLE'])
    expect(request.codes(proposal)).toEqual([])
  })

  it('that is not paid by 2026-04-08 closes the case at 3.6.2 from the day after', () => {
    const request = new Case().do({ ...notice, receivedOn: '2026-03-10' })
    const lapsed = { type: 'proposeReply', replyType: 'feeLapsed' } as const
    expect(request.codes({ ...lapsed, on: '2026-04-08' })).toEqual(['REPLY_NOT_YET replyType'])
    request.answer('2026-04-09', { replyType: 'feeLapsed' })
    expect(request.state.outcome).toEqual({ type: 'feeLapsed', row: '3.6.2' })
  })
})

it('what can be done is listed with what stands in its way', () => {
  const request = new Case().do({ type: 'extend', on, days: 5, reason: 'x' }, head)
  const { state, events: earlier } = request
  const listed = availableEvents({ state, earlier, capacities: head, today: on, calendar })
  const of = (type: string) => listed.find((each) => each.type === type)?.reasons
  expect(of('extend')).toEqual([{ code: 'ALREADY_EXTENDED' }])
  expect(of('suspend')).toEqual([])
  expect(of('askCorrection')).toEqual([{ code: 'NOT_ENTITLED' }])
  expect(of('dispatch')).toEqual([{ code: 'NOT_ENTITLED' }, { code: 'NO_REPLY_PROPOSED' }])
  expect(of('archive')).toBeUndefined()
  expect(of('remind')).toBeUndefined()
})

it('every refusal has a sentence in three languages', () => {
  expect(Object.keys(requestMessages)).toEqual(expect.arrayContaining([...caseRefusals]))
  expect(
    Object.values(requestMessages).every(({ zh, en, ...more }) => zh && en && more['zh-TW']),
  ).toBe(true)
})
