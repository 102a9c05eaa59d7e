import type { PayloadRequest } from 'payload'

/** The queue of the plugin's jobs; the host runs it (see docs/operations.md). */
export const queueName = 'gongkai'

export const tasks = {
  publishScheduled: 'gongkaiPublishScheduled',
  notifyStep: 'gongkaiNotifyStep',
  remind: 'gongkaiRemind',
  sendMail: 'gongkaiSendMail',
  keepPrecedents: 'gongkaiKeepPrecedents',
  requestEffects: 'gongkaiRequestEffects',
  remindRequests: 'gongkaiRemindRequests',
  eraseRequests: 'gongkaiEraseRequests',
  recomputeDeadlines: 'gongkaiRecomputeDeadlines',
} as const

/** A job in the transaction of `req`: it exists when, and only when, the act it follows from does. */
export async function queueJob(
  req: PayloadRequest,
  task: string,
  input: Record<string, unknown>,
  waitUntil?: Date,
): Promise<void> {
  await req.payload.jobs.queue({
    task: task as never,
    input: input as never,
    queue: queueName,
    req,
    ...(waitUntil ? { waitUntil } : {}),
  })
}

type Keyed = { document: string; revision: number }

/** Publication at a set time. Bound to the revision that was scheduled: any later act voids it. */
export const queuePublication = (req: PayloadRequest, { at, ...key }: Keyed & { at: Date }) =>
  queueJob(req, tasks.publishScheduled, key, at)

/** Word to the people of the step that a document has reached. */
export const queueNotice = (req: PayloadRequest, key: Keyed) => queueJob(req, tasks.notifyStep, key)
