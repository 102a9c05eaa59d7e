import { type DateOnly, dateOfDayNumber, dayNumber } from './dateOnly.ts'

/** The date `days` calendar days later (earlier when negative). */
export const addDays = (date: DateOnly, days: number): DateOnly =>
  dateOfDayNumber(dayNumber(date) + days)

/** Negative, zero or positive, as `a` is before, the same as or after `b`; in calendar days. */
export const compare = (a: DateOnly, b: DateOnly): number => dayNumber(a) - dayNumber(b)

/** The day of the week: 1 Monday to 7 Sunday (ISO 8601). */
export const dayOfWeek = (date: DateOnly): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** The calendar year. */
export const yearOf = (date: DateOnly): number => Number(date.slice(0, 4))
