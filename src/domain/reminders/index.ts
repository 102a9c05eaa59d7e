export * from './remindersDue.ts'
