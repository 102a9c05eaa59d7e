export type { Capacity } from '../lifecycle/index.ts'
export {
  type Application,
  type ApplicationCode,
  type ApplicationFault,
  type Contact,
  checkApplication,
  contactOf,
  deliveries,
  formats,
  type GivenApplication,
  type IdKind,
  identityFault,
  idKinds,
  normaliseNumber,
} from './application.ts'
export {
  availableEvents,
  decideEvent,
  type EventDecision,
  type EventSituation,
  type RequestReason,
  type RequestRefusal,
} from './decideEvent.ts'
export {
  type EventType,
  eventRule,
  eventTypes,
  isEventType,
  requestEvents,
  strayEventParams,
} from './events.ts'
export { applyEvent, foldEvents, initialRequest, type Registered } from './fold.ts'
export {
  applicantLabels,
  channelLabels,
  deliveryLabels,
  eventLabel,
  eventLabels,
  formatLabels,
  idKindLabels,
  kindLabels,
  replyLabel,
  replyLabels,
  requestMessages,
  stateLabel,
  stateLabels,
} from './messages.ts'
export {
  type Channel,
  channels,
  isChannel,
  isExcessive,
  MANY_ASKERS,
  OFTEN,
  receiptDate,
} from './receipt.ts'
export { REVIEW_FIRST_FROM, type Remedies, remediesOf } from './remedies.ts'
export {
  isRefusalGround,
  isReplyType,
  type Reply,
  type ReplyGround,
  type ReplyType,
  refusalGrounds,
  repliesFor,
  replyFaults,
  replyRule,
  replyTypeNames,
  replyTypes,
  rowOfReply,
  type SearchRecord,
} from './replies.ts'
export { replyOf } from './replyOf.ts'
export { isTableThreeLeaf, type TableThreeRow, tableThreeRows } from './tableThree.ts'
export {
  type ApplicantType,
  applicantTypes,
  type Capacities,
  type Consultation,
  type Outcome,
  type Performer,
  type RequestEvent,
  type RequestKind,
  type RequestState,
  type RequestStateName,
  requestKinds,
  requestStates,
} from './types.ts'
