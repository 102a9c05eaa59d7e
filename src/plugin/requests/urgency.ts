import { type Calendar, countWorkingDays } from '../../domain/calendar/index.ts'

/** How urgent something is; the words and the colour go by it. */
export type Urgency =
  | 'overdue'
  | 'today'
  | 'soon'
  | 'later'
  | 'standing'
  | 'unconfirmed'
  | 'unknown'

/** Within so many working days a due date is near. */
export const soonDays = 5

type Row = { receivedOn: string | null; dueOn: string | null; standing: string | null }

/**
 * Working days left (0 on the day itself, negative when it is past, null without a due date) and how
 * urgent that is. A due date that is past is late by a working day at least, whatever days lie between.
 */
export function urgencyOf(
  row: Row,
  { today, calendar }: { today: string; calendar: Calendar },
): { daysLeft: number | null; urgency: Urgency } {
  const daysLeft = daysBetween(today, row.dueOn, calendar)
  return { daysLeft, urgency: nameOf(row, daysLeft) }
}

function daysBetween(today: string, dueOn: string | null, calendar: Calendar): number | null {
  if (!dueOn) return null
  const [from, to] = dueOn >= today ? [today, dueOn] : [dueOn, today]
  const counted = countWorkingDays({ from, to, calendar })
  if (!counted.ok) return null
  return dueOn >= today ? counted.count : -Math.max(1, counted.count)
}

function nameOf(row: Row, daysLeft: number | null): Urgency {
  if (row.receivedOn === null) return 'unconfirmed'
  if (row.standing === 'correction' || row.standing === 'fee') return 'standing'
  if (daysLeft === null) return row.standing ? 'standing' : 'unknown'
  if (daysLeft < 0) return 'overdue'
  if (daysLeft === 0) return 'today'
  return daysLeft <= soonDays ? 'soon' : 'later'
}
