import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TaskConfig,
} from 'payload'
import type { Role } from '../../../domain/access/roles.ts'
import { type DocumentState, isStep, type Stage, steps } from '../../../domain/approval/index.ts'
import { idOf } from '../../access/actor.ts'
import { queueMail } from '../../mail/queue.ts'
import { type MessageKey, message } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'
import { ownRequest } from '../../request.ts'
import { slugs } from '../../slugs.ts'
import { loadWorking } from '../load.ts'
import { writersOf } from '../situation.ts'
import { type StoredDocument, stateOf } from '../state.ts'
import { barredFrom, peopleFor } from './people.ts'
import { tasks } from './queue.ts'

type Input = { document: string; revision: number }

/** Whose turn it is at a stage; null where it is nobody's but the clerk's, or the authority's outside. */
export const roleOfStage = (stage: Stage): Role | null =>
  isStep(stage) ? steps[stage].role : stage === 'approved' ? 'publisher' : null

/** Tells the people of the step that a document has reached. Idempotent: bound to the revision. */
export const notifyStep = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.notifyStep,
    inputSchema: [
      { name: 'document', type: 'text', required: true },
      { name: 'revision', type: 'number', required: true },
    ],
    retries: 2,
    handler: async ({ input, req: outer }: { input: Input; req: PayloadRequest }) => {
      const req = await ownRequest(outer)
      await initTransaction(req)
      try {
        await tell(req, gongkai, input)
        await commitTransaction(req)
      } catch (error) {
        await killTransaction(req)
        throw error
      }
      return { output: {} }
    },
  }) as unknown as TaskConfig

async function tell(req: PayloadRequest, gongkai: Gongkai, input: Input): Promise<void> {
  const document = await loadWorking(req, input.document)
  const state = document && stateOf(document)
  // It has moved on since: whoever it waits for now is told by that move's own notice.
  if (!document || !state || !(await isStillWhere(req, { state, input }))) return
  const role = roleOfStage(state.stage)
  const office = idOf(document.office)
  if (!role || !office) return
  const barred = barredFrom(state, await writersOf(req, input.document))
  for (const { email } of await peopleFor(req, { role, office, barred })) {
    await queueMail(req, {
      to: email,
      subject: message('zh', 'mail.waitingSubject', mailValues(gongkai, document)),
      text: message('zh', 'mail.waiting', mailValues(gongkai, document)),
      // A job that a crash has made run again tells nobody twice.
      key: `waiting-${input.document}-${input.revision}`,
    })
  }
}

/** Whether the act of a revision brought the document to where it is: one signature of several leaves it there. */
async function isStillWhere(
  req: PayloadRequest,
  { state, input }: { state: DocumentState; input: Input },
): Promise<boolean> {
  if (state.revision === input.revision) return true
  if (state.scheduledFor !== null) return false
  const entry = await req.payload.db.findOne({
    collection: slugs.ledger,
    where: {
      and: [
        { subject: { equals: slugs.documents } },
        { subjectId: { equals: input.document } },
        { revision: { equals: input.revision } },
        { to: { equals: state.stage } },
        { at: { equals: state.stageEnteredAt } },
      ],
    },
    select: { at: true },
    req,
  })
  return Boolean(entry)
}

/**
 * What mail may say of a document: its index number, where it stands, where to look. The title of
 * an unpublished document does not belong in a mailbox.
 */
export function mailValues(gongkai: Gongkai, document: StoredDocument) {
  const { stage, indexNumber } = stateOf(document)
  return {
    stage: message('zh', `stage.${stage}` as MessageKey),
    indexNumber: indexNumber ?? '',
    dueOn: typeof document.stepDueOn === 'string' ? document.stepDueOn : '—',
    link: `${gongkai.siteUrl ?? ''}/admin/collections/${slugs.documents}/${String(document.id)}`,
  }
}
