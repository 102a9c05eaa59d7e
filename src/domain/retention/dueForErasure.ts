import { addMonths, compare, type DateOnly } from '../dates/index.ts'
import { type PersonalDataKind, type RetentionAction, retentionOf } from './rules.ts'

/** A legal hold: review, litigation or an inquiry is under way, and nothing goes meanwhile. */
export type LegalHold = {
  since: DateOnly
  /** Its last day; null while nobody knows. */
  until: DateOnly | null
  reason: string
}

export type Erasure = {
  isDue: boolean
  action: RetentionAction
  /** The day from which it is due, without regard to a hold; null while the case is open. */
  dueOn: DateOnly | null
  /** Why it is due or not: `open` before anything else, `held` before `notYet`. */
  why: 'open' | 'held' | 'notYet' | 'due'
}

/**
 * Whether what is kept of somebody has to go. A hold outlasts the time however long it is, and a
 * case that is not closed keeps everything; whichever ends last decides.
 * @param closedOn the day the case was closed, or the submission refused
 */
export function dueForErasure({
  kind,
  closedOn,
  hold,
  today,
}: {
  kind: PersonalDataKind
  closedOn: DateOnly | null
  hold: LegalHold | null
  today: DateOnly
}): Erasure {
  const { action, months } = retentionOf(kind)
  if (closedOn === null) return { isDue: false, action, dueOn: null, why: 'open' }
  const dueOn = addMonths(closedOn, months)
  // A hold that has not begun yet is known of already, so it counts.
  const isHeld = hold !== null && (hold.until === null || compare(today, hold.until) <= 0)
  if (isHeld) return { isDue: false, action, dueOn, why: 'held' }
  const isDue = compare(today, dueOn) >= 0
  return { isDue, action, dueOn, why: isDue ? 'due' : 'notYet' }
}
