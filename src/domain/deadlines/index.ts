export {
  type ClockEvent,
  type ClockEventType,
  clockEventTypes,
  isClockEventType,
  movesTime,
  type StandingWhy,
} from './clockEvents.ts'
export {
  type ClockFacts,
  type Consultation,
  clockFacts,
  openStand,
  type Stand,
} from './clockFacts.ts'
export { noRequestDueMessages, standingLabels } from './clockMessages.ts'
export type { ClockLine } from './clockWorking.ts'
export {
  DISCLOSURE_LIMIT_WORKING_DAYS,
  type DisclosureDueDate,
  disclosureDueDate,
  type NoDueDate,
  REGULATIONS_IN_FORCE_ON,
} from './disclosureDueDate.ts'
export { timeFaultMessages } from './eventFaultMessages.ts'
export { type TimeFault, type TimeFaultCode, timeFaults, timeFaultsAt } from './eventFaults.ts'
export { explainClock } from './explainClock.ts'
export { isLate, workingDaysLeft } from './lateness.ts'
export {
  CORRECTION_WORKING_DAYS,
  type ConsultationKind,
  type LawVersion,
  lawVersions,
  type Regime,
  regimeOn,
} from './lawVersions.ts'
export { deadlineMessages } from './messages.ts'
export { type ClockedRequest, compareClocks, type Reclocked, reclock } from './reclock.ts'
export {
  type ClockLimits,
  type ClockStep,
  type RequestClock,
  requestClock,
  type Standing,
} from './requestClock.ts'
export {
  type ClockQuestion,
  type NoRequestDue,
  type RequestDue,
  requestDue,
} from './requestDue.ts'
