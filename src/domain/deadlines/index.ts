export {
  DISCLOSURE_LIMIT_WORKING_DAYS,
  type DisclosureDueDate,
  disclosureDueDate,
  type NoDueDate,
  REGULATIONS_IN_FORCE_ON,
} from './disclosureDueDate.ts'
export { type Fault, type TimeFault, timeFaults } from './eventFaults.ts'
export { isLate, workingDaysLeft } from './lateness.ts'
export {
  CORRECTION_DAYS,
  type LawVersion,
  lawOf,
  lawOn,
  lawVersions,
  PAYMENT_DAYS,
  type Pause,
  type Regime,
} from './lawVersions.ts'
export { deadlineMessages } from './messages.ts'
export {
  type ClockEvent,
  type ClockInput,
  type ClockLine,
  type RequestClock,
  type RequestLimits,
  requestClock,
  type Standing,
} from './requestClock.ts'
