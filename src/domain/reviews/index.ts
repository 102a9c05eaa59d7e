export {
  decideReview,
  type KnownReview,
  kindFaults,
  type ReviewAct,
  type ReviewSituation,
} from './decideReview.ts'
export { reviewKindLabels, reviewOutcomeLabels } from './labels.ts'
export { isLate, mustReviewFirst, type ReviewLimits, reviewLimits } from './limits.ts'
export { type TableFour, tableFour } from './tableFour.ts'
export * from './types.ts'
