import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../src/domain/calendar/index.ts'
import {
  type ClockEvent,
  type Regime,
  timeFaultMessages,
  timeFaults,
} from '../../../src/domain/deadlines/index.ts'

const calendar = createCalendar()
const faults = (
  event: ClockEvent,
  earlier: ClockEvent[] = [],
  question: { receivedOn?: string | null; regime?: Regime; today?: string } = {},
) =>
  timeFaults({ receivedOn: '2026-03-02', ...question, event, earlier, calendar }).map(
    ({ code, field }) => (field ? `${code} ${field}` : code),
  )
const on = (date: string, type: string, more: Partial<ClockEvent> = {}): ClockEvent => ({
  type,
  on: date,
  ...more,
})

describe('any event', () => {
  it('has dates that exist', () => {
    expect(faults(on('2026-02-30', 'assign'))).toEqual(['INVALID_DATE on'])
    expect(faults(on('9 March', 'assign'))).toEqual(['INVALID_DATE on'])
    expect(
      faults(on('2026-03-06', 'consultThirdParty', { receivedOn: '2026-03-00', until: 'x' })),
    ).toEqual(['INVALID_DATE receivedOn', 'INVALID_DATE until'])
  })

  it('comes no earlier than the one before, or the receipt, and not from the future', () => {
    expect(faults(on('2026-03-01', 'assign'))).toEqual(['OUT_OF_ORDER on'])
    expect(faults(on('2026-03-05', 'assign'), [on('2026-03-06', 'assign')])).toEqual([
      'OUT_OF_ORDER on',
    ])
    expect(faults(on('2026-03-06', 'assign'), [on('2026-03-06', 'assign')])).toEqual([])
    expect(faults(on('2026-03-06', 'assign'), [], { today: '2026-03-05' })).toEqual([
      'IN_FUTURE on',
    ])
    expect(faults(on('2026-03-06', 'assign'), [], { today: '2026-03-06' })).toEqual([])
  })

  it('sends no letter that arrives before it is sent', () => {
    const letter = on('2026-03-06', 'consultThirdParty', { receivedOn: '2026-03-05' })
    expect(faults(letter)).toEqual(['OUT_OF_ORDER receivedOn'])
  })

  it('of a type that time knows nothing about is not judged', () => {
    for (const type of ['constructor', '__proto__', 'remind', 'foo']) {
      expect(faults(on('2026-03-06', type))).toEqual([])
    }
  })

  it('that needs a clock waits for receipt', () => {
    for (const type of ['askCorrection', 'consultThirdParty', 'suspend']) {
      expect(faults(on('2026-03-06', type), [], { receivedOn: null })).toEqual(['NOT_RECEIVED'])
    }
    expect(
      faults(on('2026-03-06', 'consultAgency'), [on('2026-03-05', 'confirmReceipt')], {
        receivedOn: null,
      }),
    ).toEqual([])
  })
})

describe('RQ-4 asking for a correction', () => {
  it.each([
    ['2026-03-02', '2026-03-11', []],
    ['2026-03-02', '2026-03-12', ['CORRECTION_TOO_LATE on']],
    ['2026-02-10', '2026-02-26', []],
    ['2026-02-10', '2026-02-27', ['CORRECTION_TOO_LATE on']],
    ['2018-03-01', '2018-06-01', []],
  ])('received %s, asked %s', (receivedOn, asked, expected) => {
    expect(faults(on(asked, 'askCorrection'), [], { receivedOn })).toEqual(expected)
  })

  it('sets a period of whole days', () => {
    for (const days of [0, -1, 1.5]) {
      expect(faults(on('2026-03-03', 'askCorrection', { days }))).toEqual(['INVALID_DAYS days'])
    }
  })
})

describe('RQ-8 extending', () => {
  const extend = (date: string, days: number | null) => on(date, 'extend', { days })

  it('is possible up to the due date, by twenty days, or fifteen by the law of 2007', () => {
    expect(faults(extend('2026-03-30', 20))).toEqual([])
    expect(faults(extend('2026-03-30', 21))).toEqual(['EXTENSION_TOO_LONG days'])
    expect(faults(extend('2026-03-31', 20))).toEqual(['EXTENSION_TOO_LATE on'])
    expect(faults(extend('2026-03-31', 21))).toEqual([
      'EXTENSION_TOO_LONG days',
      'EXTENSION_TOO_LATE on',
    ])
    expect(faults(extend('2026-03-20', 15), [], { regime: 2007 })).toEqual([])
    expect(faults(extend('2026-03-20', 16), [], { regime: 2007 })).toEqual([
      'EXTENSION_TOO_LONG days',
    ])
  })

  it('says by how much', () => {
    expect(faults(extend('2026-03-30', null))).toEqual(['INVALID_DAYS days'])
  })

  it('goes by the due date of that moment, consultations left out', () => {
    const asked = on('2026-03-06', 'consultThirdParty')
    expect(faults(extend('2026-04-14', 20), [asked])).toEqual([])
    const answered = on('2026-03-20', 'thirdPartyAnswer')
    expect(faults(extend('2026-04-15', 20), [asked, answered])).toEqual(['EXTENSION_TOO_LATE on'])
  })

  it('waits while the clock stands', () => {
    for (const type of ['askCorrection', 'noticeFee', 'suspend']) {
      expect(faults(extend('2026-03-09', 20), [on('2026-03-06', type)])).toEqual(['CLOCK_STANDS'])
    }
  })

  it('is in time where the due date surely lies later, beyond the calendar', () => {
    const question = { receivedOn: '2026-12-04' }
    expect(faults(extend('2026-12-31', 20), [], question)).toEqual([])
    expect(faults(extend('2027-01-04', 20), [], question)).toEqual(['CALENDAR_NOT_PUBLISHED on'])
  })
})

