import type { ReplyType, RequestEventType } from '../../domain/requests/index.ts'
import type { When } from '../calendar.ts'

/** Who records an event: an account of the county, or the applicant with their code. */
export type DemoActor = 'requests' | 'head' | 'applicant'

/** An event without its day; `officer` and `repeatedOf` name an account and another demo request. */
export type DemoEvent = { type: RequestEventType; replyType?: ReplyType; [param: string]: unknown }

/** What happened to a request, in the order of time. */
export type DemoCourse = readonly (readonly [When, DemoActor, DemoEvent])[]

export type DemoApplicant = {
  applicantType: 'naturalPerson' | 'commercial' | 'research' | 'publicInterest' | 'legalService'
  name: string
  identityNumber: string
  contact: { phone?: string; address?: string }
}

/** An invented request. */
export type DemoRequest = {
  key: string
  kind?: 'disclosure' | 'recordCorrection'
  channel: 'online' | 'counter' | 'postSigned' | 'oral'
  /** Working days before today. */
  submitted: When
  applicant: DemoApplicant
  description: string
  delivery?: 'online' | 'post' | 'pickup'
  /** Why the form had it looked at first. */
  moderation?: string
  /** Its number and code are printed for visitors. */
  isSample?: boolean
  course: DemoCourse
}
