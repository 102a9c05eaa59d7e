export {
  type Calendar,
  CalendarNotPublishedError,
  type Day,
  type DayKind,
} from './calendar.ts'
export { createCalendar, type DayOverride } from './createCalendar.ts'
export { stateCouncilNotices } from './data/stateCouncilNotices.ts'
export { calendarMessages, dayKindLabels, holidayName } from './messages.ts'
export { type DaySpan, type HolidayNotice, parseNotice } from './notice.ts'
export type { NoticeDisagreement } from './noticeSentence.ts'
export { type ParsedNotice, parseNoticeText } from './parseNoticeText.ts'
export {
  type CalendarNotPublished,
  countWorkingDays,
  nthWorkdayAfter,
  type WorkingLine,
  workingDaysAfter,
} from './workingDays.ts'