describe('RQ-9 and RQ-10 silence', () => {
  it.each([
    ['consultThirdParty', 'thirdPartyAnswer'],
    ['consultAgency', 'agencyAnswer'],
  ])('%s begins after the fifteen working days', (ask, answer) => {
    const silent = (date: string) => on(date, answer, { answer: 'silent' })
    const asked = on('2026-03-06', ask)
    expect(faults(silent('2026-03-27'), [asked])).toEqual(['NOT_YET_SILENT answer'])
    expect(faults(silent('2026-03-28'), [asked])).toEqual([])
    expect(faults(silent('2026-06-01'), [asked], { regime: 2007 })).toEqual([
      'NOT_YET_SILENT answer',
    ])
    expect(faults(on('2026-03-09', answer, { answer: 'agrees' }), [asked])).toEqual([])
  })
})

describe('FE-4 and FE-5 the fee', () => {
  const notice = (date: string, more: Partial<ClockEvent> = {}) =>
    on(date, 'noticeFee', { method: 'byItem', count: 31, ...more })

  it('is told within the period for the reply', () => {
    expect(faults(notice('2026-03-30'))).toEqual([])
    expect(faults(notice('2026-03-31'))).toEqual(['FEE_NOTICE_TOO_LATE on'])
  })

  it('does not exist before 2021, by the law of 2007, or for what is free', () => {
    const before = { receivedOn: '2020-12-31' }
    expect(faults(notice('2021-01-05'), [], before)).toEqual(['FEE_NOT_APPLICABLE'])
    expect(faults(notice('2021-01-05'), [], { receivedOn: '2021-01-01' })).toEqual([])
    expect(faults(notice('2026-03-05'), [], { regime: 2007 })).toEqual(['FEE_NOT_APPLICABLE'])
    expect(faults(notice('2026-03-05', { count: 10 }))).toEqual(['FEE_NOT_APPLICABLE count'])
  })

  it('is paid within twenty working days of receiving the notice', () => {
    const earlier = [notice('2026-03-10')]
    expect(faults(on('2026-04-08', 'payFee'), earlier)).toEqual([])
    expect(faults(on('2026-04-09', 'payFee'), earlier)).toEqual(['PAYMENT_TOO_LATE on'])
    const reached = [notice('2026-03-10', { receivedOn: '2026-03-11' })]
    expect(faults(on('2026-04-09', 'payFee'), reached)).toEqual([])
  })
})

describe('RQ-12 deferring', () => {
  const defer = (until: string | null, date = '2026-03-20') => on(date, 'defer', { until })

  it('is to a working day after the due date, decided in time', () => {
    expect(faults(defer('2026-06-30'))).toEqual([])
    expect(faults(defer('2026-03-30'))).toEqual(['DEFERRAL_NOT_LATER until'])
    expect(faults(defer('2026-06-28'))).toEqual(['NOT_A_WORKDAY until'])
    expect(faults(defer('2027-01-04'))).toEqual(['CALENDAR_NOT_PUBLISHED until'])
    expect(faults(defer(null))).toEqual(['INVALID_DATE until'])
    expect(faults(defer('2026-06-30', '2026-03-31'))).toEqual(['DEFERRAL_TOO_LATE on'])
  })

  it('is unknown to the law of 2007', () => {
    expect(faults(defer('2026-06-30'), [], { regime: 2007 })).toEqual(['DEFERRAL_NOT_APPLICABLE'])
  })
})

describe('suspending', () => {
  it('is not done twice', () => {
    const suspended = on('2026-03-06', 'suspend')
    expect(faults(on('2026-03-09', 'suspend'), [suspended])).toEqual(['CLOCK_STANDS'])
    const resumed = [suspended, on('2026-03-09', 'resume')]
    expect(faults(on('2026-03-10', 'suspend'), resumed)).toEqual([])
  })
})

describe('the sentences', () => {
  it('exist in every language', () => {
    for (const message of Object.values(timeFaultMessages)) {
      expect(Object.values(message).filter((text) => text.length > 5)).toHaveLength(3)
    }
  })
})
