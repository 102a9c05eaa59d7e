import { isStep, type Route, type Stage, type StepName, stepAfter } from '../approval/index.ts'
import type { Calendar } from '../calendar/index.ts'
import { addDays, compare, type DateOnly, dayOfWeek } from '../dates/index.ts'

/** `dueSoon` and `overdue` go to the people of the step, `escalate` to those above them. */
export type ReminderKind = 'dueSoon' | 'overdue' | 'escalate'

/** A document that waits at a step. */
export type WaitingAtStep = {
  id: string
  stage: Stage
  /** The round of approval; together with the stage it names one stay at one step. */
  round: number
  route: Route | null
  stepDueOn: DateOnly | null
  /** The day the step was entered, where the office is. */
  enteredOn: DateOnly | null
}

/** A reminder that was given. */
export type GivenReminder = { id: string; stage: string; round: number; kind: ReminderKind }

export type Reminder = { document: string; round: number; stage: StepName; kind: ReminderKind } & {
  /** Whose turn it is to hear of it: the step's own people, or those of a later step; null means the head of the disclosure office. */
  tell: StepName | null
}

/**
 * The reminders to give today: on the working day before a step's limit and on the limit itself
 * (`dueSoon`), once it is past (`overdue`), and from the second working day past it to the next
 * above as well (`escalate`). Each once for a stay at a step. Nothing is ever approved by it.
 */
export function remindersDue({
  today,
  documents,
  given,
  calendar,
}: {
  today: DateOnly
  documents: readonly WaitingAtStep[]
  given: readonly GivenReminder[]
  calendar: Calendar
}): Reminder[] {
  if (!isReminderDay(today, calendar)) return []
  const known = new Set(given.map(keyOf))
  return documents.flatMap((document) => {
    const { id, stage, round, route } = document
    if (!isStep(stage)) return []
    return kindsOn(today, document, calendar)
      .filter((kind) => !known.has(keyOf({ id, stage, round, kind })))
      .map((kind): Reminder => {
        const above = route ? stepAfter(route, stage) : null
        return { document: id, round, stage, kind, tell: kind === 'escalate' ? above : stage }
      })
  })
}

/**
 * Whether people are reminded on a day. A reminder is a courtesy, not a date of law: where the
 * calendar does not reach, Monday to Friday will do (no limit is computed from it, CAL-3).
 */
export const isReminderDay = (date: DateOnly, calendar: Calendar): boolean =>
  calendar.covers(date) ? calendar.isWorkday(date) : dayOfWeek(date) < 6

function kindsOn(
  today: DateOnly,
  { stepDueOn, enteredOn }: WaitingAtStep,
  calendar: Calendar,
): ReminderKind[] {
  if (stepDueOn === null) return []
  if (compare(today, stepDueOn) > 0) {
    return workingDaysPast(stepDueOn, today, calendar) >= 2 ? ['overdue', 'escalate'] : ['overdue']
  }
  // On the day it arrived, the notice of its arrival is enough.
  if (enteredOn !== null && compare(today, enteredOn) <= 0) return []
  return workingDaysPast(today, stepDueOn, calendar) <= 1 ? ['dueSoon'] : []
}

/** Working days after `from` up to and including `to`; no further than the second is counted. */
function workingDaysPast(from: DateOnly, to: DateOnly, calendar: Calendar): number {
  let count = 0
  for (let date = addDays(from, 1); compare(date, to) <= 0 && count < 2; date = addDays(date, 1)) {
    count += isReminderDay(date, calendar) ? 1 : 0
  }
  return count
}

const keyOf = ({ id, stage, round, kind }: GivenReminder): string =>
  [id, stage, round, kind].join(' ')
