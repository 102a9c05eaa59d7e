import type { PayloadRequest, TaskConfig } from 'payload'
import type { Role } from '../../../domain/access/roles.ts'
import { isStep, steps } from '../../../domain/approval/index.ts'
import { idOf } from '../../access/actor.ts'
import { type MessageKey, message } from '../../messages/index.ts'
import { officeTree } from '../../offices/tree.ts'
import type { Gongkai } from '../../options.ts'
import { slugs } from '../../slugs.ts'
import { loadWorking } from '../load.ts'
import { stateOf } from '../state.ts'
import { tasks } from './queue.ts'

type Person = {
  id: string
  email: string
  name: string
  duties?: unknown
  deactivatedAt?: string | null
}

/** Tells the people of the step that a document has reached. Idempotent: bound to the revision. */
export const notifyStep = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.notifyStep,
    inputSchema: [
      { name: 'document', type: 'text', required: true },
      { name: 'revision', type: 'number', required: true },
    ],
    retries: 2,
    handler: async ({
      input,
      req,
    }: {
      input: { document: string; revision: number }
      req: PayloadRequest
    }) => {
      const document = await loadWorking(req, input.document)
      // It has moved on since: whoever it waits for now is told by that move's own notice.
      if (!document || document.revision !== input.revision) return { output: {} }
      const { stage } = stateOf(document)
      const role = isStep(stage) ? steps[stage].role : stage === 'approved' ? 'publisher' : null
      const office = idOf(document.office)
      if (!role || !office) return { output: {} }
      for (const person of await peopleOf(req, role, office)) {
        await req.payload.sendEmail({
          to: person.email,
          // The title of an unpublished document does not belong in a mailbox.
          subject: `${message('zh', 'ui.waitingForMe')}：${message('zh', `stage.${stage}` as MessageKey)}`,
          text: `${gongkai.siteUrl ?? ''}/admin/collections/${slugs.documents}/${String(document.id)}`,
        })
      }
      return { output: {} }
    },
  }) as unknown as TaskConfig

/** Everybody active who holds a role for an office. */
export async function peopleOf(req: PayloadRequest, role: Role, office: string): Promise<Person[]> {
  const tree = await officeTree(req)
  const { docs } = await req.payload.db.find<Person>({
    collection: slugs.users,
    where: { 'duties.roles': { in: [role] } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.filter(
    (person) =>
      !person.deactivatedAt &&
      ((person.duties ?? []) as { office?: unknown; roles?: Role[] }[]).some(
        (duty) => duty.roles?.includes(role) && tree.covered(idOf(duty.office)).includes(office),
      ),
  )
}
