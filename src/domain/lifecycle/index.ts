export { type Capacity, entitledTo, missingParams, peopleOf, strayNames } from './kernel.ts'
