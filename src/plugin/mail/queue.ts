import type { PayloadRequest } from 'payload'
import { queueJob, tasks } from '../documents/jobs/queue.ts'

/** A message to one person, in plain text. It never carries the title of an unpublished document. */
export type Mail = {
  to: string
  subject: string
  text: string
  /** Names what is told. Told to the same person again under this name, a mailbox shows it once. */
  key?: string
}

/**
 * A message in the transaction of `req`: sent when, and only when, the act it tells of is committed.
 * A mail server that fails makes the job wait and try again; it never fails the act.
 */
export const queueMail = (req: PayloadRequest, mail: Mail): Promise<void> =>
  queueJob(req, tasks.sendMail, mail)
