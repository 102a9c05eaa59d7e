import type { PayloadRequest } from 'payload'
import { calendarWarning } from '../../domain/calendar/recorded/index.ts'
import { todayIn } from '../../domain/dates/index.ts'
import { type Actor, officesOf } from '../access/actor.ts'
import type { Gongkai } from '../options.ts'
import { calendarOf } from './calendarOf.ts'
import { recomputers } from './recompute/recomputers.ts'

export type CalendarWarning = {
  /** The first year without an arrangement. */
  year: number
  /** The last day that the calendar covers. */
  until: string
  /** How much has no deadline because of it, in the reader's offices. */
  count: number
}

/**
 * From 1 November on, as long as the arrangement of the next year is not recorded: what the reader, who
 * answers for disclosure or for the site, is told of it (CAL-3). Null otherwise.
 */
export async function warningFor(
  req: PayloadRequest,
  { gongkai, actor }: { gongkai: Gongkai; actor: Actor },
): Promise<CalendarWarning | null> {
  const offices = officesOf(actor, 'disclosureHead', 'admin')
  if (offices.length === 0) return null
  const today = todayIn(gongkai.timeZone, gongkai.now())
  const due = calendarWarning({ calendar: await calendarOf(req), today })
  if (due === null) return null
  let count = 0
  for (const { countUndated } of recomputers) count += await countUndated(req, offices)
  return { ...due, count }
}
