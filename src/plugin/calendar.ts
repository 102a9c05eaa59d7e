import { createCalendar } from '../domain/calendar/index.ts'

/** The State Council's notices as shipped. Local holidays will be added here by the holidays collection. */
export const statutoryCalendar = createCalendar()
