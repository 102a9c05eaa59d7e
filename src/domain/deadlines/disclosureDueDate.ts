import { type Calendar, type WorkingLine, workingDaysAfter } from '../calendar/index.ts'
import { compare, type DateOnly } from '../dates/index.ts'

/** Why there is no due date. Each has a sentence for people in `messages.ts`. */
export type NoDueDate =
  /** CAL-3. Saving, submitting and publishing go on; recompute when the calendar is extended. */
  | 'CALENDAR_NOT_PUBLISHED'
  /** Formed before the Regulations took effect: no statutory limit ever ran. */
  | 'BEFORE_REGULATIONS'

export type DisclosureDueDate = {
  /** The last day in time, or null with the code that says why. */
  dueOn: DateOnly | null
  code?: NoDueDate
  /** The calendar it was computed with; stored beside the due date (CAL-4). */
  calendarVersion: string
  /** Every day walked over, for people to check; empty without a due date. */
  working: WorkingLine[]
}

/** Art. 26 of 2019 and Art. 18 of 2007 agree; the item of the standard catalogue may be shorter. */
export const DISCLOSURE_LIMIT_WORKING_DAYS = 20

/** The first Regulations (国务院令第492号) took effect on this day. */
export const REGULATIONS_IN_FORCE_ON: DateOnly = '2008-05-01'

/**
 * PD-1, Art. 26: information to be disclosed on the office's own initiative is published within 20
 * working days of the day it was formed or changed, the day itself not counted.
 * @param formedOn 成文日期
 * @param changedOn the day of the latest change, when there was one; the later of the two counts
 * @param limitWorkingDays at least 1; another law or the standard catalogue may set its own
 * @throws RangeError when a date is not a date or the limit not a whole number of at least 1
 */
export const disclosureDueDate = ({
  formedOn,
  changedOn,
  limitWorkingDays = DISCLOSURE_LIMIT_WORKING_DAYS,
  calendar,
}: {
  formedOn: DateOnly
  changedOn?: DateOnly | null
  limitWorkingDays?: number
  calendar: Calendar
}): DisclosureDueDate => {
  const from = changedOn && compare(changedOn, formedOn) > 0 ? changedOn : formedOn
  const none = (code: NoDueDate): DisclosureDueDate => ({
    dueOn: null,
    code,
    calendarVersion: calendar.version,
    working: [],
  })
  if (compare(from, REGULATIONS_IN_FORCE_ON) < 0) return none('BEFORE_REGULATIONS')
  const due = workingDaysAfter({ from, days: limitWorkingDays, calendar })
  if (!due.ok) return none(due.code)
  return { dueOn: due.date, calendarVersion: calendar.version, working: due.working }
}
