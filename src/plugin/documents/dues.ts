import type { PayloadRequest } from 'payload'
import { type DocumentState, isStep, stepOf } from '../../domain/approval/index.ts'
import { type Calendar, workingDaysAfter } from '../../domain/calendar/index.ts'
import { type DateOnly, parseDate } from '../../domain/dates/index.ts'
import { disclosureDueDate } from '../../domain/deadlines/index.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres } from '../postgres/connection.ts'
import { changedOn } from '../register/standing.ts'
import type { Dues } from './state.ts'

type Nullable<Keys extends keyof Dues> = Record<Keys, string | null>
type StepDues = Nullable<'stepDueOn' | 'stepDueCalendar'>
type DisclosureDues = Nullable<'disclosureDueOn' | 'disclosureDueCode' | 'disclosureDueCalendar'>

/**
 * When a step is to be handled by; null outside steps, and where the calendar ends (CAL-3).
 * @param enteredOn the day on which the step was entered, where the office is
 */
export function stepDues({
  stage,
  route,
  enteredOn,
  calendar,
}: Pick<DocumentState, 'stage' | 'route'> & {
  enteredOn: DateOnly
  calendar: Calendar
}): StepDues {
  if (!isStep(stage) || !route) return { stepDueOn: null, stepDueCalendar: null }
  const due = workingDaysAfter({
    from: enteredOn,
    days: stepOf(route, stage)?.limitWorkingDays ?? 3,
    calendar,
  })
  return { stepDueOn: due.ok ? due.date : null, stepDueCalendar: calendar.version }
}

const none: DisclosureDues = {
  disclosureDueOn: null,
  disclosureDueCode: null,
  disclosureDueCalendar: null,
}

/**
 * Art. 26 sets a date for what is disclosed to all, and for nothing else (PD-1, CAL-3). What was not
 * disclosed until now has its 20 working days from the day on which that changed (PD-4).
 */
export async function disclosureDues(
  req: PayloadRequest,
  gongkai: Gongkai,
  { document, calendar }: { document: Record<string, unknown>; calendar: Calendar },
): Promise<DisclosureDues> {
  const { formedOn, mode, publishedAt, id } = document
  const formed = typeof formedOn === 'string' ? parseDate(formedOn) : null
  if (!formed?.ok || mode === 'onRequest' || mode === 'withheld') return none
  const mayHaveChanged = Boolean(publishedAt) && isPostgres(req.payload)
  const due = disclosureDueDate({
    formedOn: formed.date,
    changedOn: mayHaveChanged ? await changedOn(req, gongkai, id as string) : null,
    calendar,
  })
  return {
    disclosureDueOn: due.dueOn,
    disclosureDueCode: due.code ?? null,
    disclosureDueCalendar: due.calendarVersion,
  }
}
