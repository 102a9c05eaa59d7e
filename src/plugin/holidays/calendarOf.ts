import type { Payload, PayloadRequest } from 'payload'
import type { Calendar } from '../../domain/calendar/index.ts'
import {
  type RecordedRow,
  recordedCalendar,
  rowsInForce,
} from '../../domain/calendar/recorded/index.ts'
import { officeTree } from '../offices/tree.ts'
import { findRows, newestRow } from './rows.ts'

/** The calendars that follow from the rows up to one of them. */
type Known = {
  /** The newest row. An id is never given again, so one that was rolled back is no other's name. */
  head: string | null
  rows: RecordedRow[]
  hasLocal: boolean
  calendars: Map<string, Calendar>
}

const known = new WeakMap<Payload, Known>()

/**
 * The working-day calendar of an office: what came with the program, the notices recorded, the local
 * days of the office and of those above it. Without an office, the county's own.
 */
export async function calendarOf(
  req: PayloadRequest,
  office: string | null = null,
): Promise<Calendar> {
  return (await calendarsOf(req))(office)
}

/**
 * The calendars of all offices, as recorded by now. Made calendars are kept in this process; whether
 * somebody has recorded anything since, here or on another server, is one look by an index.
 */
export async function calendarsOf(
  req: PayloadRequest,
): Promise<(office: string | null) => Calendar> {
  const { rows, hasLocal, calendars } = await knownBy(req)
  const tree = hasLocal ? await officeTree(req) : null
  return (office) => {
    const above = office === null || tree === null ? [] : tree.above(office)
    const concerned = above.filter((id) => rows.some((row) => row.office === id))
    const key = concerned.join()
    const calendar = calendars.get(key) ?? recordedCalendar({ rows, offices: concerned })
    calendars.set(key, calendar)
    return calendar
  }
}

async function knownBy(req: PayloadRequest): Promise<Known> {
  const newest = await newestRow(req)
  const head = newest?.id ?? null
  const before = known.get(req.payload)
  if (before && before.head === head) return before
  // Whatever was recorded while these are read belongs to the next look.
  const rows = newest ? (await findRows(req)).filter(({ seq }) => seq <= newest.seq) : []
  const now: Known = {
    head,
    rows,
    hasLocal: rowsInForce(rows).some(({ kind }) => kind === 'local'),
    calendars: new Map(),
  }
  known.set(req.payload, now)
  return now
}
