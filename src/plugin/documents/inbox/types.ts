import type { Stage } from '../../../domain/approval/index.ts'
import type { DueReviews } from '../../register/due.ts'

/** A due date with what a person needs to know of it. */
export type Due = {
  on: string
  /** Working days left, 0 on the day itself, negative when past; null where the calendar does not reach. */
  daysLeft: number | null
  isOverdue: boolean
}

/** A document in somebody's inbox. */
export type InboxItem = {
  id: string
  title: string
  office: { id: string; name: string }
  stage: Stage
  revision: number
  round: number
  documentNumber: string | null
  indexNumber: string | null
  /** Until when the step is to be handled. */
  stepDue: Due | null
  /** Until when it is to be disclosed (Regulations Art. 26). */
  disclosureDue: Due | null
  /** `CALENDAR_NOT_PUBLISHED` where no date could be computed (CAL-3). */
  disclosureDueCode: string | null
  /** Signatures given and needed at a step of joint sign-off (会签). */
  signatures: { given: number; quorum: number } | null
  /** The leader on whose behalf it waits for me. */
  onBehalfOf: { id: string; name: string } | null
  /** Whether it may be approved together with others. */
  allowsBatch: boolean
  scheduledFor: string | null
  /** How a draft came back to its clerk. */
  back: { action: string; at: string; by: string; opinion: string | null } | null
  updatedAt: string
}

/** A list cut off at a limit, with its count; `isMore` says that the count stopped there. */
export type InboxList = { count: number; isMore: boolean; items: InboxItem[] }

export type Inbox = {
  today: string
  /** What waits for me. */
  waiting: InboxList
  /** Approved, with a time set for publication. */
  scheduled: InboxList
  /** Drafts that came back to my office. */
  returned: InboxList
  /** Drafts of mine that were never submitted. */
  drafts: InboxList
  /** What is not disclosed and is to be looked at again, or to be disclosed. */
  reviews: DueReviews
}
