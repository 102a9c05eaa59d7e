import type { DocumentState } from '../approval/index.ts'

/** A draft nobody has touched. */
export const emptyState: DocumentState = {
  stage: 'draft',
  revision: 1,
  round: 0,
  route: null,
  approvals: [],
  roundHash: null,
  scheduledFor: null,
  indexNumber: null,
  publishedAt: null,
  repealedOn: null,
  takenDown: null,
  live: null,
  createdBy: null,
  lastEditedBy: null,
  stageEnteredAt: null,
}
