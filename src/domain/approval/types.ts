import type { Role } from '../access/roles.ts'
import type { CapacitiesOf, Capacity } from '../lifecycle/index.ts'
import type { Screening } from '../screening/decisions.ts'
import type { Action, TakeDownReason } from './actions.ts'
import type { Route } from './routes.ts'
import type { PublicStage, Stage, StepName } from './stages.ts'

export type { Capacity }

/** One approval given in a round. */
export type Approval = Capacity & { step: StepName; at: string }

/** What `decide` knows of a document. Ids are opaque strings; dates are `YYYY-MM-DD`, instants ISO 8601. */
export type DocumentState = {
  stage: Stage
  revision: number
  /** Counts submissions. 0 before the first. */
  round: number
  route: Route | null
  /** Approvals of the present round, in order. */
  approvals: Approval[]
  /** Content hash that the present round is bound to. */
  roundHash: string | null
  scheduledFor: string | null
  indexNumber: string | null
  /** When it was first published. Set once, never changed (IC-3). */
  publishedAt: string | null
  repealedOn: string | null
  takenDown: { reason: TakeDownReason; at: string } | null
  /** What the public sees now, or null. */
  live: { revision: number; stage: Exclude<PublicStage, 'takenDown'> } | null
  createdBy: string | null
  lastEditedBy: string | null
  /** When the present stage was entered. */
  stageEnteredAt: string | null
}

/** The parameters an action may carry. */
export type ActionParams = {
  opinion?: string
  publishAt?: string
  repealedOn?: string
  reason?: TakeDownReason
  changeNote?: string
}

/** Everything a decision depends on. Loaded by the plugin under a lock; nothing else is looked at. */
export type Situation = {
  action: Action
  params: ActionParams
  expectedRevision: number
  /** Asked for together with others, in one act for several documents. */
  isInBatch?: boolean
  document: DocumentState
  /** SHA-256 of the canonical content as it is now. */
  contentHash: string
  /** The date the document was formed on, `YYYY-MM-DD`. */
  formedOn: string | null
  /** Everybody who ever wrote or edited this document. */
  writers: string[]
  /** The capacities in which the person asking holds a role for this document's office. */
  capacities: CapacitiesOf<Role>
  /** What the metadata lacks for submission; codes of the disclosure rules. */
  faults: { code: string; field?: string }[]
  /** The route that a submission would take. */
  route: Route
  /** What screening found in this content and what was decided of it; null when it was not screened. */
  screening: Screening | null
  /** ISO 8601 instant. */
  now: string
  /** The date of `now` where the office is. */
  today: string
}

/** The codes of a refusal. Each has a sentence for people in `messages.ts`. */
export type RefusalCode =
  | 'NOT_ENTITLED'
  | 'STALE_REVISION'
  | 'WRONG_STAGE'
  | 'FOUR_EYES'
  | 'ALREADY_SIGNED'
  | 'REASON_REQUIRED'
  | 'INCOMPLETE'
  | 'CONTENT_CHANGED'
  | 'NOTHING_LIVE'
  | 'ROUTE_UNUSABLE'
  | 'PUBLISH_AT_PAST'
  | 'REPEAL_BEFORE_FORMED'
  | 'NO_INDEX_NUMBER'
  | 'NOT_BATCHABLE'
  | 'SECRECY_MARK'
  | 'FINDINGS_OPEN'

export type Reason = {
  code: RefusalCode
  /** The field or parameter concerned. */
  field?: string
  /** The fault of the disclosure rules behind `INCOMPLETE`. */
  fault?: string
  /** Whose duty the action is: what there is to do about `FINDINGS_OPEN` differs. */
  role?: Role
  /** How many findings `FINDINGS_OPEN` is about. */
  count?: number
}

/** What is to be done once an action is allowed. */
export type Effect =
  | 'allotIndexNumber'
  | 'exposeToReviewers'
  | 'schedule'
  | 'makePublic'
  | 'repealPublic'
  | 'hidePublic'
  | 'notifyStep'

export type Decision =
  | {
      ok: true
      from: Stage
      to: Stage
      capacity: Capacity
      /** The state after the action. The writer stores it and nothing else. */
      next: DocumentState
      effects: Effect[]
    }
  | { ok: false; reasons: Reason[] }
