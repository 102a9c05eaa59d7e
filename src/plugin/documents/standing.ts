import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'
import { duesOf, hashOfDocument, type StoredDocument, stateHash, stateOf } from './state.ts'

/** The part of a ledger entry that says how a document stands, for an act that leaves it as it is. */
export async function standingOf(req: PayloadRequest, document: StoredDocument) {
  const state = stateOf(document)
  return {
    subject: slugs.documents,
    subjectId: String(document.id),
    from: state.stage,
    to: state.stage,
    revision: state.revision,
    round: state.round,
    contentHash: await hashOfDocument(req, document),
    stateHash: stateHash(state, duesOf(document)),
  }
}
