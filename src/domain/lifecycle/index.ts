export {
  chooseCapacity,
  entitledCapacities,
  isByOneOf,
  isGiven,
  isPossibleFrom,
  isStale,
  missingParams,
  peopleOf,
  strayNames,
} from './kernel.ts'
export type { CapacitiesOf, Capacity, LifecycleRule } from './types.ts'
