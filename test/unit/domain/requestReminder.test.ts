import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../src/domain/calendar/index.ts'
import { addDays, compare, type DateOnly } from '../../../src/domain/dates/index.ts'
import {
  type ClockedRequest,
  type GivenRequestReminder,
  isReminderDay,
  lastDayToRemind,
  requestReminder,
  toldBy,
} from '../../../src/domain/reminders/index.ts'

const calendar = createCalendar()

type Days = Map<DateOnly, GivenRequestReminder>

/** What is given day by day, each day knowing of what was given before. */
function lived(
  requestOn: ClockedRequest | ((day: DateOnly) => ClockedRequest),
  {
    from,
    days,
    runs = () => true,
  }: { from: DateOnly; days: number; runs?: (n: number) => boolean },
): Days {
  const told: Days = new Map()
  for (let n = 0; n < days; n++) {
    if (!runs(n)) continue
    const today = addDays(from, n)
    const request = typeof requestOn === 'function' ? requestOn(today) : requestOn
    const given = [...told.values()]
    const due = requestReminder({ today, request, given, calendar })
    if (due) told.set(today, due)
    const again = due && requestReminder({ today, request, given: [...given, due], calendar })
    expect(again).toBeNull()
  }
  return told
}

/** 2026-11-26 is a Thursday without a holiday near. */
const runs = { dueOn: '2026-11-26', standing: null }
const kindsOf = (told: Days) => [...told].map(([day, { kind, daysLeft }]) => [day, kind, daysLeft])

describe('reminders of a request', () => {
  it('come with 5 and 1 working days left, on the day, on the first day past it and every fifth after', () => {
    expect(kindsOf(lived(runs, { from: '2026-11-01', days: 45 }))).toEqual([
      ['2026-11-19', 'dueIn5', 5],
      ['2026-11-25', 'dueIn1', 1],
      ['2026-11-26', 'dueToday', 0],
      ['2026-11-27', 'overdue', -1],
      ['2026-12-04', 'overdue', -6],
      ['2026-12-11', 'overdue', -11],
    ])
  })

  it('tell the officer, on the day and past it the head, past it the auditor', () => {
    const told = [...lived(runs, { from: '2026-11-01', days: 28 }).values()]
    expect(told.map(({ kind }) => toldBy(kind).join(' '))).toEqual([
      'officer',
      'officer',
      'officer head',
      'officer head auditor',
    ])
  })

  it('count the working days of the calendar, not the days of the week', () => {
    // 14 February 2026 is a working Saturday before the Spring Festival, which ends on the 23rd.
    const told = lived({ dueOn: '2026-02-25', standing: null }, { from: '2026-02-01', days: 28 })
    expect(kindsOf(told)).toEqual([
      ['2026-02-11', 'dueIn5', 5],
      ['2026-02-24', 'dueIn1', 1],
      ['2026-02-25', 'dueToday', 0],
      ['2026-02-26', 'overdue', -1],
    ])
  })

  it('come at the next look where nothing ran on their day, the most urgent alone', () => {
    const isRunning = (n: number) => n >= 4
    expect(kindsOf(lived(runs, { from: '2026-11-19', days: 8, runs: isRunning }))).toEqual([
      ['2026-11-23', 'dueIn5', 3],
      ['2026-11-25', 'dueIn1', 1],
      ['2026-11-26', 'dueToday', 0],
    ])
  })

  it('begin anew where the due date moves', () => {
    const moved = (day: DateOnly) =>
      compare(day, '2026-11-25') < 0 ? runs : { ...runs, dueOn: '2026-12-03' }
    expect(kindsOf(lived(moved, { from: '2026-11-01', days: 33 }))).toEqual([
      ['2026-11-19', 'dueIn5', 5],
      ['2026-11-26', 'dueIn5', 5],
      ['2026-12-02', 'dueIn1', 1],
      ['2026-12-03', 'dueToday', 0],
    ])
  })

  it('wait while the clock stands, and come once a consultation has ended by itself', () => {
    const standing = (until: DateOnly | null) => ({ dueOn: '2026-11-26', standing: { until } })
    expect(lived(standing(null), { from: '2026-11-01', days: 60 }).size).toBe(0)
    expect(kindsOf(lived(standing('2026-11-20'), { from: '2026-11-01', days: 24 }))).toEqual([
      ['2026-11-23', 'dueIn5', 3],
    ])
    expect(lived({ dueOn: null, standing: null }, { from: '2026-11-01', days: 60 }).size).toBe(0)
  })

  it('go on beyond the calendar, Monday to Friday', () => {
    const dueOn = calendar.coveredUntil
    const told = lived({ dueOn, standing: null }, { from: addDays(dueOn, 1), days: 15 })
    expect([...told.values()].map(({ daysLeft }) => daysLeft)).toEqual(
      [-1, -6, -11].slice(0, told.size),
    )
    expect(told.size).toBeGreaterThanOrEqual(2)
  })
})

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-01-01', days))
const gaps = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 })

describe('whenever the jobs run', () => {
  it('no reminder comes twice, and none is followed by a lesser one for the same date', () => {
    const order = ['dueIn5', 'dueIn1', 'dueToday', 'overdue']
    fc.assert(
      fc.property(day, fc.nat({ max: 30 }), gaps, (from, ahead, running) => {
        const request = { dueOn: addDays(from, ahead), standing: null }
        const told = [
          ...lived(request, { from, days: 60, runs: (n) => running[n] ?? true }).values(),
        ]
        const ranks = told.map(({ kind }) => order.indexOf(kind))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        const before = told.filter(({ kind }) => kind !== 'overdue').map(({ kind }) => kind)
        expect(new Set(before).size).toBe(before.length)
        for (const [index, { kind }] of told.entries()) {
          const next = told[index + 1]?.kind ?? kind
          expect(toldBy(next)).toEqual(expect.arrayContaining([...toldBy(kind)]))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('none comes while the clock stands, nor on a day when nobody works, nor too early', () => {
    const until = fc.option(fc.nat({ max: 40 }), { nil: null })
    fc.assert(
      fc.property(day, fc.nat({ max: 40 }), until, (from, ahead, stands) => {
        const last = stands === null ? null : addDays(from, stands)
        const request = { dueOn: addDays(from, ahead), standing: { until: last } }
        for (const today of lived(request, { from, days: 60 }).keys()) {
          expect(last !== null && compare(today, last) > 0).toBe(true)
          expect(isReminderDay(today, calendar)).toBe(true)
          expect(compare(request.dueOn, lastDayToRemind(today, calendar))).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })
})
