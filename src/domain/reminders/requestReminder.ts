import type { Calendar } from '../calendar/index.ts'
import { addDays, compare, type DateOnly } from '../dates/index.ts'
import { isReminderDay } from './remindersDue.ts'

/** Who hears of it: the officer of the case, the head of the disclosure office, the auditor. */
export type RequestAudience = 'officer' | 'head' | 'auditor'

/**
 * The reminders of a request in the order in which they come, and whom each tells. One is reached
 * when no more than so many working days are left; what is past is another rule (`overdue`).
 */
const steps = [
  { kind: 'dueIn5', daysLeft: 5, tells: ['officer'] },
  { kind: 'dueIn1', daysLeft: 1, tells: ['officer'] },
  { kind: 'dueToday', daysLeft: 0, tells: ['officer', 'head'] },
] as const satisfies readonly {
  kind: string
  daysLeft: number
  tells: readonly RequestAudience[]
}[]

/** Once it is past: on the first working day, and again whenever so many more have gone by. */
const overdue = {
  kind: 'overdue',
  everyDays: 5,
  tells: ['officer', 'head', 'auditor'],
} as const satisfies { kind: string; everyDays: number; tells: readonly RequestAudience[] }

export type RequestReminderKind = (typeof steps)[number]['kind'] | (typeof overdue)['kind']

/** A reminder that was given: `daysLeft` are working days, negative when the due date was past. */
export type GivenRequestReminder = {
  kind: RequestReminderKind
  dueOn: DateOnly
  daysLeft: number
}

/** A request that is not answered yet. `standing`: what holds its clock; `until` is its last day, if known. */
export type ClockedRequest = {
  dueOn: DateOnly | null
  standing: { until: DateOnly | null } | null
}

/**
 * The reminder that a request wants today, or null: with 5 working days left, with 1, on the day, on
 * the first working day past it and every fifth after that. At most one a day, the most urgent one;
 * one whose day was missed (nothing ran, the due date moved) comes at the next look. Each is given
 * once for a due date, and none while the clock stands or on a day when nobody works.
 */
export function requestReminder({
  today,
  request: { dueOn, standing },
  given,
  calendar,
}: {
  today: DateOnly
  request: ClockedRequest
  given: readonly GivenRequestReminder[]
  calendar: Calendar
}): GivenRequestReminder | null {
  if (dueOn === null || standsOn(today, standing) || !isReminderDay(today, calendar)) return null
  const daysLeft = reminderDaysLeft({ today, dueOn, calendar })
  const reached = reachedWith(daysLeft)
  if (!reached) return null
  const isKnown = given.some(
    (each) => each.dueOn === dueOn && rankOf(each) >= rankOf({ ...reached, daysLeft }),
  )
  return isKnown ? null : { kind: reached.kind, dueOn, daysLeft }
}

/** Whether the clock stands on a day. A consultation that nobody answered ends by itself. */
export const standsOn = (day: DateOnly, standing: ClockedRequest['standing']): boolean =>
  standing !== null && (standing.until === null || compare(day, standing.until) <= 0)

/** The last day whose requests may want a reminder on `today`. */
export function lastDayToRemind(today: DateOnly, calendar: Calendar): DateOnly {
  let day = today
  for (let left = 0; left <= steps[0].daysLeft; ) {
    day = addDays(day, 1)
    left += isReminderDay(day, calendar) ? 1 : 0
  }
  return addDays(day, -1)
}

/**
 * The days that people work from tomorrow up to and including the due date: 0 when none is left,
 * negative when it is past. Where no arrangement of holidays is known, Monday to Friday are counted.
 */
export function reminderDaysLeft({
  today,
  dueOn,
  calendar,
}: {
  today: DateOnly
  dueOn: DateOnly
  calendar: Calendar
}): number {
  const isPast = compare(today, dueOn) > 0
  const [from, to] = isPast ? [dueOn, today] : [today, dueOn]
  let count = 0
  for (let day = addDays(from, 1); compare(day, to) <= 0; day = addDays(day, 1)) {
    count += isReminderDay(day, calendar) ? 1 : 0
  }
  return isPast ? -Math.max(1, count) : count
}

/** Whom a reminder tells. */
export const toldBy = (kind: RequestReminderKind): readonly RequestAudience[] =>
  [...steps, overdue].find((step) => step.kind === kind)?.tells ?? []

const reachedWith = (daysLeft: number) =>
  daysLeft < 0 ? overdue : steps.findLast((step) => daysLeft <= step.daysLeft)

/** Grows with urgency: what is given is never followed by less for the same due date. */
const rankOf = ({ kind, daysLeft }: Pick<GivenRequestReminder, 'kind' | 'daysLeft'>): number =>
  kind === overdue.kind
    ? steps.length + Math.floor((-daysLeft - 1) / overdue.everyDays)
    : steps.findIndex((step) => step.kind === kind)
