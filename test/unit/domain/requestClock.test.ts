import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../src/domain/calendar/index.ts'
import {
  type ClockEvent,
  isLate,
  type Regime,
  regimeOn,
  requestClock,
} from '../../../src/domain/deadlines/index.ts'

const calendar = createCalendar()
const clockOf = (receivedOn: string | null, events: ClockEvent[] = [], regime?: Regime) =>
  requestClock({ receivedOn, events, calendar, regime })
const dueOn = (receivedOn: string, events: ClockEvent[] = []) => clockOf(receivedOn, events).dueOn

describe('RQ-0 the law in force on the day of receipt', () => {
  it.each([
    ['2008-05-01', 2007, '2008-05-22'],
    ['2019-05-14', 2007, '2019-06-04'],
    ['2019-05-15', 2019, '2019-06-13'],
  ])('%s is dealt with by the Regulations of %i: %s', (receivedOn, regime, due) => {
    expect(regimeOn(receivedOn)).toBe(regime)
    expect(clockOf(receivedOn)).toMatchObject({ regime, dueOn: due })
  })

  it('may be told which law to count by', () => {
    expect(clockOf('2026-03-02', [], 2007)).toMatchObject({
      regime: 2007,
      lawVersion: '492-2007',
      dueOn: '2026-03-23',
    })
  })

  it('extends by no more than the version allows', () => {
    expect(dueOn('2019-05-14', [{ type: 'extend', on: '2019-06-04', days: 15 }])).toBe('2019-06-26')
  })

  it('has no limit before there were Regulations', () => {
    expect(clockOf('2008-04-30')).toMatchObject({ dueOn: null, code: 'BEFORE_REGULATIONS' })
  })

  it('leaves out the time of a third party only, without an end, under the law of 2007', () => {
    const asked = { type: 'consultThirdParty', on: '2018-03-05', party: 'p1' }
    expect(clockOf('2018-03-01', [asked])).toMatchObject({
      dueOn: null,
      standing: { why: 'thirdParty', since: '2018-03-05', until: null },
    })
    const answered = { type: 'thirdPartyAnswer', on: '2018-04-27', party: 'p1' }
    // 2 and 5 March are counted; the 13 that are left follow the answer.
    expect(dueOn('2018-03-01', [asked, answered])).toBe('2018-05-17')
    const agency = { type: 'consultAgency', on: '2018-03-05', agency: '住建局' }
    expect(clockOf('2018-03-01', [agency])).toMatchObject({ dueOn: '2018-03-22', standing: null })
  })
})

describe('RQ-1 the day of receipt', () => {
  it('starts no clock before both sides have confirmed', () => {
    expect(clockOf(null)).toMatchObject({ dueOn: null, code: 'NOT_RECEIVED', working: [] })
  })

  it('is the day of confirmation for an application sent online', () => {
    const confirmed = [{ type: 'confirmReceipt', on: '2026-05-10' }]
    expect(clockOf(null, confirmed)).toMatchObject({
      receivedOn: '2026-05-10',
      dueOn: '2026-06-05',
    })
    expect(clockOf('2026-05-09', confirmed).receivedOn).toBe('2026-05-10')
  })
})

describe('RQ-4 the time for asking for a correction', () => {
  it.each([
    ['2026-03-02', '2026-03-11'],
    ['2026-02-10', '2026-02-26'],
  ])('received on %s it ends on %s', (receivedOn, by) => {
    expect(clockOf(receivedOn).limits.correctionNoticeBy).toBe(by)
  })

  it('is not limited by the law of 2007', () => {
    expect(clockOf('2018-03-01').limits.correctionNoticeBy).toBeNull()
  })
})

describe('RQ-5 and RQ-6 after a correction', () => {
  const asked = { type: 'askCorrection', on: '2026-03-09' }
  const corrected = { type: 'correct', on: '2026-03-20' }

  it('the clock stands, with a last day for the applicant', () => {
    expect(clockOf('2026-03-02', [asked])).toMatchObject({
      dueOn: null,
      standing: { why: 'correction', since: '2026-03-09', until: null },
      limits: { correctionBy: '2026-03-30', extendBy: null },
    })
    const inFive = { ...asked, days: 5 }
    expect(clockOf('2026-03-02', [inFive]).limits.correctionBy).toBe('2026-03-16')
  })

  it('it begins anew, and the first due date is void', () => {
    const clock = clockOf('2026-03-02', [asked, corrected])
    expect(clock).toMatchObject({ dueOn: '2026-04-20', standing: null })
    expect(clock.working.find(({ restart }) => restart)).toMatchObject({
      date: '2026-03-20',
      count: null,
      pause: 'correction',
      event: ['correct'],
    })
  })

  it('an extension granted before is void with it, and stays the only one', () => {
    const events = [{ type: 'extend', on: '2026-03-03', days: 20 }, asked, corrected]
    expect(clockOf('2026-03-02', events)).toMatchObject({
      dueOn: '2026-04-20',
      extendedBy: 0,
      limits: { extendBy: null },
    })
  })
})

