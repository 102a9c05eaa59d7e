export { cleanTitle } from './cleanTitle.ts'
export {
  type Comparison,
  compare,
  type Departure,
  leastSimilar,
  type Similar,
  similarityFloor,
} from './compare.ts'
export { featuresOf, subjectOf } from './features.ts'
export { type Inconsistency, inconsistencies } from './inconsistencies.ts'
export { departureSentence, inconsistencySentence, summarySentence } from './sentences.ts'
export { articleOf, type Tally, tallyOf } from './tally.ts'
export type { Pending, Precedent, Way } from './types.ts'
