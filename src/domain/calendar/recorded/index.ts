export { changedDays, type DayChange } from './changes.ts'
export {
  mostDays,
  type RecordDraft,
  type RecordFault,
  type RecordWarning,
  recordFaults,
  recordWarnings,
} from './faults.ts'
export { recordFaultMessages, recordWarningMessages } from './messages.ts'
export {
  type RecordedDays,
  type RecordedRow,
  type RecordKind,
  recordedCalendar,
  recordKinds,
  rowsInForce,
} from './row.ts'
export { calendarWarning } from './warning.ts'
