import { type Calendar, nthWorkdayAfter } from '../calendar/index.ts'
import { compare, type DateOnly } from '../dates/index.ts'
import type { StandingWhy } from './clockEvents.ts'
import type { ClockFacts, Consultation } from './clockFacts.ts'
import type { LawVersion } from './lawVersions.ts'

/** The last day of something, null when nothing ends it, or beyond what the calendar covers. */
export type End = DateOnly | null | 'beyondCalendar'

/** Days that do not count: those after `since`, up to and including `until`. */
export type Pause = {
  why: StandingWhy
  since: DateOnly
  until: End
  /** Whose consultation it is. */
  party?: string | null
  reason?: string | null
}

/**
 * RQ-9, RQ-10: the days left out, D with `sent < D <= answered`. They end with the period for the
 * answer when there is none by then; the Regulations of 2007 set no such period. Overlapping pauses
 * are not merged: a day in two of them is left out once.
 */
export const pausesOf = ({
  facts,
  law,
  calendar,
}: {
  facts: ClockFacts
  law: LawVersion
  calendar: Calendar
}): Pause[] => [
  ...facts.stands.map((stand): Pause => ({ ...stand })),
  ...facts.consultations
    .filter(({ kind }) => law.consultations[kind].isExcluded)
    .map(
      (each): Pause => ({
        why: each.kind,
        since: each.on,
        until: endOf({ consultation: each, law, calendar }),
        party: each.party,
      }),
    ),
]

/** The last day for the answer of a consultation; null where the law sets none. */
export const answerBy = ({
  consultation: { kind, on, receivedOn },
  law,
  calendar,
}: {
  consultation: Consultation
  law: LawVersion
  calendar: Calendar
}): End => {
  const days = law.consultations[kind].answerDays
  if (days === null) return null
  return nthWorkdayAfter({ from: receivedOn ?? on, days, calendar }) ?? 'beyondCalendar'
}

function endOf(of: { consultation: Consultation; law: LawVersion; calendar: Calendar }): End {
  const { answeredOn, countsUntil } = of.consultation
  const by = answerBy(of)
  return [answeredOn, countsUntil].reduce<End>((end, date) => earlier(end, date, of.calendar), by)
}

/** The earlier one; a day beyond the calendar is later than every day within. */
function earlier(end: End, date: DateOnly | null, calendar: Calendar): End {
  if (date === null) return end
  if (end === null) return date
  if (end === 'beyondCalendar') return calendar.covers(date) ? date : end
  return compare(date, end) < 0 ? date : end
}
