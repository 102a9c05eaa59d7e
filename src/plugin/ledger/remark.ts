import { duesOf, type StoredDocument, stateHash, stateOf } from '../documents/state.ts'
import { slugs } from '../slugs.ts'

/** What the ledger says of a document in an act that changes nothing of it. */
export function remarkOn(document: StoredDocument, contentHash: string) {
  const state = stateOf(document)
  return {
    subject: slugs.documents,
    subjectId: String(document.id),
    from: state.stage,
    to: state.stage,
    revision: state.revision,
    round: state.round,
    contentHash,
    stateHash: stateHash(state, duesOf(document)),
  }
}
