import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../../src/domain/calendar/index.ts'
import { reviewDigestsDue, weekOf } from '../../../../src/domain/reminders/index.ts'

const office = (
  name: string,
  more: Partial<Record<'soon' | 'due' | 'toDisclose', number>> = {},
) => ({
  office: name,
  soon: 0,
  due: 0,
  toDisclose: 0,
  ...more,
})
const offices = [
  office('soon', { soon: 1 }),
  office('due', { due: 2 }),
  office('toDisclose', { toDisclose: 1 }),
  office('nothing'),
]
const told = (today: string, given: string[] = []) =>
  reviewDigestsDue({ today, offices, given, calendar: createCalendar() }).map((each) => each.office)

describe('the weekly word on reviews', () => {
  it('goes to every office that has something to do, once a week', () => {
    expect(told('2026-11-23')).toEqual(['soon', 'due', 'toDisclose'])
    expect(told('2026-11-24', ['soon', 'due', 'toDisclose'])).toEqual([])
    expect(told('2026-11-24', ['due'])).toEqual(['soon', 'toDisclose'])
  })

  it('waits for a working day: not a Sunday, not a holiday; a Saturday that is worked will do', () => {
    expect(told('2026-11-22')).toEqual([])
    expect(told('2026-10-05')).toEqual([])
    expect(told('2026-10-10')).toHaveLength(3)
    // Beyond the calendar Monday to Friday will do.
    expect(told('2027-02-01')).toHaveLength(3)
    expect(told('2027-02-06')).toEqual([])
  })

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-27', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
    ['2027-01-02', '2026-12-28'],
  ])('%s is of the week of %s', (date, monday) => {
    expect(weekOf(date)).toBe(monday)
  })
})
