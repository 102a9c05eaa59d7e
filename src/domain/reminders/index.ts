export * from './remindersDue.ts'
export { type DueInOffice, reviewDigestsDue, weekOf } from './reviewDigests.ts'
