import type { PayloadRequest, TaskConfig } from 'payload'
import { actorOf } from '../../access/actor.ts'
import { Refusal } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { slugs } from '../../slugs.ts'
import { loadWorking } from '../load.ts'
import { stateOf } from '../state.ts'
import { transition } from '../transition.ts'
import { tasks } from './queue.ts'

type Input = { document: string; revision: number }

const inputSchema: TaskConfig['inputSchema'] = [
  { name: 'document', type: 'text', required: true },
  { name: 'revision', type: 'number', required: true },
]

/**
 * Publishes what was scheduled, in the name of the publisher who scheduled it. Idempotent: it is
 * bound to the revision that was scheduled, so running it twice, or after a recall, does nothing.
 */
export const publishScheduled = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.publishScheduled,
    inputSchema,
    retries: 3,
    handler: async ({ input, req }: { input: Input; req: PayloadRequest }) => {
      const document = await loadWorking(req, input.document)
      const state = document && stateOf(document)
      if (state?.stage !== 'approved' || state.revision !== input.revision) {
        return { output: {} }
      }
      const actor = await schedulerOf(req, input)
      if (!actor) return { output: {} }
      try {
        await transition(req, gongkai, {
          id: input.document,
          action: 'publish',
          params: {},
          expectedRevision: input.revision,
          actor,
        })
      } catch (error) {
        // What is no longer allowed stays unpublished and visible in the inbox; retrying changes nothing.
        if (!(error instanceof Refusal)) throw error
        req.payload.logger.warn({
          msg: 'A scheduled publication was refused',
          document: input.document,
          codes: error.reasons.map((reason) => reason.code),
        })
      }
      return { output: {} }
    },
  }) as unknown as TaskConfig

/** The publisher who scheduled this revision, if they still may act. */
async function schedulerOf(req: PayloadRequest, { document, revision }: Input) {
  const entry = await req.payload.db.findOne<{ id: string; actor: string }>({
    collection: slugs.ledger,
    where: {
      and: [
        { subjectId: { equals: document } },
        { revision: { equals: revision } },
        { action: { equals: 'publish' } },
      ],
    },
    req,
  })
  if (!entry) return null
  const user = await req.payload.findByID({
    collection: slugs.users as 'users',
    id: entry.actor,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!user) return null
  req.user = { ...user, collection: slugs.users } as never
  return actorOf(req)
}
