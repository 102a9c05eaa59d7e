export type { Capacity } from '../lifecycle/index.ts'
export {
  type Application,
  type ApplicationFault,
  applicationLimits,
  type Contact,
  checkApplication,
  contactOf,
  deliveryFaults,
} from './application.ts'
export { applicationMessages } from './applicationMessages.ts'
export { applyEvent, DEFAULT_CORRECTION_DAYS, foldEvents, replyOf } from './applyEvent.ts'
export { availableEvents } from './availableEvents.ts'
export {
  applicantLabels,
  channelLabels,
  deliveries,
  deliveryLabels,
  formatLabels,
  formats,
  idKindLabels,
  kindLabels,
} from './choices.ts'
export { decideEvent, type EventDecision, type EventSituation } from './decideEvent.ts'
export {
  eventRuleOf,
  isRequestEventType,
  performersOf,
  requestEvents,
  requestEventTypes,
} from './events.ts'
export { isExcessive, MOST_IN_A_MONTH } from './excessive.ts'
export {
  type IdentityFault,
  type IdKind,
  identityFault,
  idKinds,
  normaliseIdentityNumber,
} from './identity.ts'
export { initialRequest, type Registration } from './initial.ts'
export { articleLabel, eventLabel, replyLabel, stateLabel, stateLabels } from './labels.ts'
export { requestMessages } from './messages.ts'
export { parseEvent } from './parseEvent.ts'
export {
  type Channel,
  channelNames,
  channels,
  entryChannels,
  REVISION_IN_FORCE_ON,
  receiptDate,
  regimeOn,
} from './receipt.ts'
export { type OfficeLevel, REVIEW_FIRST_SINCE, type Remedies, remediesOf } from './remedies.ts'
export {
  isReplyFor,
  isReplyType,
  type ReplyType,
  replyRuleOf,
  replyTypeNames,
  replyTypes,
  replyTypesFor,
} from './replies.ts'
export { isReplyGround, replyFaults } from './replyFaults.ts'
export { FEES_IN_FORCE_ON } from './standingFaults.ts'
export {
  type LeafRow,
  rowOfGround,
  type TableThreeRow,
  tableThreeGroups,
  tableThreeRow,
  tableThreeRows,
} from './tableThree.ts'
export * from './types.ts'
