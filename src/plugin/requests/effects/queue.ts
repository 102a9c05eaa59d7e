import type { PayloadRequest } from 'payload'
import type { RequestEvent } from '../../../domain/requests/index.ts'
import { queueJob, tasks } from '../../documents/jobs/queue.ts'
import type { StoredRequest } from '../load.ts'
import { effectOf } from './table.ts'

/**
 * A job in the transaction of `req` for what follows from an event. It names the request and the
 * event's place in it, and nothing else: what a job holds lies open in the database.
 */
export async function queueEffects(
  req: PayloadRequest,
  { row, event, seq }: { row: Pick<StoredRequest, 'id'>; event: RequestEvent | null; seq: number },
): Promise<void> {
  if (!effectOf(event)) return
  await queueJob(req, tasks.requestEffects, { request: String(row.id), seq })
}
