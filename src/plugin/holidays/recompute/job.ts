import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TaskConfig,
} from 'payload'
import { peopleFor } from '../../documents/jobs/people.ts'
import { queueName, tasks } from '../../documents/jobs/queue.ts'
import { queueMail } from '../../mail/queue.ts'
import { message } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'
import { ownRequest } from '../../request.ts'
import { slugs } from '../../slugs.ts'
import { calendarOf } from '../calendarOf.ts'
import type { CalendarChange, Moved } from './recomputer.ts'
import { recomputers } from './recomputers.ts'

/**
 * Computes open deadlines again after something was recorded (CAL-3, CAL-4), and once a day: a new
 * release of the program brings new holidays too. May run twice without harm.
 */
export const recomputeDeadlines = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.recomputeDeadlines,
    inputSchema: [{ name: 'holiday', type: 'text' }],
    retries: 3,
    schedule: [{ cron: '40 2 * * *', queue: queueName }],
    handler: async ({ input, req }: { input: { holiday?: string }; req: PayloadRequest }) => {
      await recomputeNow(req, gongkai, { holiday: input?.holiday ?? null })
      return { output: {} }
    },
  }) as unknown as TaskConfig

/** Computes everything again that is open; answers what moved, and tells the heads of disclosure of it. */
export async function recomputeNow(
  outer: PayloadRequest,
  gongkai: Gongkai,
  changed: CalendarChange,
): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const { recompute } of recomputers) {
    const tools = { calendarFor: calendarOf, changed }
    moved.push(...(await recompute(await ownRequest(outer), tools)))
  }
  if (moved.length > 0) await tellHeads(outer, gongkai, { moved, changed })
  return moved
}

/** One message to each head, with how many deadlines of their offices moved and where they are listed. */
async function tellHeads(
  outer: PayloadRequest,
  gongkai: Gongkai,
  { moved, changed }: { moved: readonly Moved[]; changed: CalendarChange },
): Promise<void> {
  const req = await ownRequest(outer)
  const counts = new Map<string, number>()
  for (const office of new Set(moved.map((one) => one.office))) {
    if (office === null) continue
    const count = moved.filter((one) => one.office === office).length
    for (const { email } of await peopleFor(req, { role: 'disclosureHead', office })) {
      counts.set(email, (counts.get(email) ?? 0) + count)
    }
  }
  const { holiday } = changed
  const list = `${outer.payload.config.routes.admin}/collections/${slugs.holidays}`
  await initTransaction(req)
  try {
    for (const [to, count] of counts) {
      const link = `${gongkai.siteUrl ?? ''}${list}${holiday ? `/${holiday}` : ''}`
      await queueMail(req, {
        to,
        subject: message('zh', 'holidays.movedSubject', { count }),
        text: message('zh', 'holidays.movedMail', { count, link }),
      })
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
