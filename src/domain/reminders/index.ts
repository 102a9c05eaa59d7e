export * from './remindersDue.ts'
export * from './requestReminder.ts'
export { type DueInOffice, reviewDigestsDue, weekOf } from './reviewDigests.ts'
