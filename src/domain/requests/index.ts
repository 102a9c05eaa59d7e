export { applyEvent, DEFAULT_CORRECTION_DAYS, foldEvents, replyOf } from './applyEvent.ts'
export {
  eventRuleOf,
  isRequestEventType,
  performersOf,
  requestEvents,
  requestEventTypes,
} from './events.ts'
export { initialRequest, type Registration } from './initial.ts'
export { type Channel, channels, REVISION_IN_FORCE_ON, receiptDate, regimeOn } from './receipt.ts'
export {
  isReplyType,
  type ReplyType,
  replyRuleOf,
  replyTypeNames,
  replyTypes,
  replyTypesFor,
} from './replies.ts'
export {
  type LeafRow,
  rowOfGround,
  type TableThreeRow,
  tableThreeGroups,
  tableThreeRow,
  tableThreeRows,
} from './tableThree.ts'
export * from './types.ts'
