import { describe, expect, it } from 'vitest'
import { createCalendar, stateCouncilNotices } from '../../../src/domain/calendar/index.ts'
import { disclosureDueDate, isLate, workingDaysLeft } from '../../../src/domain/deadlines/index.ts'

const calendar = createCalendar()

describe('PD-1 the limit for proactive disclosure', () => {
  it('is the twentieth working day after the document was formed', () => {
    expect(disclosureDueDate({ formedOn: '2018-12-05', calendar })).toMatchObject({
      dueOn: '2019-01-03',
      calendarVersion: calendar.version,
    })
    expect(disclosureDueDate({ formedOn: '2026-11-09', calendar }).dueOn).toBe('2026-12-07')
  })

  it('follows a shorter limit of the standard catalogue', () => {
    const due = disclosureDueDate({ formedOn: '2026-09-24', limitWorkingDays: 3, calendar })
    expect(due.dueOn).toBe('2026-09-30')
    expect(due.working.map(({ date, kind, count }) => [date, kind, count])).toEqual([
      ['2026-09-25', 'holiday', null],
      ['2026-09-26', 'holiday', null],
      ['2026-09-27', 'holiday', null],
      ['2026-09-28', 'work', 1],
      ['2026-09-29', 'work', 2],
      ['2026-09-30', 'work', 3],
    ])
  })

  it('runs again from a later change, and not from a date before the document was formed', () => {
    const formedOn = '2026-03-02'
    expect(disclosureDueDate({ formedOn, changedOn: '2026-03-09', calendar }).dueOn).toBe(
      '2026-04-07',
    )
    expect(disclosureDueDate({ formedOn, changedOn: '2026-02-02', calendar }).dueOn).toBe(
      '2026-03-30',
    )
    expect(disclosureDueDate({ formedOn, changedOn: null, calendar }).dueOn).toBe('2026-03-30')
  })

  it('invents no date where the calendar does not reach', () => {
    expect(disclosureDueDate({ formedOn: '2026-12-03', calendar }).dueOn).toBe('2026-12-31')
    expect(disclosureDueDate({ formedOn: '2026-12-04', calendar })).toEqual({
      dueOn: null,
      code: 'CALENDAR_NOT_PUBLISHED',
      calendarVersion: calendar.version,
      working: [],
    })
  })

  it('did not run before there were Regulations', () => {
    expect(disclosureDueDate({ formedOn: '1996-02-09', calendar })).toMatchObject({
      dueOn: null,
      code: 'BEFORE_REGULATIONS',
    })
    expect(disclosureDueDate({ formedOn: '2008-04-30', calendar }).code).toBe('BEFORE_REGULATIONS')
    expect(disclosureDueDate({ formedOn: '2008-05-01', calendar }).dueOn).toBe('2008-05-29')
    expect(
      disclosureDueDate({ formedOn: '1996-02-09', changedOn: '2026-03-02', calendar }).dueOn,
    ).toBe('2026-03-30')
  })

  it('names the version of the calendar, so that an amendment finds what to recompute', () => {
    const notices = stateCouncilNotices.filter(({ year }) => year <= 2025)
    const earlier = createCalendar({ notices })
    const before = disclosureDueDate({ formedOn: '2025-12-15', calendar: earlier })
    const now = disclosureDueDate({ formedOn: '2025-12-15', calendar })
    expect(before.code).toBe('CALENDAR_NOT_PUBLISHED')
    expect(now.dueOn).toBe('2026-01-13')
    expect(before.calendarVersion).not.toBe(now.calendarVersion)
  })
})

describe('lateness', () => {
  const dueOn = '2026-03-30'

  it('begins on the day after the due date', () => {
    expect(isLate({ dueOn, today: '2026-03-30' })).toBe(false)
    expect(isLate({ dueOn, today: '2026-03-31' })).toBe(true)
  })

  it('of something done is decided by the day it was done', () => {
    expect(isLate({ dueOn, doneOn: '2026-03-30', today: '2026-06-01' })).toBe(false)
    expect(isLate({ dueOn, doneOn: '2026-03-31', today: '2026-06-01' })).toBe(true)
  })

  it('is never invented where there is no due date', () => {
    expect(isLate({ dueOn: null, today: '2026-06-01' })).toBe(false)
    expect(workingDaysLeft({ dueOn: null, today: '2026-06-01', calendar })).toBeNull()
  })

  it.each([
    ['2026-03-02', 20],
    ['2026-03-27', 1],
    ['2026-03-28', 1],
    ['2026-03-30', 0],
    ['2026-03-31', -1],
    ['2026-04-07', -5],
  ])('on %s leaves %i working days', (today, left) => {
    expect(workingDaysLeft({ dueOn, today, calendar })).toBe(left)
  })

  it('does not count days that the calendar does not cover', () => {
    expect(workingDaysLeft({ dueOn, today: '2027-02-01', calendar })).toBeNull()
  })
})
