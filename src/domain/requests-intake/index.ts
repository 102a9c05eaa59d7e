export { moderationMessages } from './messages.ts'
export {
  type Moderation,
  type ModerationReason,
  mayBeNone,
  moderationOf,
  moderationReasons,
  type SubmissionFacts,
  sameTextKey,
} from './moderation.ts'
