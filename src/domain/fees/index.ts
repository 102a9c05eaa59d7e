export {
  FEES_IN_FORCE_ON,
  type Fee,
  type FeeLine,
  type FeeMethod,
  feeFor,
  LARGEST_COUNT,
} from './feeFor.ts'
