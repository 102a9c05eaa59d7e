import { describe, expect, it } from 'vitest'
import {
  createCalendar,
  parseNotice,
  stateCouncilNotices,
} from '../../../src/domain/calendar/index.ts'
import { type ClockEvent, requestClock } from '../../../src/domain/deadlines/index.ts'

const calendar = createCalendar()
const clockOf = (receivedOn: string, events: ClockEvent[] = []) =>
  requestClock({ receivedOn, events, calendar })
const dueOn = (receivedOn: string, events: ClockEvent[] = []) => clockOf(receivedOn, events).dueOn

describe('RQ-12 a deferred reply (Art. 35)', () => {
  const deferred = { type: 'defer', on: '2026-03-20', until: '2026-06-30' }

  it('is due on the day that was fixed', () => {
    expect(clockOf('2026-03-02', [deferred])).toMatchObject({
      dueOn: '2026-06-30',
      baseDueOn: '2026-03-30',
    })
  })

  it('moves with a third party who is asked afterwards, not with one known at the time', () => {
    const known = { type: 'consultThirdParty', on: '2026-03-19', party: 'p1' }
    expect(dueOn('2026-03-02', [known, deferred])).toBe('2026-06-30')
    const asked = { type: 'consultThirdParty', on: '2026-06-15', party: 'p1' }
    const answered = { type: 'thirdPartyAnswer', on: '2026-06-17', party: 'p1' }
    expect(dueOn('2026-03-02', [deferred, asked, answered])).toBe('2026-07-02')
  })

  it('moves to the next working day when the fixed one has become a holiday', () => {
    const overrides = [{ from: '2026-06-30', to: '2026-06-30', workday: false, name: '节' }]
    const local = createCalendar({ overrides })
    const clock = requestClock({ receivedOn: '2026-03-02', events: [deferred], calendar: local })
    expect(clock.dueOn).toBe('2026-07-01')
  })
})

describe('FE-4 the fee', () => {
  const noticed = { type: 'noticeFee', on: '2026-03-10', method: 'byItem', count: 31 }

  it('holds the clock until it is paid, for twenty working days', () => {
    expect(clockOf('2026-03-02', [noticed])).toMatchObject({
      dueOn: null,
      standing: { why: 'fee', since: '2026-03-10', until: null },
      limits: { payBy: '2026-04-08' },
    })
  })

  it('restarts the clock when it is paid', () => {
    const paid = { type: 'payFee', on: '2026-04-01' }
    expect(clockOf('2026-03-02', [noticed, paid])).toMatchObject({
      dueOn: '2026-04-30',
      standing: null,
    })
  })
})

describe('a suspension', () => {
  const suspended = { type: 'suspend', on: '2026-03-06', reason: '洪水' }

  it('holds the clock until it is lifted', () => {
    expect(clockOf('2026-03-02', [suspended])).toMatchObject({
      dueOn: null,
      standing: { why: 'suspension', since: '2026-03-06', until: null },
    })
    expect(dueOn('2026-03-02', [suspended, { type: 'resume', on: '2026-03-20' }])).toBe(
      '2026-04-14',
    )
  })
})

describe('CAL-4 the version of the calendar', () => {
  const v1 = createCalendar({
    notices: stateCouncilNotices.map((notice) =>
      notice.year === 2019
        ? parseNotice({ year: 2019, off: '劳动节 05-01', work: '02-02', sources: [] })
        : notice,
    ),
  })

  it('is kept beside the date, which follows from it', () => {
    const question = { receivedOn: '2019-04-11', events: [] }
    const before = requestClock({ ...question, calendar: v1 })
    const now = requestClock({ ...question, calendar })
    expect(before.dueOn).toBe('2019-05-03')
    expect(now.dueOn).toBe('2019-05-05')
    expect(before.calendarVersion).not.toBe(now.calendarVersion)
    expect(now.calendarVersion).toBe(calendar.version)
  })
})
