import type { PayloadRequest } from 'payload'
import { type Action, ruleOf } from '../../domain/approval/index.ts'
import { slugs } from '../slugs.ts'
import type { AllowedDecision } from './effects.ts'
import { withPass } from './pass/give.ts'
import { duesOf, fieldsOf, type StoredDocument, stateHash, stateOf } from './state.ts'

export type StateWrite = {
  action: Action
  decision: AllowedDecision
  working: StoredDocument
  main: StoredDocument
  /** Further fields that the action writes: the step's due date, a correction's note. */
  changes: Record<string, unknown>
}

/**
 * Stores the state that follows from a decision. Before first publication the row and its newest
 * version are the same; afterwards the row is what the public sees, and work goes on in versions
 * until it is published. Repeal and take-down change the row, and the version being worked on
 * learns of it. Answers the hash of the row's state when it differs from the working state.
 */
export async function writeState(
  req: PayloadRequest,
  { action, decision, working, main, changes }: StateWrite,
): Promise<string | null> {
  const isLiveAction = ruleOf(action).actsOn === 'live'
  const isCorrecting = isLiveAction && decision.next.stage !== decision.to
  const isPublic = decision.to === 'published' || decision.to === 'repealed'
  // A publication that is only scheduled leaves the row alone: it is what the public reads.
  const writesRow = decision.to === 'published' || isLiveAction || !main.publishedAt

  await withPass(req, { id: String(working.id), stage: decision.next.stage }, () =>
    req.payload.update({
      collection: slugs.documents as 'documents',
      id: working.id as string,
      data: {
        ...fieldsOf(decision.next),
        ...changes,
        _status: isPublic && !isCorrecting ? 'published' : 'draft',
      } as never,
      draft: isCorrecting || !writesRow,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  return isCorrecting ? writeLiveRow(req, { decision, main }) : null
}

/** While a correction is under way, what is live changes without touching the work on the draft. */
async function writeLiveRow(
  req: PayloadRequest,
  { decision, main }: Pick<StateWrite, 'decision' | 'main'>,
): Promise<string> {
  const { live, repealedOn, takenDown } = decision.next
  const state = { ...stateOf(main), stage: decision.to, live, repealedOn, takenDown }
  await req.payload.db.updateOne({
    collection: slugs.documents,
    id: main.id,
    data: {
      stage: state.stage,
      repealedOn,
      live: live ?? { revision: null, stage: null },
      takenDown: takenDown ?? { reason: null, at: null },
      _status: decision.to === 'takenDown' ? 'draft' : 'published',
      updatedAt: new Date().toISOString(),
    },
    req,
  })
  return stateHash(state, duesOf(main))
}
