import { createLocalReq, type PayloadRequest, type TaskConfig } from 'payload'
import { actorOf, idOf } from '../../access/actor.ts'
import { activeDelegations } from '../../delegations/active.ts'
import { Refusal } from '../../errors.ts'
import { queueMail } from '../../mail/queue.ts'
import { message } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'
import { ownRequest } from '../../request.ts'
import { slugs } from '../../slugs.ts'
import { loadWorking } from '../load.ts'
import { type StoredDocument, stateOf } from '../state.ts'
import { transition } from '../transition.ts'
import { mailValues } from './notify.ts'
import { peopleFor } from './people.ts'
import { tasks } from './queue.ts'

type Input = { document: string; revision: number }
type Failure = { input: Input; req: PayloadRequest; taskStatus?: { totalTried: number } | null }

const inputSchema: TaskConfig['inputSchema'] = [
  { name: 'document', type: 'text', required: true },
  { name: 'revision', type: 'number', required: true },
]

/** How often it is tried again, for half an hour in all: a database may be away for some minutes. */
const retries = { attempts: 7, backoff: { type: 'exponential', delay: 15_000 } } as const

/**
 * Publishes what was scheduled, in the name of the publisher who scheduled it. Idempotent: it is
 * bound to the revision that was scheduled, so running it twice, or after a recall, does nothing.
 */
export const publishScheduled = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.publishScheduled,
    inputSchema,
    retries,
    onFail: async ({ input, req, taskStatus }: Failure) => {
      if ((taskStatus?.totalTried ?? 0) < retries.attempts) return
      // An error here would leave the job marked as being run.
      await giveUp(req, gongkai, input).catch((err: unknown) =>
        req.payload.logger.error({ err, msg: 'Nobody was told of a failed publication', ...input }),
      )
    },
    handler: async ({ input, req }: { input: Input; req: PayloadRequest }) => {
      const document = await loadWorking(req, input.document)
      const state = document && stateOf(document)
      if (!document || state?.stage !== 'approved' || state.revision !== input.revision) {
        return { output: {} }
      }
      const own = await asScheduler(req, input)
      if (!own) {
        await tellPublishers(req, gongkai, document)
        return { output: {} }
      }
      try {
        await transition(own, gongkai, {
          id: input.document,
          action: 'publish',
          params: {},
          expectedRevision: input.revision,
        })
      } catch (error) {
        // A database that did not answer may answer later: the job is tried again.
        if (!(error instanceof Refusal) || error.status >= 500) throw error
        // Somebody was quicker, a second worker perhaps: nothing is left to be done or told.
        const now = await loadWorking(req, input.document)
        if (Number(now?.revision) !== input.revision) return { output: {} }
        // What is no longer allowed stays unpublished and visible in the inbox; retrying changes nothing.
        req.payload.logger.warn({
          msg: 'A scheduled publication was refused',
          document: input.document,
          codes: error.reasons.map((reason) => reason.code),
        })
        await tellPublishers(req, gongkai, document)
      }
      return { output: {} }
    },
  }) as unknown as TaskConfig

/**
 * A request in the name of the publisher who scheduled this revision or, once they have left, of
 * whoever took over from them.
 */
async function asScheduler(
  req: PayloadRequest,
  { document, revision }: Input,
): Promise<PayloadRequest | null> {
  const entry = await req.payload.db.findOne<{ id: string; actor: string }>({
    collection: slugs.ledger,
    where: {
      and: [
        { subject: { equals: slugs.documents } },
        { subjectId: { equals: document } },
        { revision: { equals: revision } },
        { action: { equals: 'publish' } },
      ],
    },
    req,
  })
  if (!entry) return null
  const handover = (await activeDelegations(req)).find(
    ({ delegator, isHandover }) => isHandover && delegator.id === entry.actor,
  )
  for (const id of [entry.actor, handover?.delegate]) {
    const own = id ? await inTheNameOf(req, id) : null
    if (own && (await actorOf(own))) return own
  }
  return null
}

/** A request of its own: the jobs of a run share theirs, and so would share whoever was set on it last (trap P18). */
async function inTheNameOf(req: PayloadRequest, id: string): Promise<PayloadRequest> {
  const user = await req.payload.findByID({
    collection: slugs.users as 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  const { i18n } = req
  return createLocalReq(
    {
      req: { i18n, context: {} } as Partial<PayloadRequest>,
      user: user ? ({ ...user, collection: slugs.users } as never) : undefined,
    },
    req.payload,
  )
}

/** After the last try, unless it was published or recalled meanwhile. */
async function giveUp(req: PayloadRequest, gongkai: Gongkai, input: Input): Promise<void> {
  const own = await ownRequest(req)
  const document = await loadWorking(own, input.document)
  if (document?.revision === input.revision) await tellPublishers(own, gongkai, document)
}

/** What was to appear by itself and did not is somebody's business today. */
async function tellPublishers(
  req: PayloadRequest,
  gongkai: Gongkai,
  document: StoredDocument,
): Promise<void> {
  const office = idOf(document.office)
  const people = office ? await peopleFor(req, { role: 'publisher', office }) : []
  for (const { email } of people) {
    await queueMail(req, {
      to: email,
      subject: message('zh', 'mail.notPublishedSubject', mailValues(gongkai, document)),
      text: message('zh', 'mail.notPublished', mailValues(gongkai, document)),
    })
  }
}
