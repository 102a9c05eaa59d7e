import type { JobsConfig, Payload } from 'payload'

type ShouldAutoRun = NonNullable<JobsConfig['shouldAutoRun']>

const jobs = 'payload-jobs'
/** A job that runs longer than this is taken for dead. Milliseconds. */
const longestRun = 10 * 60_000
/** How often the watchdog looks. Milliseconds. */
const interval = 60_000

/**
 * Lets go of jobs that a crash has left marked as being run (Payload would pass over them for ever,
 * trap P57): whatever was begun before this process first looks, and later whatever runs for more
 * than ten minutes. Every job of the plugin may run twice without harm. It looks just before the
 * process runs its queue, so a process that runs none leaves the jobs of others alone.
 */
export function withWatchdog(before: ShouldAutoRun | undefined): ShouldAutoRun {
  let lookedAt = 0
  return async (payload) => {
    if (before && !(await before(payload))) return false
    const now = Date.now()
    if (now - lookedAt >= interval) {
      const isFirst = lookedAt === 0
      lookedAt = now
      await freeJobs(payload, { begunBefore: new Date(isFirst ? now : now - longestRun) })
      if (isFirst) await tellFailed(payload)
    }
    return true
  }
}

/** Makes jobs that were begun before a moment, and never ended, ready to be run again. */
export async function freeJobs(
  payload: Payload,
  { begunBefore }: { begunBefore: Date },
): Promise<number> {
  const { docs } = await payload.db.find<{ id: string | number; taskSlug?: string }>({
    collection: jobs,
    where: {
      and: [
        { processing: { equals: true } },
        { updatedAt: { less_than: begunBefore.toISOString() } },
      ],
    },
    limit: 0,
    pagination: false,
  })
  for (const { id, taskSlug } of docs) {
    await payload.db.updateOne({
      collection: jobs,
      id,
      data: { processing: false, updatedAt: new Date().toISOString() },
    })
    payload.logger.warn({ msg: 'A job left behind by a crash will be run again', id, taskSlug })
  }
  return docs.length
}

async function tellFailed(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.db.count({
    collection: jobs,
    where: { hasError: { equals: true } },
  })
  if (totalDocs > 0) {
    payload.logger.error({
      msg: 'Jobs have failed for good; they are listed in the admin',
      totalDocs,
    })
  }
}
