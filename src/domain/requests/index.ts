export { applyEvent, DEFAULT_CORRECTION_DAYS, foldEvents, replyOf } from './applyEvent.ts'
export { availableEvents } from './availableEvents.ts'
export { decideEvent, type EventDecision, type EventSituation } from './decideEvent.ts'
export {
  eventRuleOf,
  isRequestEventType,
  performersOf,
  requestEvents,
  requestEventTypes,
} from './events.ts'
export { initialRequest, type Registration } from './initial.ts'
export { parseEvent } from './parseEvent.ts'
export { type Channel, channels, REVISION_IN_FORCE_ON, receiptDate, regimeOn } from './receipt.ts'
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