describe('RQ-7 the reply', () => {
  it.each([
    ['2026-03-02', '2026-03-30'],
    ['2026-03-09', '2026-04-07'],
  ])('to what was received on %s is due on %s', (receivedOn, due) => {
    expect(dueOn(receivedOn)).toBe(due)
  })

  it('shows every day from receipt to the last', () => {
    const { working } = clockOf('2026-03-09')
    expect(working[0]).toEqual({
      date: '2026-03-09',
      kind: 'work',
      name: null,
      source: 'week',
      count: null,
      event: ['received'],
    })
    expect(working.find(({ date }) => date === '2026-04-06')).toMatchObject({
      kind: 'holiday',
      name: '清明节',
      count: null,
    })
    expect(working.at(-1)).toMatchObject({ date: '2026-04-07', count: 20, note: 'due' })
    expect(working).toHaveLength(30)
  })

  it('has no due date where no holidays are announced, and shows what is counted by then', () => {
    expect(dueOn('2026-12-03')).toBe('2026-12-31')
    const clock = clockOf('2026-12-04')
    expect(clock).toMatchObject({ dueOn: null, code: 'CALENDAR_NOT_PUBLISHED', isLate: false })
    expect(clock.working.at(-1)).toMatchObject({ date: '2026-12-31', count: 19 })
    expect(clockOf('2027-01-04')).toMatchObject({ code: 'CALENDAR_NOT_PUBLISHED', working: [] })
  })
})

describe('RQ-8 the extension', () => {
  it('of twenty days makes forty from receipt', () => {
    const clock = clockOf('2026-03-02', [{ type: 'extend', on: '2026-03-30', days: 20 }])
    expect(clock).toMatchObject({
      dueOn: '2026-04-28',
      baseDueOn: '2026-03-30',
      extendedBy: 20,
      limits: { extendBy: null },
    })
    expect(clock.working.at(-1)?.count).toBe(40)
  })

  it('can be granted up to the due date of that moment', () => {
    expect(clockOf('2026-03-02').limits.extendBy).toBe('2026-03-30')
  })
})

describe.each([
  ['RQ-9', 'consultThirdParty', 'thirdPartyAnswer', 'party', 'thirdParty'],
  ['RQ-10', 'consultAgency', 'agencyAnswer', 'agency', 'agency'],
])('%s %s', (_, ask, answer, field, why) => {
  const asked = (on: string, name = 'p1', receivedOn?: string) => ({
    type: ask,
    on,
    [field]: name,
    receivedOn,
  })
  const answered = (on: string, name = 'p1') => ({ type: answer, on, [field]: name })

  it('leaves out the days until the answer', () => {
    const clock = clockOf('2026-03-02', [asked('2026-03-06'), answered('2026-03-20')])
    expect(clock).toMatchObject({ dueOn: '2026-04-14', standing: null })
    expect(clock.working.filter(({ pause }) => pause === why)).toHaveLength(14)
    expect(clock.working.find(({ date }) => date === '2026-03-06')?.count).toBe(4)
    expect(clock.working.find(({ date }) => date === '2026-03-23')?.count).toBe(5)
  })

  it('ends after fifteen working days of receiving the letter', () => {
    const { limits, standing, dueOn: due } = clockOf('2026-03-02', [asked('2026-03-06')])
    expect(limits.consultations[0]?.by).toBe('2026-03-27')
    expect(standing).toEqual({ why, since: '2026-03-06', until: '2026-03-27' })
    expect(due).toBe('2026-04-21')
    const late = clockOf('2026-03-02', [asked('2026-03-06'), answered('2026-04-10')])
    expect(late.dueOn).toBe('2026-04-21')
    const reached = clockOf('2026-03-02', [asked('2026-03-06', 'p1', '2026-03-09')])
    expect(reached.limits.consultations[0]?.by).toBe('2026-03-30')
  })

  it('counts the days of two who were asked at the same time once', () => {
    const events = [
      asked('2026-03-06'),
      asked('2026-03-10', 'p2'),
      answered('2026-03-13'),
      answered('2026-03-20', 'p2'),
    ]
    expect(dueOn('2026-03-02', events)).toBe('2026-04-14')
  })

  it('finds the oldest open letter for an answer without a name', () => {
    const events = [asked('2026-03-06'), { type: answer, on: '2026-03-20' }]
    expect(dueOn('2026-03-02', events)).toBe('2026-04-14')
  })

  it('moves no due date that has passed already', () => {
    expect(dueOn('2026-03-02', [asked('2026-03-31'), answered('2026-04-10')])).toBe('2026-03-30')
  })
})

describe('RQ-11 lateness', () => {
  it('is decided by the day of dispatch, the due date itself being in time', () => {
    const dispatched = (on: string) => clockOf('2026-03-02', [{ type: 'dispatch', on }])
    expect(dispatched('2026-03-30')).toMatchObject({ stoppedOn: '2026-03-30', isLate: false })
    expect(dispatched('2026-03-31')).toMatchObject({ dueOn: '2026-03-30', isLate: true })
    expect(dispatched('2026-03-31').working.at(-1)).toMatchObject({
      date: '2026-03-31',
      note: 'afterDue',
      event: ['dispatch'],
    })
    expect(dispatched('2026-03-02').isLate).toBe(false)
    expect(isLate({ dueOn: dueOn('2026-03-02'), today: '2026-03-31' })).toBe(true)
  })

  it('stops the clock when the applicant gives up, whatever it was waiting for', () => {
    const events = [
      { type: 'noticeFee', on: '2026-03-10' },
      { type: 'withdraw', on: '2026-06-10' },
    ]
    expect(clockOf('2026-03-02', events)).toMatchObject({ standing: null, isLate: false })
  })
})
