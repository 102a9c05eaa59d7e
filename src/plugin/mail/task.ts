import type { PayloadRequest, TaskConfig } from 'payload'
import { tasks } from '../documents/jobs/queue.ts'
import type { Mail } from './queue.ts'

/** Sends one queued message. Tried again for some two hours; what failed for good stays listed with its error. */
export const sendMail = (): TaskConfig =>
  ({
    slug: tasks.sendMail,
    inputSchema: [
      { name: 'to', type: 'text', required: true },
      { name: 'subject', type: 'text', required: true },
      { name: 'text', type: 'textarea', required: true },
      { name: 'key', type: 'text' },
    ],
    retries: { attempts: 7, backoff: { type: 'exponential', delay: 60_000 } },
    handler: async ({
      input,
      job,
      req,
    }: {
      input: Mail
      job: { id: string | number }
      req: PayloadRequest
    }) => {
      const { key, ...mail } = input
      await req.payload.sendEmail({
        ...mail,
        // The same however often it is tried: a mailbox shows it once.
        messageId: `<gongkai-${key || job.id}@${domainOf(req)}>`,
      })
      return { output: {} }
    },
  }) as unknown as TaskConfig

const domainOf = ({ payload }: PayloadRequest): string =>
  payload.email.defaultFromAddress.split('@')[1] ?? 'localhost'
