export {
  DISCLOSURE_LIMIT_WORKING_DAYS,
  type DisclosureDueDate,
  disclosureDueDate,
  type NoDueDate,
  REGULATIONS_IN_FORCE_ON,
} from './disclosureDueDate.ts'
export { isLate, workingDaysLeft } from './lateness.ts'
export { deadlineMessages } from './messages.ts'
