import { canonicalJson } from '../../lib/canonicalJson.ts'
import type { LedgerEntry } from './entry.ts'
import type { History, StoredRevision } from './replay.ts'

type Dues = StoredRevision['dues']

const dueNames = [
  'stepDueOn',
  'stepDueCalendar',
  'disclosureDueOn',
  'disclosureDueCode',
  'disclosureDueCalendar',
]

/** Where a deadline still runs: not of what is published, repealed or taken down (CAL-4: open cases only). */
const closed = ['published', 'repealed', 'takenDown']

/** The due dates that an entry tells of, before and after; null when it tells of nothing of the kind. */
export function duesIn(entry: LedgerEntry): { from: Dues; to: Dues } | null {
  const { from, to } = (entry.details ?? {}) as { from?: unknown; to?: unknown }
  return isDues(from) && isDues(to) ? { from, to } : null
}

const isDues = (value: unknown): value is Dues =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([name, due]) => dueNames.includes(name) && (due === null || typeof due === 'string'),
  )

/**
 * The history after deadlines were computed again (CAL-4), or null when the entry cannot be that: by the
 * site itself, of something open, from exactly the dates that were there, to others. The public row
 * follows where it is the same as the working version.
 */
export function recomputed(history: History, entry: LedgerEntry): History | null {
  const { last, row } = history
  const dues = duesIn(entry)
  if (!last || !dues || entry.actor !== 'system' || closed.includes(last.state.stage)) return null
  const [before, from, to] = [last.dues, dues.from, dues.to].map(canonicalJson)
  if (before !== from || from === to) return null
  const next = { ...last, dues: dues.to }
  return { ...history, last: next, row: row === last ? next : row }
}
