export { dueForErasure, type Erasure, type LegalHold } from './dueForErasure.ts'
export { retentionActionMessages, retentionMessages } from './messages.ts'
export {
  type PersonalDataKind,
  personalDataKinds,
  type RetentionAction,
  type RetentionRule,
  retentionOf,
  retentionRules,
} from './rules.ts'
