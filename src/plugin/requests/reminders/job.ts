import type { PayloadRequest, TaskConfig } from 'payload'
import type { Calendar } from '../../../domain/calendar/index.ts'
import { addDays, todayIn } from '../../../domain/dates/index.ts'
import {
  isReminderDay,
  lastDayToRemind,
  requestReminder,
  standsOn,
} from '../../../domain/reminders/index.ts'
import type { RequestEvent } from '../../../domain/requests/index.ts'
import { queueName, tasks } from '../../documents/jobs/queue.ts'
import { hasWorkBegun } from '../../documents/jobs/startOfWork.ts'
import { Refusal } from '../../errors.ts'
import { calendarsOf } from '../../holidays/calendarOf.ts'
import type { Gongkai } from '../../options.ts'
import { isPostgres } from '../../postgres/connection.ts'
import { ownRequest } from '../../request.ts'
import { recordEvent } from '../recordEvent.ts'
import { type DueCase, dueCases, type Given } from './dueCases.ts'
import { type Reminded, tellReminded } from './tell.ts'

/** Days of an office's own may lie between that the county's calendar does not know. */
const localDays = 7

/**
 * On every working morning: reminds of requests whose due date is near or past, and tells each person
 * of all of theirs in one mail. Looks every hour, so that a restart loses nothing; what was given is
 * an event of the request, and who was told is in the ledger, so that no look repeats another's.
 */
export const remindRequests = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.remindRequests,
    inputSchema: [],
    retries: 0,
    schedule: [{ cron: '35 * * * *', queue: queueName }],
    handler: async ({ req }: { req: PayloadRequest }) => {
      await remindOfRequests(req, gongkai)
      return { output: {} }
    },
  }) as unknown as TaskConfig

/**
 * Gives every reminder that is due by now, then the mails; answers how many of each. A request that
 * fails is logged, keeps no other waiting, and is tried again at the next look.
 */
export async function remindOfRequests(
  outer: PayloadRequest,
  gongkai: Gongkai,
): Promise<{ given: number; mails: number }> {
  if (!isPostgres(outer.payload) || !hasWorkBegun(gongkai)) return { given: 0, mails: 0 }
  const today = todayIn(gongkai.timeZone, gongkai.now())
  const req = await ownRequest(outer)
  const calendarFor = await calendarsOf(req)
  const until = addDays(lastDayToRemind(today, calendarFor(null)), localDays)
  const reminded: Reminded[] = []
  let given = 0
  for await (const due of dueCases(req, { until, calendarFor })) {
    const calendar = calendarFor(due.office)
    const now = await giveOne(outer, gongkai, { due, today, calendar })
    given += now ? 1 : 0
    const last = now ?? due.given.at(-1)
    const isInForce = last?.dueOn === due.dueOn && !standsOn(today, due.standing)
    if (last && isInForce && isReminderDay(today, calendar)) reminded.push({ due, last, calendar })
  }
  return { given, mails: await tellReminded(outer, gongkai, { today, reminded }) }
}

/** The reminder that a request wants today, recorded; null when it wants none. */
async function giveOne(
  outer: PayloadRequest,
  gongkai: Gongkai,
  { due, today, calendar }: { due: DueCase; today: string; calendar: Calendar },
): Promise<Given | null> {
  const reminder = requestReminder({ today, request: due, given: due.given, calendar })
  if (!reminder) return null
  try {
    const { event } = await recordEvent(outer, gongkai, {
      id: due.id,
      by: 'system',
      event: { type: 'remind', on: today, ...reminder } as RequestEvent,
      // Whatever happened meanwhile may have made it needless: the next look decides anew.
      expectedRevision: due.revision,
    })
    return { ...reminder, at: event.at }
  } catch (err) {
    if (err instanceof Refusal && err.status < 500) return null
    outer.payload.logger.error({ err, id: due.id, msg: 'A reminder of a request failed' })
    return null
  }
}
