import type { PayloadRequest } from 'payload'
import { actionNames, ruleOf, type Stage } from '../../domain/approval/index.ts'
import { worded } from '../errors.ts'
import { message } from '../messages/index.ts'
import type { Description } from './describe.ts'
import { ledgerOf } from './ledgerOf.ts'
import { hashOfDocument, type StoredDocument, stateOf } from './state.ts'

/** What everybody saw happen; who said what on the way there is for the people of the document. */
const publicActs = ['publish', 'repeal', 'takeDown']

/**
 * Describes a live document to a member of staff who has no part in it: what the public sees of it
 * and when that was decided. Nothing of a correction that may be under way.
 */
export async function describeLive(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<Description> {
  const { live, revision } = stateOf(document)
  const stage: Stage = live?.stage ?? 'published'
  return {
    stage,
    revision: live?.revision ?? revision,
    round: 0,
    live,
    steps: [],
    approvals: [],
    scheduledFor: null,
    stepDueOn: null,
    contentHash: await hashOfDocument(req, document),
    waitingFor: [],
    waitsForMe: false,
    next: null,
    available: actionNames
      .filter((name) => (ruleOf(name).from as readonly Stage[]).includes(stage))
      .map((name) => ({
        action: name,
        label: message(req.i18n.language, `action.${name}`),
        needs: ruleOf(name).needs,
        reasons: worded(req, [{ code: 'NOT_ENTITLED' }]),
      })),
    ledger: (await ledgerOf(req, document.id))
      .filter(({ action }) => publicActs.includes(action))
      .map((line) => ({ ...line, opinion: null, details: null })),
  }
}
