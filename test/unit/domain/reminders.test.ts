import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRoute, stages, stepNames } from '../../../src/domain/approval/index.ts'
import { createCalendar, workingDaysAfter } from '../../../src/domain/calendar/index.ts'
import { addDays, compare, dayOfWeek } from '../../../src/domain/dates/index.ts'
import {
  type GivenReminder,
  isReminderDay,
  type Reminder,
  remindersDue,
  type WaitingAtStep,
} from '../../../src/domain/reminders/index.ts'

const calendar = createCalendar()

const waiting = (more: Partial<WaitingAtStep> = {}): WaitingAtStep => ({
  id: 'd',
  stage: 'branchApproval',
  round: 1,
  route: defaultRoute,
  stepDueOn: '2026-11-26', // a Thursday
  enteredOn: '2026-11-23',
  ...more,
})

const given = ({ document, stage, round, kind }: Reminder): GivenReminder => ({
  id: document,
  stage,
  round,
  kind,
})

/** What is given day by day, each day knowing of what was given before. */
function lived(document: WaitingAtStep, from: string, days: number): Map<string, Reminder[]> {
  const known: GivenReminder[] = []
  const told = new Map<string, Reminder[]>()
  for (let date = from; compare(date, addDays(from, days)) < 0; date = addDays(date, 1)) {
    const due = remindersDue({ today: date, documents: [document], given: known, calendar })
    if (due.length > 0) told.set(date, due)
    known.push(...due.map(given))
  }
  return told
}
const kindsOf = (told: Map<string, Reminder[]>) =>
  [...told].map(([date, reminders]) => [date, ...reminders.map(({ kind }) => kind)])

describe('reminders of one step', () => {
  it('come the working day before, when it is past, and on the second working day past it', () => {
    expect(kindsOf(lived(waiting(), '2026-11-23', 30))).toEqual([
      ['2026-11-25', 'dueSoon'],
      ['2026-11-27', 'overdue'],
      ['2026-11-30', 'escalate'],
    ])
  })

  it('come later where the jobs did not run for days, each once', () => {
    expect(kindsOf(lived(waiting(), '2026-11-26', 5))).toEqual([
      ['2026-11-26', 'dueSoon'],
      ['2026-11-27', 'overdue'],
      ['2026-11-30', 'escalate'],
    ])
    expect(kindsOf(lived(waiting(), '2026-12-09', 5))).toEqual([
      ['2026-12-09', 'overdue', 'escalate'],
    ])
  })

  it('do not come on the day on which it arrived', () => {
    const late = waiting({ enteredOn: '2026-11-25' })
    expect(kindsOf(lived(late, '2026-11-25', 2))).toEqual([['2026-11-26', 'dueSoon']])
  })

  it('tell the step’s own people first, then those of the next step, at last nobody by name', () => {
    const tell = (stage: WaitingAtStep['stage'], route = defaultRoute) =>
      [...lived(waiting({ stage, route }), '2026-11-23', 30).values()]
        .flat()
        .map(({ tell }) => tell)
    expect(tell('secrecyReview')).toEqual(['secrecyReview', 'secrecyReview', 'branchApproval'])
    expect(tell('countyApproval')).toEqual(['countyApproval', 'countyApproval', null])
    const short = { ...defaultRoute, steps: defaultRoute.steps.slice(0, 1) }
    expect(tell('secrecyReview', short)).toEqual(['secrecyReview', 'secrecyReview', null])
  })

  it.each(stages.filter((stage) => !(stepNames as string[]).includes(stage)))(
    'do not exist outside steps: %s',
    (stage) => {
      expect(kindsOf(lived(waiting({ stage }), '2026-11-23', 30))).toEqual([])
    },
  )

  it('do not exist where no limit could be computed (CAL-3)', () => {
    expect(kindsOf(lived(waiting({ stepDueOn: null }), '2026-11-23', 60))).toEqual([])
  })

  it('begin anew with another round or another step', () => {
    const today = '2026-11-27'
    const known: GivenReminder[] = [{ id: 'd', stage: 'branchApproval', round: 1, kind: 'overdue' }]
    const due = (more: Partial<WaitingAtStep>) =>
      remindersDue({ today, documents: [waiting(more)], given: known, calendar }).length
    expect([
      due({}),
      due({ round: 2 }),
      due({ stage: 'countyApproval' }),
      due({ id: 'e' }),
    ]).toEqual([0, 1, 1, 1])
  })
})

describe('days on which people are reminded', () => {
  it('are working days where the calendar reaches, and Monday to Friday where it does not', () => {
    expect(isReminderDay('2026-10-01', calendar)).toBe(false) // a Thursday, National Day
    expect(isReminderDay('2026-10-10', calendar)).toBe(true) // a Saturday that is worked
    expect(isReminderDay('2026-11-28', calendar)).toBe(false)
    const beyond = addDays(calendar.coveredUntil, 1)
    for (let days = 0; days < 400; days++) {
      const date = addDays(beyond, days)
      expect(isReminderDay(date, calendar)).toBe(dayOfWeek(date) <= 5)
    }
  })
})

describe('for any document, entered on any day, with any limit', () => {
  const entered = fc.integer({ min: 0, max: 6900 }).map((days) => addDays('2008-01-01', days))
  const limit = fc.integer({ min: 1, max: 15 })
  const dueOf = (from: string, days: number): string => {
    const due = workingDaysAfter({ from, days, calendar })
    return due.ok ? due.date : from
  }

  it('each kind is given exactly once, in order, never too soon, and on working days only', () => {
    fc.assert(
      fc.property(entered, limit, (enteredOn, days) => {
        const stepDueOn = dueOf(enteredOn, days)
        const told = lived(waiting({ enteredOn, stepDueOn }), enteredOn, days * 2 + 45)
        const dayOf = Object.fromEntries(
          [...told].flatMap(([date, reminders]) => reminders.map(({ kind }) => [kind, date])),
        )
        const kinds = [...told.values()].flat().map(({ kind }) => kind)
        expect(kinds).toEqual(['dueSoon', 'overdue', 'escalate'])
        expect(compare(dayOf.dueSoon ?? '', enteredOn)).toBeGreaterThan(0)
        expect(compare(dayOf.dueSoon ?? '', stepDueOn)).toBeLessThanOrEqual(0)
        expect(compare(dayOf.overdue ?? '', stepDueOn)).toBeGreaterThan(0)
        expect(dayOf.overdue).toBe(dueOf(stepDueOn, 1))
        expect(dayOf.escalate).toBe(dueOf(stepDueOn, 2))
        for (const date of told.keys()) expect(calendar.isWorkday(date)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('what is given on a day is the same, whatever other documents wait beside it', () => {
    const some = fc.array(
      fc.record({
        stage: fc.constantFrom(...stages),
        round: fc.integer({ min: 1, max: 3 }),
        stepDueOn: fc.option(entered),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(some, entered, (shapes, today) => {
        const documents = shapes.map((shape, index) =>
          waiting({ ...shape, id: String(index), enteredOn: null }),
        )
        const alone = documents.flatMap((document) =>
          remindersDue({ today, documents: [document], given: [], calendar }),
        )
        const together = remindersDue({ today, documents, given: [], calendar })
        expect(together).toEqual(alone)
        const again = remindersDue({ today, documents, given: together.map(given), calendar })
        expect(again).toEqual([])
      }),
    )
  })
})
