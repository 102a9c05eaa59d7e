import type { Calendar, WorkingLine } from '../calendar/index.ts'
import { addDays, compare, type DateOnly } from '../dates/index.ts'
import type { ClockEvent, StandingWhy } from './clockEvents.ts'
import type { ClockFacts } from './clockFacts.ts'
import type { Pause } from './clockPauses.ts'
import type { RequestDue } from './requestDue.ts'

/** One day of a clock's working: what counts, what does not and why, and what happened on it. */
export type ClockLine = WorkingLine & {
  /** What happened on this day, in order; `received` on the first. */
  event?: string[]
  /** The day is left out, because of this. */
  pause?: StandingWhy
  /** The count begins anew on the day after. */
  restart?: true
  /** `due`: the last day in time. `afterDue`: shown only because something happened on it. */
  note?: 'due' | 'afterDue'
}

/**
 * Walks from the day of receipt to the due date, counting as anybody would on a wall calendar. Without
 * a due date it goes to the latest event, or to the end of a calendar that does not reach. Days after the due date appear only if something happened on
 * them; days that the calendar does not cover do not appear, because nothing is known about them.
 */
export const clockWorking = ({
  facts,
  events,
  pauses,
  due,
  calendar,
}: {
  facts: ClockFacts
  events: readonly ClockEvent[]
  pauses: readonly Pause[]
  due: RequestDue
  calendar: Calendar
}): ClockLine[] => {
  const { receivedOn } = facts
  const { dueOn, code } = due
  if (receivedOn === null) return []
  const happened = eventsByDay(receivedOn, events)
  const isCutOff = code === 'CALENDAR_NOT_PUBLISHED'
  const until = dueOn ?? (isCutOff ? calendar.coveredUntil : (facts.lastOn ?? receivedOn))
  const lines: ClockLine[] = []
  let count = 0
  for (let date = receivedOn; compare(date, until) <= 0 && calendar.covers(date); ) {
    const pause = pauseOn(date, pauses)
    const isRestart = facts.restartedOn.includes(date)
    const isCounted = date !== receivedOn && !pause && !isRestart && calendar.isWorkday(date)
    count = isRestart ? 0 : count + (isCounted ? 1 : 0)
    lines.push({
      ...calendar.dayKind(date),
      count: isCounted ? count : null,
      ...(happened.has(date) && { event: happened.get(date) }),
      ...(pause && { pause }),
      ...(isRestart && { restart: true }),
      ...(date === dueOn && { note: 'due' }),
    })
    date = addDays(date, 1)
  }
  return [...lines, ...afterwards({ happened, until, calendar })]
}

/** What holds a day back; the first of several, as `StandingWhy` orders them, is named. */
function pauseOn(date: DateOnly, pauses: readonly Pause[]): StandingWhy | undefined {
  const found = pauses
    .filter(({ since, until }) => {
      if (compare(date, since) <= 0) return false
      return until === null || until === 'beyondCalendar' || compare(date, until) <= 0
    })
    .map(({ why }) => why)
  return PRECEDENCE.find((why) => found.includes(why))
}

const PRECEDENCE: readonly StandingWhy[] = [
  'correction',
  'fee',
  'suspension',
  'thirdParty',
  'agency',
]

function eventsByDay(receivedOn: DateOnly, events: readonly ClockEvent[]) {
  const days = new Map<DateOnly, string[]>([[receivedOn, ['received']]])
  for (const { on, type } of events) {
    if (compare(on, receivedOn) >= 0) days.set(on, [...(days.get(on) ?? []), type])
  }
  return days
}

function afterwards({
  happened,
  until,
  calendar,
}: {
  happened: ReadonlyMap<DateOnly, string[]>
  until: DateOnly
  calendar: Calendar
}): ClockLine[] {
  return [...happened]
    .filter(([date]) => compare(date, until) > 0 && calendar.covers(date))
    .sort(([a], [b]) => compare(a, b))
    .map(([date, event]) => ({ ...calendar.dayKind(date), count: null, event, note: 'afterDue' }))
}
