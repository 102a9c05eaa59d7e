export {
  type AskedReview,
  decideReview,
  type ReviewDecision,
  type ReviewReason,
  type ReviewSituation,
} from './decideReview.ts'
export { intervalOf, reviewIntervals } from './intervals.ts'
export {
  nextReview,
  REVIEW_SOON_DAYS,
  type ReviewClock,
  type ReviewState,
  reviewState,
} from './nextReview.ts'
export { type ReviewFault, type ReviewFaultCode, reviewFaults } from './reviewFaults.ts'
export {
  type DecidedDisclosure,
  type ReviewDetails,
  type ReviewStanding,
  reviewIn,
  reviewStanding,
} from './standing.ts'
